import { askChange } from '../../src/domain/board/contracts'
import { bulletinMove } from './bulletinMove'

export default bulletinMove(askChange, 'askChange', ({ reason }) => ({ note: reason }))
