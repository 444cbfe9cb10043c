import { sendFacts } from '../../src/domain/topic/preparing'
import { unsent, type Reading } from '../../src/domain/topic/facts'
import type { Topic } from '../../src/domain/topic/topic'
import type { Person } from '../../src/domain/directory/directory'
import { refuse } from '../../src/domain/kernel/refusal'
import { seats, type Seat } from '../../src/domain/kernel/seats'
import { newReading, packMost, readingsOf, seatOf } from '../runtime/readings'
import { find, oneOf } from '../runtime/store'
import { contributionsTo } from './packViews'
import { topicMove } from './topicMove'

/** To those who did not have it: all of it. To those who had: what is new, if anything is. */
export default topicMove(sendFacts, 'sendFacts', async ({ people }, desk, topic) => {
  if (topic.research.length === 0) throw refuse.noResearch()
  const [before, contributions] = await Promise.all([readingsOf(topic._id), contributionsTo(topic._id)])
  const had = new Set(before.map(({ person }) => person))
  const fresh = await peopleIn(topic, [...new Set(people)].filter((person) => !had.has(person)))
  const readings = fresh.map((person) => newReading(desk, topic, person, seatOf(person)))
  const news = unsent(topic, contributions)
  toBoth([...before, ...readings])
  const again = topic.factsSentAt !== null && news.length > 0 ? [...had] : []
  if (readings.length === 0 && (topic.factsSentAt !== null && again.length === 0)) throw refuse.nothingNew()
  if (before.length + readings.length > packMost) throw refuse.packFull()
  return {
    // Whoever has read all there is must not seem to have missed something when only new readers were added.
    set: { factsSentAt: news.length > 0 || topic.factsSentAt === null ? desk.now : topic.factsSentAt },
    evidence: { fresh: fresh.map(({ _id }) => _id), again, news: news.join('、') },
    note: [readings.length > 0 ? `发给 ${readings.length} 人` : '', again.length > 0 ? `新加 ${news.length} 份，告诉 ${again.length} 人：${news.join('、')}` : ''].filter(Boolean).join('；'),
    also: readings.length > 0 ? [{ add: readings, to: 'readings' }] : [],
  }
})

async function peopleIn(topic: Topic, ids: readonly string[]): Promise<Person[]> {
  const found = ids.length === 0 ? [] : await find<Person>('people', { where: { _id: oneOf(ids) }, limit: ids.length })
  const county = topic.areas[1] ?? topic.area
  const here = found.filter(({ status, areas }) => status !== 'left' && areas.includes(county))
  if (here.length < ids.length) throw refuse.notFound()
  return here
}

/** “告知相关部门和委员” (seed 003): it takes both. */
function toBoth(readings: readonly Pick<Reading, 'seat'>[]): void {
  const missing = (['member', 'unit'] as const satisfies readonly Seat[]).filter((seat) => !readings.some((one) => one.seat === seat))
  if (missing.length > 0) throw refuse.factsToBoth(missing.map((seat) => seats[seat]).join('和'))
}
