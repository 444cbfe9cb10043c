import { lists } from '../../src/domain/directory/contracts'
import type { Area, Room } from '../../src/domain/directory/directory'
import { scopesOf, type PostRole } from '../../src/domain/kernel/actor'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { find, is, oneOf } from '../runtime/store'

export default fulfil(lists, async (desk) => {
  const areas = await Promise.all(desk.actor.posts.map((post) => areaOf(desk, post.role, post.scope)))
  const area = areas.find((one) => one !== null)
  const path = area && (await desk.directory.area(area))?.path
  if (!path) return { committees: [], units: [], rooms: [], areas: [] }
  const rooms = await Promise.all(
    desk.actor.posts.filter(({ role }) => role === 'clerk' || role === 'convener').map(({ scope }) => desk.directory.room(scope)),
  )
  const [committees, units] = await Promise.all([desk.directory.committees(path), desk.directory.units(path)])
  const mine = new Map(rooms.filter((room): room is Room => room !== null).map((room) => [room._id, room]))
  const ofOffice = await roomsOfOffice(desk)
  for (const room of ofOffice) mine.set(room._id, room)
  return {
    committees: committees.map(named),
    units: units.filter(({ dissolved }) => !dissolved).map(named),
    rooms: [...mine.values()].map((room) => ({ ...named(room), address: room.address })),
    areas: await areasOf(desk, ofOffice),
  }
})

async function roomsOfOffice(desk: Desk): Promise<Room[]> {
  const found = await Promise.all(scopesOf(desk.actor, 'office').map((area) => find<Room>('rooms', { where: { areas: is(area) }, limit: 1000 })))
  return found.flat()
}

/** The office's own area and those its rooms lie in: where a member or a party organisation can be. */
async function areasOf(desk: Desk, rooms: readonly Room[]) {
  const ids = [...new Set([...scopesOf(desk.actor, 'office'), ...rooms.map((room) => room.area)])]
  return (await find<Area>('areas', { where: { _id: oneOf(ids) }, limit: 1000 })).map(named)
}

const named = ({ _id, name }: { _id: string; name: string }) => ({ id: _id, name })

async function areaOf({ directory }: Desk, role: PostRole, scope: string): Promise<string | null> {
  if (role === 'clerk' || role === 'convener') return (await directory.room(scope))?.area ?? null
  if (role === 'committee') return (await directory.committee(scope))?.area ?? null
  if (role === 'unit') return (await directory.unit(scope))?.area ?? null
  return role === 'party' || role === 'office' ? scope : null
}
