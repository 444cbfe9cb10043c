import { confirm } from '../../src/domain/topic/contracts'
import { decides } from './gateMove'

export default decides(confirm, 'confirm')
