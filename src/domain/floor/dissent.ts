import type { AuditMark } from '../kernel/record'
import type { OfMeeting } from './row'

/**
 * “分歧也要写进纪要”: somebody does not agree and says: write that down. It is never changed and never removed. Without a
 * name nothing at all is kept of who wrote it: no person, no time, no line in the audit.
 */
export interface SpokenDissent extends OfMeeting {
  kind: 'dissent'
  to: 'all'
  topic: string | null
  text: string
  people: number
  /** Whose it is, as it goes to the minutes; `null`: nobody has said. */
  who: string | null
  /** Who wrote it down, of their own with a name or for somebody; `null` without a name. */
  person: string | null
  by: string | null
  at: number | null
  version: 1
  marks: readonly AuditMark[]
  marksSince?: number
}

export const dissentMost = 500
/** Without a name, of one meeting: nothing tells whose they are, so they share a measure. Whoever gives a name has one of their own. */
export const dissentsMost = 200
export const ownDissentsMost = 5

/** What was said in the room and is not in what goes to the party organisation, word for word. */
export const notTakenUp = <Said extends { text: string }>(said: readonly Said[], written: readonly { text: string }[]): Said[] => {
  const texts = new Set(written.map(({ text }) => text.trim()))
  return said.filter(({ text }) => !texts.has(text.trim()))
}
