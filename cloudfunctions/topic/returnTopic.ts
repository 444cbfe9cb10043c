import { returnTopic } from '../../src/domain/topic/contracts'
import { sendsBack } from './gateMove'

export default sendsBack(returnTopic, 'returnTopic')
