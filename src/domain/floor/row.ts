import type { Stored } from '../kernel/record'

/** What happens in the room lies in one collection, so that a phone that asks every few seconds needs one trip for all of it. */
export interface OfMeeting {
  _id: string
  meeting: string
  /** `all`: everybody present may know of it; otherwise the attendance it belongs to. */
  to: string
}

/** What moves by a table; whose it is decides who may move it. */
export interface FloorRecord extends Stored, OfMeeting {
  to: 'all'
  room: string
  area: string
  areas: readonly string[]
  committee: string | null
  /** The person's attendance; `null` for somebody the host has named. */
  attendance: string | null
  person: string | null
  name: string
  from: string
}

/** 我也想问: one for each question and person. No words, no time. */
export interface AlsoAsked extends OfMeeting {
  kind: 'alsoAsked'
  question: string
}
