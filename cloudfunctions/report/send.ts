import { dateOf } from '../../src/domain/kernel/calendar'
import { send } from '../../src/domain/report/contracts'
import { keptCopies } from '../runtime/photos'
import { by, reportMove, requireOrder } from './reportMove'
import { requireGround } from './stands'

// Its topic learns of it in the same transaction: journey.ts.
export default reportMove(send, 'send', async ({ to, level, date, evidence }, desk, report) => {
  requireOrder(desk, date, report.signature?.date ?? dateOf(report.at), '签发那一天')
  await requireGround(report)
  return { set: { sending: { to, level, date, evidence: await keptCopies(desk, evidence, { in: 'reports', id: report._id }), by: by(desk), at: desk.now } }, note: `报${to}` }
})
