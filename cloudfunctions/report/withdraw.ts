import { withdraw } from '../../src/domain/report/contracts'
import { reportMove } from './reportMove'

export default reportMove(withdraw, 'withdraw')
