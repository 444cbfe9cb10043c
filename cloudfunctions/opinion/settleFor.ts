import { settleFor } from '../../src/domain/opinion/callingBack'
import { fulfil } from '../runtime/serve'
import { sayFor } from './sayFor'

export default fulfil(settleFor, (desk, { satisfaction, ...said }) => sayFor(desk, { ...said, word: satisfaction }))
