import { myFacts } from '../../src/domain/topic/preparing'
import { readState, type Reading } from '../../src/domain/topic/facts'
import type { Topic } from '../../src/domain/topic/topic'
import { fulfil } from '../runtime/serve'
import { find, is, oneOf } from '../runtime/store'

export default fulfil(myFacts, async (desk) => {
  const readings = await find<Reading>('readings', { where: { person: is(desk.actor.person?.id ?? '') }, order: 'sentAt', newest: true, limit: 50 })
  const topics = readings.length === 0 ? [] : await find<Topic>('topics', { where: { _id: oneOf(readings.map(({ topic }) => topic)) }, limit: readings.length })
  const byId = new Map(topics.map((topic) => [topic._id, topic]))
  const items = await Promise.all(
    readings.map(async (reading) => {
      const topic = byId.get(reading.topic)
      if (!topic || topic.factsSentAt === null) return []
      const room = await desk.directory.room(topic.room)
      return [{ topic: topic._id, title: topic.title, room: { id: topic.room, name: room?.name ?? '' }, sentAt: topic.factsSentAt, state: readState(reading, topic.factsSentAt) }]
    }),
  )
  return { items: items.flat() }
})
