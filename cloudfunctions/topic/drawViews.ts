import { seats } from '../../src/domain/kernel/seats'
import type { Draw } from '../../src/domain/topic/topic'
import type { Volunteer } from '../../src/domain/topic/volunteer'

/** 孙** : enough for whoever knows them, too little for whoever does not. */
const shortened = (name: string): string => `${[...name][0] ?? ''}**`

/** Draws that have been made, newest first; names in full for the room alone. */
export const drawsView = (draws: readonly Draw[], full: boolean) =>
  draws
    .flatMap(({ at, seat, seats: many, seed, digest, order, pool, drawn, by, reason }) => {
      if (seed === null) return []
      const names = new Map(pool.map(({ id, name }) => [id, name]))
      const named = (id: string) => (full ? (names.get(id) ?? '') : shortened(names.get(id) ?? ''))
      return [{ at, seat, seatLabel: seats[seat], seats: many, seed, digest, by, reason, order: order.map((id) => ({ id, name: named(id), drawn: drawn.includes(id) })) }]
    })
    .reverse()

/** Which place among those waiting, as the last draw of the seat ordered them; null for whoever is no reserve. */
export function placeOf(draws: readonly Draw[], volunteer: Volunteer, all: readonly Volunteer[]): number | null {
  if (volunteer.status !== 'reserve') return null
  const order = draws.findLast(({ seat, seed }) => seat === volunteer.seat && seed !== null)?.order ?? []
  const waiting = order.filter((id) => all.some((one) => one._id === id && one.status === 'reserve'))
  const place = waiting.indexOf(volunteer._id)
  return place < 0 ? null : place + 1
}
