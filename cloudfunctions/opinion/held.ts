import { held } from '../../src/domain/opinion/contracts'
import { fulfil } from '../runtime/serve'
import { hiddenAs } from './hiddenAs'

export default fulfil(held, (desk, { after }) => hiddenAs(desk, 'held', after))
