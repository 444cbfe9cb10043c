import { withdrawConclusion } from '../../src/domain/topic/contracts'
import { topicMove } from './topicMove'

export default topicMove(withdrawConclusion, 'withdrawConclusion', ({ reason }) => ({ note: reason }))
