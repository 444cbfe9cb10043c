import type { IssueLine } from '../../src/domain/opinion/issueContracts'
import { growth, issueLife, type Issue } from '../../src/domain/opinion/issue'
import { can } from '../../src/domain/kernel/lifecycle'
import type { Topic } from '../../src/domain/topic/topic'
import type { Desk } from '../runtime/desk'
import { find, oneOf } from '../runtime/store'

/** A line for each, their topics read together. */
export async function issueLines(desk: Desk, issues: readonly Issue[]): Promise<IssueLine[]> {
  const ids = [...new Set(issues.flatMap(({ topic }) => (topic ? [topic] : [])))]
  const topics = ids.length === 0 ? [] : await find<Topic>('topics', { where: { _id: oneOf(ids) }, limit: ids.length })
  const titleOf = new Map(topics.map(({ _id, title }) => [_id, title]))
  return Promise.all(issues.map((issue) => issueLine(desk, issue, titleOf)))
}

async function issueLine(desk: Desk, issue: Issue, titleOf: ReadonlyMap<string, string>): Promise<IssueLine> {
  const rooms = await Promise.all(issue.rooms.slice(0, 20).map((room) => desk.directory.room(room)))
  const { _id, version, status, title, subject, count, people, inTopics, firstAt, lastAt, arrivals, topic } = issue
  return {
    id: _id,
    version,
    status,
    statusLabel: issueLife.states[status],
    title,
    subject,
    rooms: rooms.flatMap((room) => (room ? [room.name] : [])),
    count,
    people,
    inTopics,
    firstAt,
    lastAt,
    ...growth(arrivals, desk.now),
    topic: topic ? { id: topic, title: titleOf.get(topic) ?? '' } : null,
    can: can(issueLife, issue, desk.actor, desk.now),
  }
}
