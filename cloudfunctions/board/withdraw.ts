import { withdraw } from '../../src/domain/board/contracts'
import { bulletinMove } from './bulletinMove'

export default bulletinMove(withdraw, 'withdraw', ({ reason }) => ({ note: reason }))
