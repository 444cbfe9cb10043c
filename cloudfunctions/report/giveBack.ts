import { giveBack } from '../../src/domain/report/contracts'
import { reportMove } from './reportMove'

/** The number stays: a report that is mended and signed anew is the same report. */
export default reportMove(giveBack, 'giveBack', ({ reason }) => ({ set: { signature: null }, note: reason }))
