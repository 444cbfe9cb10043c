import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'
import type { Seat } from '../kernel/seats'

const room = ['clerk', 'convener'] as const
const waiting = ['offered', 'reserve', 'drawn', 'invited'] as const

/** Seats that can be volunteered for. */
export const volunteerSeats = ['resident', 'concerned'] as const satisfies readonly Seat[]
export type VolunteerSeat = (typeof volunteerSeats)[number]

/** One resident who is willing to come to the meeting about a topic, and what the lot has made of it. */
export const volunteerLife = lifecycle({
  name: '报名参加协商',
  start: 'offered',
  states: { offered: '已报名', drawn: '抽中', reserve: '候补', invited: '已邀请', declined: '来不了', withdrawn: '已退出' },
  moves: {
    beDrawn: { from: ['offered', 'reserve', 'drawn'], to: 'drawn', by: ['road'], says: '抽中' },
    beReserve: { from: ['offered', 'reserve', 'drawn'], to: 'reserve', by: ['road'], says: '排为候补' },
    moveUp: { from: 'reserve', to: 'drawn', by: ['road'], says: '候补递补' },
    beInvited: { from: ['drawn', 'invited'], to: 'invited', by: ['road'], says: '邀请参会' },
    stepBack: { from: waiting, to: 'withdrawn', by: ['resident'], says: '退出' },
    offerAgain: { from: 'withdrawn', to: 'offered', by: ['resident'], says: '又愿意来' },
    // By telephone: the room writes down why. What was said stays in the record.
    noteDecline: { from: waiting, to: 'declined', by: room, needs: { reason: '来不了的原因' }, says: '记来不了' },
    beDeclined: { from: waiting, to: 'declined', by: ['road'], says: '婉拒参会' },
  },
})
export type VolunteerStatus = keyof typeof volunteerLife.states

export interface Volunteer extends Stored {
  status: VolunteerStatus
  topic: string
  room: string
  area: string
  areas: readonly string[]
  /** Whoever signed up on their own phone; null when the room wrote it down. */
  openid: string | null
  /** The opinion they came from, for finding the way back; never shown to staff, since it would tell whose words it is. */
  opinion: string | null
  name: string
  phone: string
  seat: VolunteerSeat
  /** Who they stand for: 3 号楼住户. */
  from: string
  /** Digest of who signed up for what; unique, so that a second try finds the first. */
  signing: string
  /** The invitation it has become. */
  attendance: string | null
}

/** As many as one draw can move in one transaction. */
export const volunteersMost = 200

/** What a volunteer reads, in a child's words. */
export const volunteerSaid: Record<VolunteerStatus, string> = {
  offered: '您报名了，等抽签。抽中没抽中，都会告诉您。',
  drawn: '抽中您了！开会的时间地点定下来，会告诉您。',
  reserve: '这次没抽中，您排在候补里。有人来不了，就请您来。',
  invited: '请您来开会。时间地点在下面；还没有的，定下来会告诉您。',
  declined: '记下了，这次您来不了。',
  withdrawn: '您退出了。想来的话，还可以再报名。',
}
