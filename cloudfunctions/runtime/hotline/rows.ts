import type { Fate } from '../../../src/domain/opinion/intake/fates'
import type { Row } from '../../../src/domain/opinion/intake/hotlineRow'

/** What is known of a row's fate, for the list: never more of its words than a line. */
export interface Told {
  no: number
  fate: Fate
  about: string | null
  ticket: string | null
  text: string
  room: string | null
  /** The row of the same file that it repeats. */
  sameAs: number | null
  receipt: string | null
  opinion: string | null
}

/** A row that was checked. One that will come in has all of its words. */
export interface Planned extends Row {
  submission: string
  content: string
  sameAs: number | null
}

export const told = ({ no, fate, about, ticket, text, room, sameAs }: Planned, beginning: (text: string) => string): Told => ({
  no, fate, about, ticket, text: beginning(text), room, sameAs, receipt: null, opinion: null,
})
