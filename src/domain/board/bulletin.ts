import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'

const room = ['clerk', 'convener'] as const
const reviewers = [...room, 'party', 'office'] as const

/**
 * What the public board says about one topic, written by staff in their own plain words (seed 000: 上墙内容规范). Nobody
 * publishes what they wrote themselves: the convener answers for the room, the party organisation and the office for
 * what their area tells the public (seed 001: 同级党组织). A resident's own words never stand here (checks.ts).
 */
export const bulletinLife = lifecycle({
  name: '公开栏',
  start: 'drafted',
  states: { drafted: '待审核', published: '已公开', replaced: '有新的一条', withdrawn: '已撤下' },
  moves: {
    amend: { from: 'drafted', to: 'same', by: room, says: '修改' },
    askChange: { from: 'drafted', to: 'same', by: reviewers, needs: { reason: '要改什么' }, says: '请改一改' },
    publish: { from: 'drafted', to: 'published', by: reviewers, notBy: ['begin', 'amend', 'redraft'], says: '审核公开' },
    // One topic stands on the board once: what is published later takes the place of what was said before.
    replace: { from: 'published', to: 'replaced', by: ['road'], says: '有了新的一条' },
    withdraw: { from: ['drafted', 'published'], to: 'withdrawn', by: reviewers, needs: { reason: '撤下原因' }, says: '撤下' },
    // The topic is no longer what the public was told it is: dropped, or its confirmation taken back.
    takeDown: { from: ['drafted', 'published'], to: 'withdrawn', by: ['road'], says: '随议题撤下' },
    redraft: { from: ['withdrawn', 'replaced'], to: 'drafted', by: room, says: '重新拟' },
  },
})

export type BulletinStatus = keyof typeof bulletinLife.states
export type BulletinMove = keyof typeof bulletinLife.moves

export const titleMost = 30
export const bodyMost = 600
export const resultMost = 300
export const photosMost = 3

export interface Bulletin extends Stored {
  status: BulletinStatus
  /** Digest of who wrote it under which key of their phone; unique, so that a second try finds the first. */
  writing: string
  topic: string
  room: string
  area: string
  areas: readonly string[]
  title: string
  body: string
  /** What came of it; absent as long as nothing has. */
  result: string | null
  /** Copies of the cloud's own; whoever chose them said that nobody can be recognised in them. */
  photos: readonly string[]
  writer: string
  reviewer: string | null
  publishedAt: number | null
  /** Set while it is public and only then: sorts by when that began. The one index of the board is made of it. */
  shown: string | null
  /** When what the public sees of it last changed; absent if it was never public. For Last-Modified. */
  turnedAt?: number
}

/** Sorts by time and is the same for no two. */
export const shownKey = (at: number, id: string): string => `${at.toString(36).padStart(9, '0')}~${id}`

/** What follows from a move besides the status. */
export function alongBulletin(status: BulletinStatus, before: Bulletin, now: number): Partial<Bulletin> {
  const wasPublic = before.status === 'published'
  const isPublic = status === 'published'
  return {
    shown: isPublic ? (wasPublic ? before.shown : shownKey(now, before._id)) : null,
    ...(wasPublic !== isPublic && { turnedAt: now }),
    ...(isPublic && !wasPublic && { publishedAt: now }),
  }
}
