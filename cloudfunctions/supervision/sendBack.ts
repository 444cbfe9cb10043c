import { sendBack } from '../../src/domain/supervision/contracts'
import { handoverMove } from './handoverMove'

export default handoverMove(sendBack, 'sendBack', ({ reason }) => ({ set: { result: null }, note: reason }))
