import { quarantined } from '../../src/domain/opinion/contracts'
import { fulfil } from '../runtime/serve'
import { hiddenAs } from './hiddenAs'

export default fulfil(quarantined, (desk, { after }) => hiddenAs(desk, 'quarantined', after))
