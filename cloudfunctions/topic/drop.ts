import { drop } from '../../src/domain/topic/contracts'
import { topicMove } from './topicMove'

export default topicMove(drop, 'drop', ({ reason }) => ({ note: reason }))
