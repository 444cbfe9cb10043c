import { uphold } from '../../src/domain/opinion/contracts'
import { outcome } from './decline'
import { staffMove } from './staffMove'

export default staffMove(uphold, 'uphold', ({ note }) => ({ ...outcome(8), note }))
