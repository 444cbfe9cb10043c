import * as z from 'zod'
import { beijing } from '../kernel/calendar'
import { id } from '../kernel/text'
import type { LedgerLine } from './views'

export const lightKeys = ['overdue', 'unsigned', 'questioned', 'soon', 'green', 'done'] as const
export type HandoverLight = (typeof lightKeys)[number]
export const lightNames: Record<HandoverLight, string> = { overdue: '超期', unsigned: '逾期未签收', questioned: '群众说没解决', soon: '快到期', green: '正常', done: '已办结' }

const orAll = <T extends z.ZodType>(one: T) => one.nullable().optional()

/** What the ledger is narrowed to; the page, the Excel file and the 问题清单 take the same. */
export const ledgerFilter = z.strictObject({
  shelf: z.enum(['open', 'done', 'all']),
  light: orAll(z.enum(lightKeys)),
  /** 主办 or 会办, unless `as` says which. */
  unit: orAll(id),
  as: orAll(z.enum(['main', 'helper'])),
  room: orAll(id),
  committee: orAll(id),
  topic: orAll(id),
  /** 协商时间 within this year or from the first to the last of these days, in Beijing. */
  year: orAll(z.int().min(2000).max(2200)),
  from: orAll(z.iso.date()),
  to: orAll(z.iso.date()),
})
export type LedgerFilter = z.infer<typeof ledgerFilter>

/** The annex of seed 003, column for column. */
export const ledgerColumns = ['序号', '协商时间', '协商议题', '协商建议', '交办单位', '政协责任委室', '督办负责人', '进展情况', '存在问题', '解决思路'] as const

const dated = (at: number): string => beijing(at).format('YYYY年M月D日')

/** 主办 first, then those that help. */
export const unitsSaid = ({ unit, issuedAs, helpers }: Pick<LedgerLine, 'unit' | 'issuedAs' | 'helpers'>): string =>
  [`${helpers.length > 0 ? '主办：' : ''}${unit.name}${issuedAs ? `（交办时为${issuedAs}）` : ''}`, ...(helpers.length > 0 ? [`会办：${helpers.map(({ name }) => name).join('、')}`] : [])].join('\n')

/** One row of the ten columns. `no` begins with 1. */
export const ledgerCells = (line: LedgerLine, no: number): string[] => [
  String(no),
  dated(line.heldAt),
  line.topic.name,
  line.text,
  unitsSaid(line),
  line.committee?.name ?? '',
  line.leader,
  line.progress ?? '',
  line.problem ?? '',
  line.plan ?? '',
]

export const resultSaid = ({ light, outcome, statusLabel }: LedgerLine): string => {
  if (light === 'questioned') return `${statusLabel}${outcome ? `（原来的结果：${outcome}）` : ''}`
  return outcome ?? (light === 'done' ? statusLabel : `${statusLabel}（${lightNames[light]}）`)
}

/** 问题清单 (seed 003, step 6): 问题, 来源（编号）, 建议, 单位, 时限, 结果. */
export const problemColumns = ['序号', '问题', '来源（编号）', '建议', '单位', '时限', '结果'] as const
export const problemCells = (line: LedgerLine, no: number): string[] => [
  String(no),
  line.topic.name,
  line.topicNumber,
  line.text,
  unitsSaid(line),
  `${dated(line.dueAt)}${line.dueAsked ? `（原定 ${line.dueAsked}，不是工作日，顺延）` : ''}`,
  resultSaid(line),
]

/** A room is called by its name; an area is where its halls are. */
const hallOf = (place: string): string => (/(议事室|议事厅|议事堂|工作室)$/.test(place) ? place : `${place}协商议事厅`)
/** ××协商议事厅协商议事活动督办落实情况 (seed 003, annex), on the screen as on paper. `place`: a room's name or an area's. */
export const ledgerTitle = (place: string): string => `${hallOf(place)}协商议事活动督办落实情况`
export const problemsTitle = (place: string): string => `${hallOf(place)}协商议事活动问题清单`
