import { amend } from '../../src/domain/topic/contracts'
import type { Topic } from '../../src/domain/topic/topic'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'
import { topicView } from './views'

export default fulfil(amend, async (desk, { id, version, ...substance }) => {
  const topic = await desk.read<Topic>('topics', id)
  return topicView(desk, await advanceFrom(desk, topic, { kind: 'topic', move: 'amend', evidence: substance, set: substance, version }))
})
