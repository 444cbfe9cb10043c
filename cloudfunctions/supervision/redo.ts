import { redo } from '../../src/domain/supervision/contracts'
import { dateOf } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import { livingUnit, unitName } from '../runtime/livingUnit'
import { handoverMove } from './handoverMove'
import { dueAnew, nextRound } from './newRound'

export default handoverMove(redo, 'redo', async ({ reason, dueDate }, desk, handover) => {
  const unit = await livingUnit(desk.directory, handover.unit)
  if (!unit) throw refuse.unitGone(await unitName(desk.directory, handover.unit))
  const due = dueAnew(desk, dueDate)
  return { set: { ...(await nextRound(desk, handover, unit, reason)), ...due }, note: `${reason}（${dateOf(due.dueAt)}前）` }
})
