import { toldAs, type Opinion } from '../../src/domain/opinion/opinion'
import { plainLine } from '../../src/domain/opinion/plainLine'
import { plainWords, type PlainWord } from '../../src/domain/kernel/plain'
import { plainLine as topicLine } from '../../src/domain/topic/plainLine'
import { plainEvents, type PlainEvent } from '../../src/domain/topic/plain'
import { toldAs as topicToldAs, type Topic } from '../../src/domain/topic/topic'
import type { Desk } from './desk'
import { gateNames } from './gateNames'
import { find, oneOf } from './store'

/** How far it has come, in a resident's words. */
export function wordOf(opinion: Opinion, topic: Topic | null): PlainWord {
  // What they said no to is with the department again, also before the ledger says so.
  if (opinion.status === 'disputed' && opinion.topic) return 'department'
  const told = toldAs[opinion.status]
  return told === 'byTopic' ? (topic ? topicToldAs[topic.status] : 'seen') : told
}

/** The same in a sentence; `news`: what has become of its topic, by the names of the gates. */
export function sayingOf(opinion: Opinion, topic: Topic | null, news: readonly PlainEvent[]): string {
  const line = plainLine(opinion)
  if (line === 'byTopic') return news.at(-1)?.words ?? (topic ? topicLine(topic) : '看过了，正在想怎么办。')
  // Others said that it is not solved.
  return topic?.status === 'handedOver' && (opinion.status === 'answered' || opinion.status === 'settled') ? `${line}${topicLine(topic)}` : line
}

/** A line for each, their topics read together. */
export async function lineViews(desk: Desk, opinions: readonly Opinion[]) {
  const ids = [...new Set(opinions.flatMap(({ topic }) => (topic ? [topic] : [])))]
  const topics = ids.length === 0 ? [] : await find<Topic>('topics', { where: { _id: oneOf(ids) }, limit: ids.length })
  const byId = new Map(topics.map((topic) => [topic._id, topic]))
  return Promise.all(
    opinions.map(async (opinion) => {
      const topic = opinion.topic ? (byId.get(opinion.topic) ?? null) : null
      const [room, named] = await Promise.all([desk.directory.room(opinion.room), topic && gateNames(desk, topic)])
      const word = wordOf(opinion, topic)
      const says = sayingOf(opinion, topic, topic && named ? plainEvents(topic, named) : [])
      return { id: opinion._id, receipt: opinion.receipt, text: opinion.text, at: opinion.at, room: room?.name ?? '议事室', word, label: plainWords[word], says, asked: (opinion.asking ?? null) !== null }
    }),
  )
}
