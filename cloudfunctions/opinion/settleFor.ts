import { settleFor } from '../../src/domain/opinion/asking'
import { fulfil } from '../runtime/serve'
import { sayFor } from './sayFor'

export default fulfil(settleFor, (desk, { satisfaction, ...said }) => sayFor(desk, { ...said, word: satisfaction }))
