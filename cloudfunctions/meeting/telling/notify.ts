import { notify } from '../../../src/domain/meeting/contracts'
import { boundaryKeys, boundaryOpen, type BoundaryKey } from '../../../src/domain/meeting/calling/boundary'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { topicLife, type Topic } from '../../../src/domain/topic/topic'
import { refuse } from '../../../src/domain/kernel/refusal'
import { shortageSaid } from '../../../src/domain/kernel/seats'
import type { Desk } from '../../runtime/desk'
import { readingsFor } from '../../runtime/readings'
import { get } from '../../runtime/store'
import { hostMove } from '../hostMove'
import { invitedTo, seatsMissing } from '../views'

export default hostMove(notify, 'notify', async ({ boundary = [] }, desk, meeting) => {
  const [topic, invited] = await Promise.all([meeting.topic ? get<Topic>('topics', meeting.topic) : null, invitedTo(meeting._id)])
  const note = `邀请 ${invited.length} 人`
  if (!topic) return { note }
  ripe(topic)
  const short = seatsMissing(topic, invited)
  if (short.length > 0) throw refuse.seatsMissing(shortageSaid(short))
  const readings = await readingsFor(desk, topic, invited)
  return { set: { boundary: checked(desk, meeting, boundary) }, note, also: readings.length > 0 ? [{ add: readings, to: 'readings' }] : [] }
})

/** “不调研不协商” (seed 002); “将协商议题和协商事项基本情况告知相关部门和委员” (seed 003). */
function ripe(topic: Topic): void {
  if (topic.research.length === 0 && topic.status === 'confirmed') throw refuse.noResearch()
  if (topic.status !== 'researching' && topic.status !== 'deliberating') throw refuse.topicNotReady(topicLife.states[topic.status])
  if (topic.factsSentAt === null) throw refuse.factsNotSent()
}

/** Ticked once: a meeting that was postponed is still about the same thing. */
function checked(desk: Desk, meeting: Meeting, ticked: readonly BoundaryKey[]): Meeting['boundary'] {
  if (meeting.boundary) return meeting.boundary
  const open = boundaryOpen(ticked)
  if (open.length > 0) throw refuse.boundaryOpen(open)
  return { ticked: boundaryKeys, by: desk.actor.person?.name ?? '', at: desk.now }
}
