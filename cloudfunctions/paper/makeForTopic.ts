import { makeForTopic } from '../../src/domain/paper/contracts'
import type { Topic } from '../../src/domain/topic/topic'
import { fulfil } from '../runtime/serve'
import { deliver } from './deliver'
import { pack } from './pack'
import { requireReady, topicOffers } from './ready'
import { topicFile } from './records/topicFile'
import { topicPaper } from './topicPaper'

export default fulfil(makeForTopic, async (desk, { id, what, as }) => {
  const topic = await desk.read<Topic>('topics', id)
  requireReady(topicOffers(topic), what, as)
  const from = await topicFile(desk, topic)
  const file = what === 'pack' ? await pack(desk, from) : await topicPaper[what](desk, from, as)
  return deliver(desk, { ...file, about: `topics/${id}`, what })
})
