import { refuse, words } from '../../src/domain/kernel/refusal'
import { step } from '../../src/domain/report/contracts'
import { entriesMost, stepsOf, type Report } from '../../src/domain/report/report'
import { keptCopies } from '../runtime/photos'
import { by, reportMove, requireOrder } from './reportMove'

export default reportMove(step, 'step', async ({ what, level, who, text, date, evidence }, desk, report) => {
  requireOrder(desk, date, sentOn(report), '报送那一天')
  requireRoom(report)
  if (!stepsOf(report.kind).includes(what)) throw refuse.invalid({ what: words.choose('怎么了') })
  if (what === '批示' && text === null) throw refuse.invalid({ text: words.missing('批示原文') })
  const entry = { id: desk.id(), at: desk.now, by: by(desk), what, level, who, text, date, evidence: await keptCopies(desk, evidence, { in: 'reports', id: report._id }), struck: null }
  return { set: { steps: [...report.steps, entry] }, note: `${level}${what}：${who}` }
})

export const sentOn = ({ sending }: Report): string => sending?.date ?? ''

export function requireRoom({ steps, awards }: Report): void {
  if (steps.length + awards.length >= entriesMost) throw refuse.entriesFull(entriesMost)
}
