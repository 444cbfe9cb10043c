import { quarantine } from '../../src/domain/opinion/contracts'
import { outcome } from './decline'
import { staffMove } from './staffMove'

export default staffMove(quarantine, 'quarantine', ({ reason }) => outcome(reason))
