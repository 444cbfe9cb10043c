import { urge } from '../../src/domain/supervision/contracts'
import { daysBetween } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import { settings, urgesNow } from '../../src/domain/supervision/handover'
import { by, handoverMove } from './handoverMove'

export default handoverMove(urge, 'urge', ({ words = null }, desk, handover) => {
  const { urges, round, escalatedAt } = handover
  const last = urges.at(-1)
  // A second tap is no second 催办: the second one tells those above.
  if (last && daysBetween(last.at, desk.now) === 0) throw refuse.urgedToday()
  const no = urgesNow(handover) + 1
  const above = no >= settings.escalateAtUrge && escalatedAt === null
  return {
    set: { urges: [...urges, { at: desk.now, by: by(desk), words, round }], ...(above ? { escalatedAt: desk.now } : {}) },
    note: [`第 ${no} 次催办`, words, above ? '已告诉同级党组织和政协机关' : null].filter(Boolean).join('。'),
  }
})
