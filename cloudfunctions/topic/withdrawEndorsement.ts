import { withdrawEndorsement } from '../../src/domain/topic/contracts'
import { sendsBack } from './gateMove'

export default sendsBack(withdrawEndorsement, 'withdrawEndorsement')
