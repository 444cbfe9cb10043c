import { candidates } from '../../../src/domain/meeting/contracts'
import type { Seat } from '../../../src/domain/kernel/seats'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import type { Person } from '../../../src/domain/directory/directory'
import type { Volunteer } from '../../../src/domain/topic/volunteer'
import { seatOf } from '../../runtime/readings'
import { fulfil } from '../../runtime/serve'
import { find, findAll, is } from '../../runtime/store'
import { invitedTo, reachableAmong } from '../views'

/** Everybody of the meeting's own county who may be invited, members first, and whom the lot has drawn for its topic. */
export default fulfil(candidates, async (desk, { id }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const county = meeting.areas[1] ?? meeting.area
  const [people, invited, willing] = await Promise.all([
    findAll<Person>('people', { where: { areas: is(county) } }),
    invitedTo(id),
    meeting.topic ? find<Volunteer>('volunteers', { where: { topic: is(meeting.topic) }, limit: 500 }) : [],
  ])
  const here = people.filter((person) => person.status !== 'left')
  const reachable = await reachableAmong(here.map((person) => ({ person: person._id })))
  const already = new Set(invited.flatMap((one) => [one.person, one.volunteer]))
  const order: Seat[] = ['member', 'unit', 'host']
  return {
    people: here
      .map((person) => ({ id: person._id, name: person.name, from: person.from, seat: seatOf(person), invited: already.has(person._id), reachable: reachable.has(person._id) }))
      .sort((a, b) => order.indexOf(a.seat) - order.indexOf(b.seat)),
    volunteers: willing.filter((one) => mayCome(one) && !already.has(one._id)).map(({ _id, name, from, seat, phone }) => ({ id: _id, name, from, seat, phone })),
  }
})

/** Drawn, or invited to an earlier meeting about the same topic. */
export const mayCome = ({ status }: Pick<Volunteer, 'status'>): boolean => status === 'drawn' || status === 'invited'
