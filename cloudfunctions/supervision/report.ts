import { report } from '../../src/domain/supervision/contracts'
import { handoverMove } from './handoverMove'

export default handoverMove(report, 'report', ({ result }) => ({ set: { result }, note: result }))
