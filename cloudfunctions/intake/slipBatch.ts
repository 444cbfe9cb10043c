import { slipBatch } from '../../src/domain/opinion/intake/box'
import type { SlipBatch } from '../../src/domain/opinion/intake/slips'
import { fulfil } from '../runtime/serve'
import { batchView } from './batchView'

export default fulfil(slipBatch, async (desk, { id }) => batchView(desk, await desk.read<SlipBatch>('slipBatches', id)))
