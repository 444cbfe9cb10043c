import { refuse } from '../../src/domain/kernel/refusal'
import { open, type Topic } from '../../src/domain/topic/topic'
import { get } from '../runtime/store'

/** The topic, if opinions of this room may still join it. */
export async function joinable(room: string, id: string): Promise<Topic> {
  const topic = await get<Topic>('topics', id)
  if (!topic || topic.room !== room) throw refuse.otherRoomsTopic()
  if (!open.includes(topic.status)) throw refuse.topicClosedToMore()
  return topic
}
