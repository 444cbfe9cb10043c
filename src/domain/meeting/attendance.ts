import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'
import type { Seat } from '../kernel/seats'

const host = ['clerk', 'convener'] as const
const notYetThere = ['invited', 'coming', 'waiting', 'leaveAsked', 'excused', 'declined', 'replaced', 'handedIn'] as const
// Whoever handed in a code is only confirmed or refused: refusing leads back to where the hand-in came from.
const settled = ['invited', 'coming', 'waiting', 'leaveAsked', 'excused', 'declined', 'replaced', 'present'] as const

/**
 * One record for each meeting and person: what was asked of them, what they replied, whether they came. That somebody
 * stayed away is nowhere written: it follows from the meeting's end (standing.ts).
 */
export const attendanceLife = lifecycle({
  name: '参会',
  start: 'invited',
  // Somebody sent instead of another is expected at once; whoever is written down at the door is there.
  alsoStarts: ['coming', 'present'],
  states: {
    invited: '待回复', coming: '参加', waiting: '候补', leaveAsked: '请假待批', excused: '已准假', declined: '已婉拒', replaced: '已请人代',
    handedIn: '签到待确认', present: '已签到',
  },
  moves: {
    // Saying the same again makes sense only after the meeting was moved to another time (replying.ts).
    come: { from: ['invited', 'coming', 'leaveAsked', 'excused', 'declined', 'replaced'], to: 'coming', by: ['attendee'], says: '参加' },
    queue: { from: ['invited', 'leaveAsked', 'excused', 'declined', 'replaced'], to: 'waiting', by: ['attendee'], says: '排候补' },
    moveUp: { from: 'waiting', to: 'coming', by: ['road'], says: '候补递补' },
    signOff: { from: ['invited', 'coming', 'waiting'], to: 'declined', by: ['attendee'], says: '不参加' },
    askLeave: { from: ['invited', 'coming', 'leaveAsked', 'excused'], to: 'leaveAsked', by: ['attendee'], needs: { reason: '请假原因' }, says: '请假' },
    grantLeave: { from: 'leaveAsked', to: 'excused', by: host, says: '准假' },
    denyLeave: { from: 'leaveAsked', to: 'invited', by: host, needs: { reason: '不准假的原因' }, says: '不准假' },
    sendStandIn: { from: ['invited', 'coming', 'leaveAsked', 'excused'], to: 'replaced', by: ['attendee'], needs: { standIn: '代会的人' }, says: '请人代会' },
    checkIn: { from: notYetThere, to: 'present', by: ['attendee'], says: '扫码签到' },
    // A room without signal: the code scanned there is handed in later, and whoever was there says so.
    handIn: { from: ['invited', 'coming', 'waiting', 'leaveAsked', 'excused', 'declined', 'replaced'], to: 'handedIn', by: ['attendee'], says: '补交签到码' },
    confirmHandedIn: { from: 'handedIn', to: 'present', by: host, says: '确认到会' },
    refuseHandedIn: { from: 'handedIn', to: 'back', by: host, needs: { reason: '不予确认的原因' }, says: '不予确认' },
    confirmByHand: { from: notYetThere, to: 'present', by: host, needs: { reason: '点名签到的原因' }, says: '点名签到' },
    makeUp: { from: notYetThere, to: 'present', by: host, needs: { reason: '补签的原因' }, says: '补签' },
    signOut: { from: 'present', to: 'same', by: ['attendee'], says: '签退' },
    noteLeft: { from: 'present', to: 'same', by: host, needs: { reason: '早退的原因' }, says: '记早退' },
    // On the telephone. Who declined and why stays in the record, also when somebody changes their mind.
    noteComing: { from: ['invited', 'declined', 'coming', 'leaveAsked', 'excused'], to: 'coming', by: host, says: '记参加' },
    noteLeave: { from: ['invited', 'coming', 'leaveAsked', 'waiting', 'excused'], to: 'excused', by: host, needs: { reason: '请假原因' }, says: '记请假' },
    noteDeclined: { from: ['invited', 'coming', 'waiting', 'leaveAsked', 'excused'], to: 'declined', by: host, needs: { reason: '婉拒的原因' }, says: '记婉拒' },
    noteNoAnswer: { from: ['invited', 'coming', 'waiting', 'leaveAsked', 'excused'], to: 'same', by: host, says: '记没打通' },
    beDeclined: { from: ['invited', 'coming', 'waiting', 'leaveAsked', 'excused'], to: 'declined', by: ['road'], says: '本人退出' },
    noteConflict: { from: settled, to: 'same', by: host, says: '记利益关系' },
    giveChair: { from: settled, to: 'same', by: host, says: '排座位' },
  },
})
export type AttendanceStatus = keyof typeof attendanceLife.states

/** How somebody came to be there: the code on the screen, called by name, at the door without an invitation, ticked on the paper sheet, a code handed in later, made up for afterwards. */
export const arrivals = { code: '扫码签到', hand: '点名签到', walkIn: '现场登记', paper: '纸上签到', later: '补交签到码', madeUp: '补签' } as const
export type Arrival = keyof typeof arrivals
export const arrivalKeys = Object.keys(arrivals) as [Arrival, ...Arrival[]]

export interface StandIn {
  name: string
  phone: string | null
  /** The attendance of whoever comes instead. */
  attendance: string
}

export interface Attendance extends Stored {
  status: AttendanceStatus
  meeting: string
  room: string
  area: string
  areas: readonly string[]
  /** `null`: a guest the directory does not know; found again by name at the door. */
  person: string | null
  name: string
  /** The person's sector, unit or who they stand for: 经济界, 区住建局, 3 号楼住户. */
  from: string
  phone: string | null
  seat: Seat
  /** 必须参加, or free to sign up. */
  must: boolean
  /** When they last said whether they come; a reply from before the meeting was moved is none (standing.ts). */
  repliedAt: number | null
  /** When the meeting was to begin as they said so; absent in what was said before this was kept. */
  repliedFor?: number
  /** Their number in the waiting list, as the meeting counted them; stays when they have moved up. */
  queued?: number
  leaveReason: string | null
  /** Why the invitation was declined. */
  declineReason: string | null
  /** 利益关系说明: what ties them to the matter, such as 业委会主任，与施工方有合同. */
  conflict: string | null
  /** The volunteer it has come from. */
  volunteer: string | null
  /** Who comes instead of them. */
  standIn: StandIn | null
  /** The attendance they come instead of. */
  standsInFor: string | null
  /** 职务 of somebody sent instead, as whoever sent them has written it. */
  duty?: string
  /** 座位: 2 排 5 号. */
  chair: string | null
  arrivedAt: number | null
  arrivedBy: Arrival | null
  /** How far from the meeting's place they were when they signed in (m, whole); null where nobody asked or the phone did not say. */
  distance: number | null
  leftAt: number | null
  /** Wrong codes given, so that six digits cannot be guessed. */
  wrongCodes: number
  /** The notice of this meeting was opened. */
  readAt: number | null
}
