import { drop } from '../../src/domain/report/contracts'
import { reportMove } from './reportMove'

export default reportMove(drop, 'drop', ({ reason }) => ({ note: reason }))
