import type { Person } from '../../src/domain/directory/directory'
import type { Seat } from '../../src/domain/kernel/seats'
import type { Reading } from '../../src/domain/topic/facts'
import type { Topic } from '../../src/domain/topic/topic'
import type { Desk } from './desk'
import { find, is, oneOf } from './store'

export const packMost = 300
export const readingId = (topic: string, person: string): string => `${topic}:${person}`

/** Everybody a topic's facts pack was sent to. */
export const readingsOf = (topic: string): Promise<Reading[]> => find<Reading>('readings', { where: { topic: is(topic) }, limit: packMost })

/** As whom the directory knows somebody. */
export const seatOf = (person: Pick<Person, 'posts'>): Seat => {
  const roles = person.posts.map((post) => post.role)
  return roles.includes('member') ? 'member' : roles.includes('unit') ? 'unit' : 'host'
}

export const newReading = (desk: Desk, topic: Topic, { _id, name, from, phone }: Pick<Person, '_id' | 'name' | 'from' | 'phone'>, seat: Seat): Reading => ({
  _id: readingId(topic._id, _id), topic: topic._id, room: topic.room, person: _id, name, from, phone, seat, sentAt: desk.now, firstReadAt: null, readAt: null, readUpTo: null, newSince: null,
})

/** Members and units that are invited to talk about a topic and have not been sent its pack: they get it with the invitation. */
export async function readingsFor(desk: Desk, topic: Topic, invited: readonly { person: string | null; name: string; from: string; phone: string | null; seat: Seat }[]): Promise<Reading[]> {
  const concerned = invited.flatMap((one) => (one.person && (one.seat === 'member' || one.seat === 'unit') ? [{ ...one, _id: one.person }] : []))
  if (concerned.length === 0) return []
  const ids = concerned.map(({ _id }) => readingId(topic._id, _id))
  const known = new Set((await find<Reading>('readings', { where: { _id: oneOf(ids) }, limit: ids.length })).map(({ person }) => person))
  return concerned.filter(({ _id }) => !known.has(_id)).map((one) => newReading(desk, topic, one, one.seat))
}
