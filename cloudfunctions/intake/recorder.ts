import type { Person, Room } from '../../src/domain/directory/directory'
import { recordableUntil, type Duty } from '../../src/domain/opinion/intake/duty'
import { scopesOf } from '../../src/domain/kernel/actor'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'
import { find, from, get, is } from '../runtime/store'
import { countyOf, roomsRun } from './mine'

export interface Recorder {
  /** The rooms they run. */
  rooms: readonly string[]
  /** A member's post is their own person; how far it reaches follows from where the directory has them. */
  member: { area: string; county: string } | null
}

export async function recorderOf(desk: Desk): Promise<Recorder> {
  const [self] = scopesOf(desk.actor, 'member')
  const person = self === undefined ? null : await get<Person>('people', self)
  return { rooms: roomsRun(desk), member: person && { area: person.area, county: countyOf(person) } }
}

/** A member records for any room of their county, staff for the rooms they run. */
export const reaches = ({ rooms, member }: Recorder, room: Room): boolean =>
  rooms.includes(room._id) || (member !== null && room.areas.includes(member.county))

/** The member's duties that may still be recorded on, and those to come. */
export async function dutiesOf(desk: Desk): Promise<Duty[]> {
  const [self] = scopesOf(desk.actor, 'member')
  return self === undefined ? [] : find<Duty>('duties', { where: { person: is(self), endsAt: from(desk.now - recordableUntil) }, order: 'endsAt', limit: 50 })
}

export async function roomWithin(desk: Desk, recorder: Recorder, id: string): Promise<Room> {
  const room = await desk.directory.room(id)
  if (!room) throw refuse.notFound()
  if (!reaches(recorder, room)) throw recorder.member ? refuse.notYourArea() : refuse.notFound()
  return room
}
