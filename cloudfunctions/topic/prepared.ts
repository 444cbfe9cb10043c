import { prepared } from '../../src/domain/topic/preparing'
import { readState, unsent, type Reading } from '../../src/domain/topic/facts'
import { topicLife, type Topic } from '../../src/domain/topic/topic'
import { rolesToward } from '../../src/domain/kernel/actor'
import { can } from '../../src/domain/kernel/lifecycle'
import { seats } from '../../src/domain/kernel/seats'
import { masked } from '../../src/domain/kernel/text'
import { readingsOf } from '../runtime/readings'
import { fulfil } from '../runtime/serve'
import { aboutTopic, contributionsTo, packOf } from './packViews'

export default fulfil(prepared, async (desk, { id }) => {
  const topic = await desk.read<Topic>('topics', id)
  const [about, contributions, readings] = await Promise.all([aboutTopic(desk, topic), contributionsTo(id), readingsOf(id)])
  const calls = rolesToward(desk.actor, topic).some((role) => role === 'clerk' || role === 'convener')
  const since = topic.factsSentAt
  return {
    id, version: topic.version, status: topic.status, ...about,
    plans: [...topic.plans],
    ...(await packOf(topic, contributions, { within: () => true, fresh: ({ at }) => at > (since ?? 0) })),
    sentAt: since,
    unsent: unsent(topic, contributions),
    readers: readings.map((one) => readerView(one, since, calls)),
    can: can(topicLife, topic, desk.actor, desk.now),
  }
})

/** Whoever may call reads the number in full. */
const readerView = (reading: Reading, sentAt: number | null, calls: boolean) => {
  const { person, name, from, seat, phone, readAt } = reading
  return { person, name, from, seat, seatLabel: seats[seat], phone: phone && (calls ? phone : masked(phone)), sentAt: reading.sentAt, readAt, state: readState(reading, sentAt) }
}
