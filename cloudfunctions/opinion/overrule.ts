import { overrule } from '../../src/domain/opinion/contracts'
import { staffMove } from './staffMove'

export default staffMove(overrule, 'overrule', ({ note }) => ({ set: { reason: null }, note }))
