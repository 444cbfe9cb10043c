import { askExtension } from '../../src/domain/supervision/contracts'
import { dateOf } from '../../src/domain/kernel/calendar'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { dueOn } from '../../src/domain/supervision/due'
import { extensionsNow, settings } from '../../src/domain/supervision/handover'
import { main, unitMove } from './hand'

export default unitMove(askExtension, 'askExtension', main, ({ reason, until }, desk, handover, { by }) => {
  if (handover.extension) throw refuse.extensionPending()
  if (extensionsNow(handover) >= settings.extensionsMost) throw refuse.extensionsUsed(settings.extensionsMost)
  const { dueAt, dueAsked } = dueOn(until, desk.now)
  if (dueAt <= handover.dueAt) throw refuse.invalid({ until: words.laterThanDue })
  if (dueAt <= desk.now) throw refuse.invalid({ until: words.notPast })
  return {
    set: { extension: { until: dueAt, asked: dueAsked, reason, at: desk.now, by } },
    note: `延到 ${dateOf(dueAt)}${dueAsked ? `（${dueAsked} 不是工作日，顺延）` : ''}：${reason}`,
  }
})
