import { candidates } from '../../src/domain/meeting/contracts'
import type { Seat } from '../../src/domain/kernel/seats'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Person } from '../../src/domain/directory/directory'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'
import { invitedTo, reachableAmong } from './views'

const seatOf = (person: Person): Seat => {
  const roles = person.posts.map((post) => post.role)
  return roles.includes('member') ? 'member' : roles.includes('unit') ? 'unit' : 'host'
}

/** Everybody of the meeting's own county who may be invited, members first. */
export default fulfil(candidates, async (desk, { id }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const county = meeting.areas[1] ?? meeting.area
  const [people, invited] = await Promise.all([find<Person>('people', { where: { areas: is(county) }, limit: 500 }), invitedTo(id)])
  const here = people.filter((person) => person.status !== 'left')
  const reachable = await reachableAmong(here.map((person) => ({ person: person._id })))
  const already = new Set(invited.map((one) => one.person))
  const order: Seat[] = ['member', 'unit', 'host']
  return {
    people: here
      .map((person) => ({ id: person._id, name: person.name, from: person.from, seat: seatOf(person), invited: already.has(person._id), reachable: reachable.has(person._id) }))
      .sort((a, b) => order.indexOf(a.seat) - order.indexOf(b.seat)),
  }
})
