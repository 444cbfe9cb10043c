import type { Reading } from '../../src/domain/topic/facts'
import type { Topic } from '../../src/domain/topic/topic'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'
import { readingId } from '../runtime/readings'
import { get } from '../runtime/store'

/** The pack of a topic as it was sent to the actor; to everybody else there is none. */
export async function myPack(desk: Desk, topicId: string): Promise<{ topic: Topic; reading: Reading; sentAt: number }> {
  const [topic, reading] = await Promise.all([get<Topic>('topics', topicId), get<Reading>('readings', readingId(topicId, desk.actor.person?.id ?? ''))])
  if (!topic || !reading || topic.factsSentAt === null) throw refuse.notFound()
  return { topic, reading, sentAt: topic.factsSentAt }
}

/** While it is still talked over, what somebody knows is welcome. */
export const takesMore = (topic: Topic): boolean => ['researching', 'deliberating'].includes(topic.status)
