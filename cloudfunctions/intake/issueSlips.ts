import { issueSlips } from '../../src/domain/opinion/intake/box'
import type { Slip, SlipBatch } from '../../src/domain/opinion/intake/slips'
import { newSlip } from '../../src/domain/kernel/receipt'
import { nextNumber } from '../runtime/nextNumber'
import { fulfil } from '../runtime/serve'
import { commit, isDuplicate, Stale } from '../runtime/store'
import type { Desk } from '../runtime/desk'
import { boxOfMine } from './mine'
import { batchView } from './batchView'

export default fulfil(issueSlips, async (desk, { box: scene, many }) => {
  const { box, room } = await boxOfMine(desk, scene)
  return batchView(desk, await issue(desk, { point: box._id, room: room._id, area: room.area, areas: room.areas }, many))
})

/** Takes the next numbers of the box's series; somebody printing at the same moment, or a number drawn twice: once more. */
async function issue(desk: Desk, place: Pick<SlipBatch, 'point' | 'room' | 'area' | 'areas'>, many: number, tries = 4): Promise<SlipBatch> {
  const { number: first, changes } = await nextNumber(`slips-${place.point}`, many)
  const drawn = new Set<string>()
  while (drawn.size < many) drawn.add(newSlip(desk.random))
  const numbers = [...drawn]
  const _id = desk.id()
  const batch: SlipBatch = {
    _id, version: 1, ...place, first, numbers, at: desk.now, by: desk.actor.person?.name ?? '',
    marks: [desk.mark(`slipBatches/${_id}`, 1, numbers)], marksSince: desk.now,
  }
  const slips = numbers.map((number, i): Slip => ({ _id: number, version: 1, batch: _id, no: first + i, room: place.room, areas: place.areas, used: null }))
  try {
    await commit([...changes, { add: [batch], to: 'slipBatches' }, { add: slips, to: 'slips' }])
    return batch
  } catch (error) {
    if (tries === 0 || !(error instanceof Stale || isDuplicate(error))) throw error
    return issue(desk, place, many, tries - 1)
  }
}
