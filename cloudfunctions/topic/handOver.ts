import { handOver } from '../../src/domain/topic/contracts'
import { isReported } from '../../src/domain/topic/topic'
import { refuse } from '../../src/domain/kernel/refusal'
import { topicMove } from './topicMove'

// The handovers themselves are set off by the move: journey.ts.
export default topicMove(handOver, 'handOver', (_input, _desk, topic) => {
  if (!isReported(topic)) throw refuse.notReported()
  return { note: `交办 ${topic.consensus.length} 件` }
})
