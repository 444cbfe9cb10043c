import type { InputOf, OutputOf } from '@/domain/kernel/contract'
import { clock } from '@/domain/kernel/calendar'
import type { clashes } from '@/domain/meeting/calling/contracts'
import type { candidates, invite } from '@/domain/meeting/contracts'
import type { Seat } from '@/domain/kernel/seats'
import { halfWidth } from '@/domain/kernel/halfWidth'

export type Candidate = OutputOf<typeof candidates>['people'][number]

/** Who is ticked, and which seats must come. */
export interface Picked {
  people: readonly string[]
  must: readonly Seat[]
}

export interface GuestForm {
  name: string
  from: string
  phone: string
  conflict: string
  seat: Seat
}

type Sent = InputOf<typeof invite>

export const peopleFrom = (people: readonly Candidate[], { people: ticked, must }: Picked): Sent['people'] =>
  people.filter(({ id }) => ticked.includes(id)).map(({ id, seat }) => ({ person: id, seat, must: must.includes(seat) }))

export const guestsFrom = (guests: readonly GuestForm[]): Sent['guests'] => guests.map((guest) => ({ ...guest, phone: guest.phone.trim() || null, conflict: guest.conflict.trim() || null }))

/** In the order of the list, which puts members first. */
export function bySeat(people: readonly Candidate[]): [Seat, Candidate[]][] {
  const groups = new Map<Seat, Candidate[]>()
  for (const one of people) groups.set(one.seat, [...(groups.get(one.seat) ?? []), one])
  return [...groups]
}

export const matching = (people: readonly Candidate[], typed: string): Candidate[] => {
  const wanted = halfWidth(typed).trim()
  return people.filter(({ name, from }) => name.includes(wanted) || from.includes(wanted))
}

/** So many are asked about at once. */
export const mostAsked = 500

/** What each of them has to do at that time: 那时有“停车协商会” 19:00–20:30 */
export const busyAt = (found: OutputOf<typeof clashes> | null): ReadonlyMap<string, string> =>
  new Map((found?.people ?? []).map(({ person, what, startsAt, endsAt }) => [person, `那时有“${what}” ${clock(startsAt)}–${clock(endsAt)}`]))
