import { propose } from '../../src/domain/topic/contracts'
import { topicMove } from './topicMove'

export default topicMove(propose, 'propose')
