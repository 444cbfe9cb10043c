import { addPoint } from '../../src/domain/directory/contracts'
import type { Person, Point, Room } from '../../src/domain/directory/directory'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { commit, get } from '../runtime/store'
import { roomOfMine } from './pointOfMine'

export default fulfil(addPoint, async (desk, { room: id, name, kind = 'door', member: person }) => {
  const room = await roomOfMine(desk, id)
  const member = kind === 'memberBox' ? await memberOf(room, person ?? null) : null
  const point: Point = { _id: desk.id(), room: room._id, name, kind, member }
  const made = { ...point, version: 1, marks: [desk.mark(`points/${point._id}`, 1, { name, kind, member })], marksSince: desk.now }
  await commit([{ add: [made], to: 'points' }])
  return { scene: point._id, name }
})

/** A member of the room's own county. */
async function memberOf(room: Room, id: string | null): Promise<Point['member']> {
  const person = id === null ? null : await get<Person>('people', id)
  const here = person?.areas.includes(room.areas[1] ?? room.area) && person.posts.some(({ role }) => role === 'member')
  if (!person || !here || person.status === 'left') throw refuse.invalid({ member: words.notBoxMember })
  return { id: person._id, name: person.name }
}
