import { askExtension } from '../../src/domain/supervision/contracts'
import { day, moment } from '../../src/domain/kernel/calendar'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { handoverMove } from './handoverMove'

export default handoverMove(askExtension, 'askExtension', ({ reason, until }, desk, handover) => {
  const end = (moment(until) ?? 0) + day - 1000
  if (end <= handover.dueAt) throw refuse.invalid({ until: words.wrong('新的期限，它要晚于现在的期限，') })
  return { set: { extension: { until: end, reason, at: desk.now } }, note: `延到 ${until}：${reason}` }
})
