import { facts } from '../../src/domain/topic/preparing'
import { readState } from '../../src/domain/topic/facts'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { fulfil } from '../runtime/serve'
import { commit, find, get, is } from '../runtime/store'
import { myPack, takesMore } from './myPack'
import { aboutTopic, contributionsTo, packOf } from './packViews'

export default fulfil(facts, async (desk, { topic: id }) => {
  const { topic, reading, sentAt } = await myPack(desk, id)
  const [about, contributions, meetings] = await Promise.all([
    aboutTopic(desk, topic),
    contributionsTo(id),
    find<Meeting>('meetings', { where: { topic: is(id) }, newest: true, limit: 5 }),
  ])
  // Opening it is the receipt; it moves nothing and so changes no version.
  const anew = readState(reading, sentAt) !== 'read'
  const newSince = anew ? reading.readUpTo : reading.newSince
  if (anew) {
    const read = { readAt: desk.now, firstReadAt: reading.firstReadAt ?? desk.now, readUpTo: sentAt, newSince }
    await commit([{ touch: reading._id, in: 'readings', data: read }])
  }
  const me = reading.person
  const own = new Set(contributions.filter(({ person }) => person === me).map(({ at }) => at))
  const coming = meetings.find(({ status }) => status === 'notified' || status === 'open')
  const invited = coming && (await get('attendances', `${coming._id}:${me}`))
  return {
    topic: id, ...about, sentAt,
    // What came in since belongs to the next sending; one's own words are there at once.
    ...(await packOf(topic, contributions, { within: ({ at }) => at <= sentAt || own.has(at), fresh: ({ at }) => newSince !== null && at > newSince && !own.has(at) })),
    open: takesMore(topic),
    meeting: coming && invited ? { id: coming._id, title: coming.title, startsAt: coming.startsAt, endsAt: coming.endsAt } : null,
  }
})
