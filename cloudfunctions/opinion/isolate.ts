import { isolate } from '../../src/domain/opinion/contracts'
import { outcome } from './decline'
import { staffMove } from './staffMove'

export default staffMove(isolate, 'isolate', ({ reason }) => outcome(reason))
