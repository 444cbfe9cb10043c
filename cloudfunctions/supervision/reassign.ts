import { reassign } from '../../src/domain/supervision/contracts'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { givenTo } from '../runtime/givenTo'
import { unitName } from '../runtime/livingUnit'
import { handoverMove } from './handoverMove'
import { dueAnew, nextRound } from './newRound'

export default handoverMove(reassign, 'reassign', async ({ unit: id, reason, dueDate }, desk, handover) => {
  const [unit, former] = await Promise.all([desk.directory.unit(id), unitName(desk.directory, handover.unit)])
  if (!unit || !handover.areas.includes(unit.area)) throw refuse.invalid({ unit: words.choose('新的承办单位') })
  if (unit.dissolved) throw refuse.invalid({ unit: words.livingUnit })
  if (unit._id === handover.unit) throw refuse.invalid({ unit: words.otherUnit })
  const due = dueDate ? dueAnew(desk, dueDate) : {}
  const given = handover.status === 'questioned' ? await nextRound(desk, handover, unit, reason) : givenTo(desk, handover, unit, `改派：${reason}`)
  return { set: { ...given, ...due }, note: `由${former}改为${unit.name}：${reason}`, holds: { former: handover.unit } }
})
