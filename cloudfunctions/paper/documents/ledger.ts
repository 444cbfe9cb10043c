import { ledgerCells, ledgerColumns, ledgerTitle, problemCells, problemColumns, problemsTitle } from '../../../src/domain/supervision/ledger'
import type { LedgerLine } from '../../../src/domain/supervision/views'
import type { Column, TablePaper } from '../model/document'
import { fileName } from '../model/text'

export interface LedgerFrom {
  rows: readonly LedgerLine[]
  /** The room or area all of it belongs to. */
  place: string
  /** 填报部门 */
  by: string
  /** 填报时间, as 2026年11月22日 */
  date: string
  stamp: string
  at: number
}

const centred = ['序号', '协商时间', '交办单位', '政协责任委室', '督办负责人', '来源（编号）', '单位', '时限']
const ledgerWidths = [5, 13.5, 13, 19.5, 11, 12, 10, 19, 12, 11]
const problemWidths = [5, 24, 12, 35, 15, 17, 22]

const columnsOf = (names: readonly string[], widths: readonly number[]): Column[] =>
  names.map((name, at) => ({ name, width: widths[at] ?? 10, align: centred.includes(name) ? 'center' : 'left', ...(name === '序号' && { number: true as const }) }))

/** The ten columns of seed 003's annex and nothing else. */
export const ledger = ({ rows, place, ...rest }: LedgerFrom): TablePaper => table({
  title: ledgerTitle(place),
  name: `督办落实情况表 ${place}`,
  columns: columnsOf(ledgerColumns, ledgerWidths),
  rows: rows.map((line, at) => ledgerCells(line, at + 1)),
  ...rest,
})

/** 问题清单 (seed 003, step 6). */
export const problems = ({ rows, place, ...rest }: LedgerFrom): TablePaper => table({
  title: problemsTitle(place),
  name: `问题清单 ${place}`,
  columns: columnsOf(problemColumns, problemWidths),
  rows: rows.map((line, at) => problemCells(line, at + 1)),
  ...rest,
})

const table = ({ name, date, by, ...rest }: Pick<TablePaper, 'name' | 'title' | 'columns' | 'rows' | 'at'> & { date: string; by: string; stamp: string }): TablePaper => ({
  ...rest,
  name: fileName(`${name} ${date}`),
  foot: [`填报部门：${by}`, `填报时间：${date}`],
})
