import { look } from '../../src/domain/opinion/contracts'
import { fulfil } from '../runtime/serve'
import { readable } from './readable'
import { deskView } from './views'

export default fulfil(look, async (desk, { id }) => deskView(desk, await readable(desk, id)))
