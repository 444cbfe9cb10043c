import { award } from '../../src/domain/report/contracts'
import { keptCopies } from '../runtime/photos'
import { by, reportMove, requireOrder } from './reportMove'
import { requireRoom, sentOn } from './step'

export default reportMove(award, 'award', async ({ name, grade, body, date, evidence }, desk, report) => {
  requireOrder(desk, date, sentOn(report), '报送那一天')
  requireRoom(report)
  const entry = { id: desk.id(), at: desk.now, by: by(desk), name, grade, body, date, evidence: await keptCopies(desk, evidence, { in: 'reports', id: report._id }), struck: null }
  return { set: { awards: [...report.awards, entry] }, note: `${name} ${grade}` }
})
