import { declineMany } from '../../src/domain/opinion/desk/contracts'
import { fulfil } from '../runtime/serve'
import { outcome } from './decline'
import { moveMany } from './many'

export default fulfil(declineMany, (desk, { opinions, reason }) => moveMany(desk, opinions, 'decline', () => ({ ...outcome(reason), evidence: { reason } })))
