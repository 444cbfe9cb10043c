import { returnConsensus } from '../../src/domain/topic/contracts'
import { sendsBack } from './gateMove'

export default sendsBack(returnConsensus, 'returnConsensus')
