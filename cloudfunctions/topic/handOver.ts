import { handOver } from '../../src/domain/topic/contracts'
import { refuse } from '../../src/domain/kernel/refusal'
import { topicMove } from './topicMove'

// The handovers themselves are set off by the move: journey.ts.
export default topicMove(handOver, 'handOver', (_input, _desk, topic) => {
  if (topic.reports.length === 0) throw refuse.notReported()
  return { note: `交办 ${topic.consensus.length} 件` }
})
