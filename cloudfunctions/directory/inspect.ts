import { inspect } from '../../src/domain/directory/contracts'
import { verifyChain } from '../runtime/audit'
import { fulfil } from '../runtime/serve'

export default fulfil(inspect, () => verifyChain())
