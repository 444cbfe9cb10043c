import { cancel } from '../../src/domain/meeting/contracts'
import { hostMove } from './hostMove'

export default hostMove(cancel, 'cancel', ({ reason }) => ({ note: reason }))
