import { endorse } from '../../src/domain/topic/contracts'
import { decides } from './gateMove'

export default decides(endorse, 'endorse')
