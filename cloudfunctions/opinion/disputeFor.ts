import { disputeFor } from '../../src/domain/opinion/callingBack'
import { fulfil } from '../runtime/serve'
import { sayFor } from './sayFor'

export default fulfil(disputeFor, (desk, said) => sayFor(desk, { ...said, word: '不满意' }))
