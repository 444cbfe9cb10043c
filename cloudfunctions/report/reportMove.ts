import type { Contract } from '../../src/domain/kernel/contract'
import { dateOf } from '../../src/domain/kernel/calendar'
import { objection } from '../../src/domain/kernel/lifecycle'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { reportLife, type Report, type ReportMove } from '../../src/domain/report/report'
import type { ReportView } from '../../src/domain/report/views'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import type { Change } from '../runtime/store'
import { reportView } from './views'

export interface Told {
  set?: Partial<Report>
  note?: string | null
  also?: readonly Change[]
}

type Tell<Input> = (input: Input, desk: Desk, report: Report) => Told | Promise<Told>

/** A move on one report: what it sets, and what must be so before it, are told by each use case. */
export function reportMove<Input extends { id: string; version: number }>(contract: Contract<Input, ReportView>, move: ReportMove, tell: Tell<Input> = () => ({})) {
  return fulfil(contract, async (desk, input) => reportView(desk, await moved(desk, await desk.read<Report>('reports', input.id), move, input, tell)))
}

/** Who may at all, and what stands in the table, comes before what each use case looks into. */
export async function moved<Input extends { id: string; version: number }>(desk: Desk, report: Report, move: ReportMove, input: Input, tell: Tell<Input>): Promise<Report> {
  const { id: _id, version, ...evidence } = input
  const current = version === report.version
  const no = current ? objection({ life: reportLife, record: report, move, actor: desk.actor, now: desk.now, evidence }) : undefined
  if (no) throw no
  return advanceFrom(desk, report, { kind: 'report', move, evidence, version, ...(current ? await tell(input, desk, report) : {}) })
}

export const by = (desk: Desk): string => desk.actor.person?.name ?? ''

/** What is written down has happened: not before what it follows, not after today. */
export function requireOrder(desk: Desk, date: string, earliest: string, what: string): void {
  if (date < earliest || date > dateOf(desk.now)) throw refuse.invalid({ date: words.dateOrder(what) })
}
