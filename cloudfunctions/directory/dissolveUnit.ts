import { dissolveUnit } from '../../src/domain/directory/contracts'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { changeUnit, unitOfMine } from './unitsOfMine'

/** What it has in hand is given on by the clock, each handover by itself (runtime/takenOver.ts): there may be hundreds. */
export default fulfil(dissolveUnit, async (desk, { id, version, successor: heir, paper }) => {
  const [unit, successor] = await Promise.all([unitOfMine(desk, id), heir ? unitOfMine(desk, heir) : null])
  if (unit.dissolved && (unit.dissolved.successor || !successor)) throw refuse.unitDissolved()
  if (successor?._id === unit._id) throw refuse.invalid({ successor: words.otherUnit })
  if (successor?.dissolved) throw refuse.successorGone()
  const errand = { _id: `takeOver:${id}@${version + 1}`, errand: 'takeOver', topic: '', unit: id, words: '', at: desk.now, dueAt: desk.now, doneAt: 0 }
  const note = successor ? `撤并，由${successor.name}接办（${paper}）` : `撤销，还没有定接办单位（${paper}）`
  const dissolved = { at: unit.dissolved?.at ?? desk.now, paper, successor: successor?._id ?? null }
  return changeUnit(desk, unit, version, '撤并', note, { dissolved }, [{ add: [errand], to: 'errands' }])
})
