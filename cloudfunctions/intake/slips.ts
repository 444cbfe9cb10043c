import { slips } from '../../src/domain/opinion/intake/box'
import type { SlipBatch } from '../../src/domain/opinion/intake/slips'
import { listAlong } from '../runtime/lists'
import { fulfil } from '../runtime/serve'
import { is } from '../runtime/store'
import { batchLine } from './batchView'
import { boxOfMine } from './mine'

export default fulfil(slips, async (desk, { box: scene, after }) => {
  const { box, room } = await boxOfMine(desk, scene)
  const { items, next } = await listAlong<SlipBatch>('slipBatches', [{ point: is(box._id) }], { after, newest: true })
  return { box: box.name, room: room.name, items: items.map(batchLine), next }
})
