import type { InputOf } from '../../src/domain/kernel/contract'
import type { list } from '../../src/domain/board/contracts'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Directory } from '../runtime/directory'
import { is, type Where } from '../runtime/store'

export type Place = InputOf<typeof list>['place']

export interface Found {
  name: string
  where: Where
  around: { kind: 'room' | 'area'; id: string; name: string }[]
}

/** Whose board it is, and the areas around it, the nearest first. */
export async function placed(directory: Directory, place: Place): Promise<Found> {
  if (place === null) return { name: '公开栏', where: {}, around: [] }
  if (place.kind === 'area') {
    const area = await directory.area(place.id)
    if (!area) throw refuse.noPlace()
    return { name: area.name, where: { areas: is(area._id) }, around: await areas(directory, area.path) }
  }
  const id = place.kind === 'scene' ? (await directory.point(place.id))?.room : place.id
  const room = id ? await directory.room(id) : null
  if (!room) throw refuse.noPlace()
  return { name: room.name, where: { room: is(room._id) }, around: [{ kind: 'room', id: room._id, name: room.name }, ...(await areas(directory, room.areas.slice(0, -1)))] }
}

async function areas(directory: Directory, path: readonly string[]) {
  const found = await Promise.all(path.map((one) => directory.area(one)))
  return found.flatMap((area) => (area ? [{ kind: 'area' as const, id: area._id, name: area.name }] : [])).reverse()
}
