import * as z from 'zod'
import { dateOf } from '../kernel/calendar'
import { levels, type Level, type Report, type StepWhat } from './report'

/** What one year brought, counted as the office counts it (seed 002: 38 篇信息，上报省政协 12 篇；省委批示 1 篇、市委批示 10 篇；一等奖 4 篇). */
const perLevel = z.object({ 区县: z.number(), 市: z.number(), 省: z.number(), 全国: z.number() })
export const figures = z.object({
  written: z.number(),
  sent: z.number(),
  /** Reports that got as high as this, whether sent there or passed on. */
  up: perLevel,
  /** 立案 */
  admitted: z.number(),
  adopted: perLevel,
  instructed: perLevel,
  passedOn: z.number(),
  /** By grade, the most first. */
  awards: z.array(z.object({ grade: z.string(), count: z.number() })),
})
export type Figures = z.infer<typeof figures>

export type Counted = Pick<Report, 'status' | 'at' | 'sending' | 'steps' | 'awards'>

/** Each report counts once in each figure, in the year the thing itself happened; what was struck out does not count. */
export function figuresOf(reports: readonly Counted[], year: number): Figures {
  const inYear = (date: string) => date.startsWith(`${year}-`)
  const rungs = (report: Counted, what: StepWhat, level?: Level) => report.steps.some((step) => step.what === what && !step.struck && inYear(step.date) && (!level || step.level === level))
  const many = (fits: (report: Counted) => boolean) => reports.filter(fits).length
  const each = (fits: (report: Counted, level: Level) => boolean) => Object.fromEntries(levels.map((level) => [level, many((report) => fits(report, level))])) as Record<Level, number>
  const sentIn = ({ sending }: Counted) => sending !== null && inYear(sending.date)
  const grades = new Map<string, number>()
  for (const { grade } of reports.flatMap(({ awards }) => awards.filter(({ struck, date }) => !struck && inYear(date)))) grades.set(grade, (grades.get(grade) ?? 0) + 1)
  return {
    written: many(({ status, at }) => status !== 'dropped' && inYear(dateOf(at))),
    sent: many(sentIn),
    up: each((report, level) => (sentIn(report) && report.sending?.level === level) || rungs(report, '上报', level)),
    admitted: many((report) => rungs(report, '立案')),
    adopted: each((report, level) => rungs(report, '采用', level)),
    instructed: each((report, level) => rungs(report, '批示', level)),
    passedOn: many((report) => rungs(report, '转办')),
    awards: [...grades].map(([grade, count]) => ({ grade, count })).sort((a, b) => b.count - a.count || (a.grade < b.grade ? -1 : 1)),
  }
}
