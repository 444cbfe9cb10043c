import { adoptMany } from '../../src/domain/opinion/contracts'
import { intoTopic } from '../../src/domain/opinion/decided'
import type { Topic } from '../../src/domain/topic/topic'
import { fulfil } from '../runtime/serve'
import { joinable } from './joinable'
import { moveMany } from './many'

export default fulfil(adoptMany, (desk, { opinions, topic: id }) => {
  // Asked for once for each room the opinions come from: in practice one.
  const topics = new Map<string, Promise<Topic>>()
  return moveMany(desk, opinions, 'adopt', async (_asked, opinion) => {
    const asked = topics.get(opinion.room) ?? joinable(opinion.room, id)
    topics.set(opinion.room, asked)
    const topic = await asked
    return { set: intoTopic(opinion, topic, desk.now), note: topic.title, evidence: { topic: topic._id } }
  })
})
