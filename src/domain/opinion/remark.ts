import type { AuditMark } from '../kernel/record'

/**
 * What colleagues write to each other about an opinion. Not part of the opinion: no resident, member or export ever
 * holds it, and writing one disturbs nobody's decision.
 */
export interface Remark {
  _id: string
  opinion: string
  room: string
  at: number
  /** Person id, and the name as it was then. */
  who: string
  by: string
  text: string
  /** Who is asked to look: person ids, and their names as they were then. */
  to: readonly string[]
  names: readonly string[]
  /** Digest of who wrote it and the phone's key for it; unique, so that a second try finds the first. */
  writing: string
  version: number
  marks: readonly AuditMark[]
  marksSince?: number
}

/** Who in or above a room has which opinion open: one record a room, each person in a field of their own. */
export interface Looking {
  name: string
  opinion: string
  at: number
}
export type Lookers = { _id: string } & Readonly<Record<string, Looking | string>>

/** Somebody who has not said so for this long (ms) has gone. The page says it every half minute. */
export const stillLooking = 65_000

/** The names of others who have an opinion of this room open now, by opinion. */
export function lookersOf(lookers: Lookers | null, me: string, now: number): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const [person, looking] of Object.entries(lookers ?? {})) {
    if (typeof looking === 'string' || person === me || now - looking.at > stillLooking) continue
    names.set(looking.opinion, [...(names.get(looking.opinion) ?? []), looking.name])
  }
  return names
}

/** So many of one person about one opinion: a conversation longer than that is held by telephone. */
export const remarksMost = 30
