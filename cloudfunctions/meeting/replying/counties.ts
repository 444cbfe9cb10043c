import { scopesOf } from '../../../src/domain/kernel/actor'
import { countyOf } from '../../../src/domain/meeting/replying/rules'
import type { Person } from '../../../src/domain/directory/directory'
import type { Desk } from '../../runtime/desk'
import { get } from '../../runtime/store'

/** The counties whose rules an office settles: those its rooms lie in. */
export async function countiesOfOffice(desk: Desk): Promise<string[]> {
  const rooms = await Promise.all(scopesOf(desk.actor, 'office').map((area) => desk.directory.roomsIn(area)))
  return [...new Set(rooms.flat().map(({ areas }) => countyOf(areas)))]
}

/** And whose rules somebody lives by. */
export async function countiesOf(desk: Desk): Promise<string[]> {
  const rooms = [...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')]
  const [offices, theirs, person] = await Promise.all([
    countiesOfOffice(desk),
    Promise.all(rooms.map((room) => desk.directory.room(room))),
    desk.actor.person ? get<Person>('people', desk.actor.person.id) : null,
  ])
  return [...new Set([...offices, ...theirs.flatMap((room) => (room ? [countyOf(room.areas)] : [])), ...(person ? [countyOf(person.areas)] : [])])]
}
