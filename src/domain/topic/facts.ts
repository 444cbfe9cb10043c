import type { AuditMark } from '../kernel/record'
import type { Seat } from '../kernel/seats'
import type { Topic } from './topic'

/**
 * One person the facts pack of a topic was sent to. The pack goes to everybody again when it has grown: what a person
 * has read is kept as a moment, and what is newer than that is new to them.
 */
export interface Reading {
  /** `<topic>:<person>`: nobody is sent the same pack twice. */
  _id: string
  topic: string
  room: string
  person: string
  name: string
  from: string
  phone: string | null
  seat: Seat
  sentAt: number
  /** When they opened it first, and when they last opened one that held something new. */
  firstReadAt: number | null
  readAt: number | null
  /** Up to which sending they have read, and up to which they had before: what lies between is marked as new. */
  readUpTo: number | null
  newSince: number | null
}

/** What a member or a unit knows of the matter, in their own words and with their name. */
export interface Contribution {
  _id: string
  topic: string
  room: string
  at: number
  person: string
  name: string
  from: string
  text: string
  photos: readonly string[]
  /** Digest of who wrote it and the phone's key for it; unique, so that a second try finds the first. */
  writing: string
  version: number
  marks: readonly AuditMark[]
  marksSince?: number
}

export type ReadState = 'unread' | 'behind' | 'read'
export const readStates: Record<ReadState, string> = { unread: '未读', behind: '新加的未读', read: '已读' }

/** Where somebody stands with what was last sent. */
export function readState({ readUpTo }: Pick<Reading, 'readUpTo'>, sentAt: number | null): ReadState {
  if (readUpTo === null) return 'unread'
  return readUpTo < (sentAt ?? 0) ? 'behind' : 'read'
}

type Dated = Pick<Topic, 'research' | 'facts' | 'factsSentAt'>

/** What has come into the record since the pack was last sent: what sending again would tell of. */
export function unsent({ research, facts, factsSentAt }: Dated, contributions: readonly Pick<Contribution, 'at' | 'name'>[]): string[] {
  const since = (at: number) => at > (factsSentAt ?? 0)
  return [
    ...research.filter(({ at }) => since(at)).map(({ place }) => `${place}的调研`),
    ...facts.filter(({ at }) => since(at)).map(({ title }) => title),
    ...contributions.filter(({ at }) => since(at)).map(({ name }) => `${name}补充的情况`),
  ]
}
