import { dateOf } from '../../src/domain/kernel/calendar'
import { Refused } from '../../src/domain/kernel/refusal'
import { sign } from '../../src/domain/report/contracts'
import { forms } from '../../src/domain/report/form'
import type { Report } from '../../src/domain/report/report'
import type { Desk } from '../runtime/desk'
import { nextNumber } from '../runtime/nextNumber'
import { fulfil } from '../runtime/serve'
import { get, type Change } from '../runtime/store'
import { by, moved, requireOrder, type Told } from './reportMove'
import { requireGround } from './stands'
import { reportView } from './views'

/** So many others may take a number in the same moment. */
const tries = 5

export default fulfil(sign, async (desk, input) => {
  const report = await desk.read<Report>('reports', input.id)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await reportView(desk, await moved(desk, report, 'sign', input, signed))
    } catch (error) {
      // Another report took the number: this one has not been moved by anybody, and takes the next.
      const stale = error instanceof Refused && error.refusal.code === 'stale'
      if (!stale || attempt >= tries || (await get<Report>('reports', input.id))?.version !== input.version) throw error
    }
  }
})

async function signed({ date, note }: { date: string; note: string | null }, desk: Desk, report: Report): Promise<Told> {
  requireOrder(desk, date, dateOf(report.at), '起草那一天')
  await requireGround(report)
  const { number, changes } = report.number ? { number: report.number, changes: [] } : await numbered(report, date)
  return { set: { number, signature: { by: by(desk), at: desk.now, date, note } }, note: [number, note].filter(Boolean).join(' · '), also: changes }
}

/** 信息〔2026〕3号: by county, kind and year, without leading zeros (GB/T 9704-2012, 7.2.5). Kept when it is given back and signed anew. */
async function numbered({ kind, areas, area }: Report, date: string): Promise<{ number: string; changes: Change[] }> {
  const year = date.slice(0, 4)
  const { mark } = forms[kind]
  const { number, changes } = await nextNumber(`${mark}-${areas[1] ?? area}-${year}`)
  return { number: `${mark}〔${year}〕${number}号`, changes }
}
