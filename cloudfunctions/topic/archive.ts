import { archive } from '../../src/domain/topic/contracts'
import { topicMove } from './topicMove'

export default topicMove(archive, 'archive')
