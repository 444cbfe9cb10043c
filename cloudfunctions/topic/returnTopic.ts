import { returnTopic } from '../../src/domain/topic/contracts'
import { topicMove } from './topicMove'

export default topicMove(returnTopic, 'returnTopic', ({ reason }) => ({ note: reason }))
