import { withdrawConfirmation } from '../../src/domain/topic/contracts'
import { sendsBack } from './gateMove'

export default sendsBack(withdrawConfirmation, 'withdrawConfirmation')
