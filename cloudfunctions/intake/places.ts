import type { Area, Room } from '../../src/domain/directory/directory'
import { scopesOf } from '../../src/domain/kernel/actor'
import { refuse } from '../../src/domain/kernel/refusal'
import type { RoomPlace } from '../../src/domain/opinion/intake/whichRoom'
import type { Desk } from '../runtime/desk'
import { find, is, oneOf, past, type Where } from '../runtime/store'

/** Where an import may bring its rows: a clerk's own room, or the office's whole area. */
export interface Reach {
  room: string | null
  area: string
  areas: readonly string[]
}

export async function reachOf(desk: Desk, room: string | null): Promise<Reach> {
  if (room !== null) {
    const own = scopesOf(desk.actor, 'clerk').includes(room) ? await desk.directory.room(room) : null
    if (!own) throw refuse.notAllowed()
    return { room, area: own.area, areas: own.areas }
  }
  const [scope] = scopesOf(desk.actor, 'office')
  const area = scope === undefined ? null : await desk.directory.area(scope)
  if (!area) throw refuse.notAllowed()
  return { room: null, area: area._id, areas: area.path }
}

export const whereOf = async ({ directory }: Desk, { room, area }: Reach): Promise<string> =>
  (room === null ? (await directory.area(area))?.name : (await directory.room(room))?.name) ?? ''

/** The rooms of a reach, with the names of their places; a city has more than one answer holds. */
export async function roomPlaces(desk: Desk, { room, area }: Reach): Promise<RoomPlace[]> {
  const own = room === null ? null : await desk.directory.room(room)
  const rooms = own ? [own] : await all<Room>('rooms', { areas: is(area) })
  const wanted = [...new Set(rooms.flatMap(({ areas }) => areas.slice(-2)))]
  const areas = new Map<string, Area>()
  for (let i = 0; i < wanted.length; i += answerMost) {
    const some = wanted.slice(i, i + answerMost)
    for (const one of await find<Area>('areas', { where: { _id: oneOf(some) }, limit: answerMost })) areas.set(one._id, one)
  }
  return rooms.map(({ _id, name, level, area: own, areas: path }) => {
    const town = level === 'town' ? own : (path.at(-2) ?? own)
    return { id: _id, name, level, area: areas.get(own)?.name ?? name, town: areas.get(town)?.name ?? '' }
  })
}

const answerMost = 1000

async function all<T extends { _id: string }>(collection: string, where: Where): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const last = found.at(-1)
    const page = await find<T>(collection, { where: last ? { ...where, _id: past(last._id) } : where, limit: answerMost })
    found.push(...page)
    if (page.length < answerMost) return found
  }
}
