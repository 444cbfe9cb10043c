import { look } from '../../src/domain/supervision/contracts'
import type { Handover } from '../../src/domain/supervision/handover'
import { fulfil } from '../runtime/serve'
import { handoverView } from './views'

export default fulfil(look, async (desk, { id }) => handoverView(desk, await desk.read<Handover>('handovers', id)))
