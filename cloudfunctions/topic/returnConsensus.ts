import { returnConsensus } from '../../src/domain/topic/contracts'
import { topicMove } from './topicMove'

export default topicMove(returnConsensus, 'returnConsensus', ({ reason }) => ({ note: reason }))
