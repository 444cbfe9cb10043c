import { rooms } from '../../src/domain/directory/contracts'
import { functionsOfRoom, type Person, type Point, type Room } from '../../src/domain/directory/directory'
import { roleNames, scopesOf } from '../../src/domain/kernel/actor'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { listAlong } from '../runtime/lists'
import { find, is, oneOf } from '../runtime/store'

export default fulfil(rooms, async (desk, { after }) => {
  const offices = scopesOf(desk.actor, 'office')
  const mine = [...new Set([...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')])]
  const along = offices.length > 0 ? offices.map((area) => ({ areas: is(area) })) : mine.map((room) => ({ _id: is(room) }))
  const page = after !== null && offices.length === 0 ? { items: [], next: null } : await listAlong<Room>('rooms', along, { after })
  return { items: await Promise.all(page.items.map((room) => roomView(desk, room))), next: page.next }
})

async function roomView({ directory }: Desk, room: Room) {
  const [area, committee, points, people] = await Promise.all([
    directory.area(room.area),
    room.committee ? directory.committee(room.committee) : null,
    find<Point>('points', { where: { room: is(room._id) }, limit: 50 }),
    find<Person>('people', { where: { postKeys: oneOf([`clerk:${room._id}`, `convener:${room._id}`]) }, limit: 20 }),
  ])
  return {
    id: room._id,
    name: room.name,
    area: area?.name ?? '',
    level: room.level === 'town' ? '镇街' : '村社区',
    address: room.address,
    phone: room.phone,
    functions: room.functions.map((one) => functionsOfRoom[one]),
    committee: committee?.name ?? null,
    points: points.map(({ _id, name, kind = 'door', member }) => ({ scene: _id, name, kind, member: member?.name ?? null })),
    people: people
      .filter((person) => person.status !== 'left')
      .map((person) => ({
        name: person.name,
        role: person.posts.filter((post) => post.scope === room._id).map((post) => roleNames[post.role]).join('、'),
        duty: person.duty,
      })),
  }
}
