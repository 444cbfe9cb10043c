import { withdrawProposal } from '../../src/domain/topic/contracts'
import { topicMove } from './topicMove'

export default topicMove(withdrawProposal, 'withdrawProposal', ({ reason }) => ({ note: reason }))
