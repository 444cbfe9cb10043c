import { factReaders } from '../../src/domain/topic/preparing'
import type { Topic } from '../../src/domain/topic/topic'
import type { Person } from '../../src/domain/directory/directory'
import type { Seat } from '../../src/domain/kernel/seats'
import { readingsOf, seatOf } from '../runtime/readings'
import { fulfil } from '../runtime/serve'
import { findAll, is } from '../runtime/store'

/** Members, then units, then staff of the topic's county. */
export default fulfil(factReaders, async (desk, { id }) => {
  const topic = await desk.read<Topic>('topics', id)
  const county = topic.areas[1] ?? topic.area
  const [people, readings] = await Promise.all([findAll<Person>('people', { where: { areas: is(county) } }), readingsOf(id)])
  const sent = new Set(readings.map(({ person }) => person))
  const order: Seat[] = ['member', 'unit', 'host']
  return {
    people: people
      .filter(({ status }) => status !== 'left')
      .map((person) => ({ id: person._id, name: person.name, from: person.from, seat: seatOf(person), sent: sent.has(person._id), reachable: person.status === 'bound' }))
      .sort((a, b) => order.indexOf(a.seat) - order.indexOf(b.seat)),
  }
})
