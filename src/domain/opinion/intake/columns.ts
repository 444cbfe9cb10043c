import { halfWidth } from '../../kernel/halfWidth'
import * as z from 'zod'
import { words } from '../../kernel/refusal'
import { ref } from '../../kernel/text'
import type { Line } from './hotlineImport'

/** What a column of a 12345 export can be, and how such columns are headed. The first of the names is the commonest. */
export const fields = {
  ticket: { says: '工单编号', names: ['工单编号', '工单号', '受理编号', '受理单号', '诉求编号', '事项编号', '案件编号', '信件编号', '投诉编号', '来电编号', '流水号', '单号', '编号'] },
  title: { says: '标题', names: ['诉求标题', '标题', '工单标题', '事项标题', '问题标题', '来电标题', '主题', '事由', '事项名称'] },
  text: { says: '诉求内容', names: ['诉求内容', '内容', '诉求描述', '问题描述', '反映内容', '来电内容', '工单内容', '主要内容', '具体内容', '详细内容', '投诉内容', '受理内容', '事项内容', '诉求详情', '诉求', '描述'] },
  called: { says: '来电时间', names: ['来电时间', '受理时间', '诉求时间', '登记时间', '创建时间', '反映时间', '提交时间', '投诉时间', '建单时间', '来电日期', '受理日期', '日期', '时间'] },
  town: { says: '街道', names: ['街道', '镇街', '所属街道', '所属镇街', '乡镇', '街镇', '街道乡镇', '乡镇街道', '镇街道', '诉求街道', '事发街道'] },
  village: { says: '社区', names: ['社区', '村社区', '所属社区', '村居', '社区村', '居委会', '村居委会', '所属村社区', '诉求社区', '事发社区'] },
  address: { says: '地址', names: ['诉求地址', '地址', '事发地址', '事发地点', '问题地址', '详细地址', '诉求地点', '发生地点', '发生地', '地点', '位置', '具体位置', '区域', '所属区域'] },
  unit: { says: '办理单位', names: ['承办单位', '办理单位', '主办单位', '责任单位', '处理单位', '处置单位', '承办部门', '办理部门', '责任部门', '主办部门'] },
  person: { says: '来电人', names: ['来电人', '诉求人', '姓名', '反映人', '联系人', '投诉人', '市民姓名', '来电人姓名', '诉求人姓名'] },
  phone: { says: '电话', names: ['联系电话', '电话', '来电号码', '联系方式', '手机', '手机号', '手机号码', '来电电话', '主叫号码', '电话号码'] },
} as const
export type Field = keyof typeof fields
export const fieldNames = Object.keys(fields) as Field[]

/** Whoever exports must say that they want these in; they are never proposed. */
export const personal: readonly Field[] = ['person', 'phone']

const column = z.int().min(0).max(999, { error: words.wrong('列') }).nullable()
/** Which line heads the columns (as Excel counts, 0 for none), which column is what, and where a row goes that names no room. */
export const mapping = z.strictObject({
  header: z.int().min(0, { error: words.wrong('表头') }),
  columns: z.strictObject(Object.fromEntries(fieldNames.map((name) => [name, column])) as Record<Field, typeof column>),
  fallback: ref('room').nullable(),
})
export type Mapping = z.infer<typeof mapping>
export const nothing: Mapping['columns'] = { ticket: null, title: null, text: null, called: null, town: null, village: null, address: null, unit: null, person: null, phone: null }

/** `*诉求 内容（必填）:` is 诉求内容. */
const bare = (head: string): string => halfWidth(head).replace(/\(.*?\)|\[.*?\]|【.*?】/g, '').replace(/[^\p{L}\p{N}]/gu, '')

/** How well a heading fits a field: the commonest name best, a name with something around it less, none at all 0. */
function fit(head: string, field: Field): number {
  const names: readonly string[] = fields[field].names
  const word = bare(head)
  if (word === '' || word.length > 14) return 0
  const exact = names.indexOf(word)
  if (exact >= 0) return 100 - exact
  if (names.some((name) => name.length >= 4 && word.includes(name))) return 40
  return !later.test(word) && endings[field]?.test(word) ? 20 : 0
}

/** How a heading ends when the system has names of its own: 留言编号, 信件主题. */
const endings: Partial<Record<Field, RegExp>> = { ticket: /(编号|单号)$/, title: /(标题|主题)$/, text: /(内容|详情|描述)$/, called: /(时间|日期)$/, town: /(街道|镇街)$/, village: /社区$/, address: /(地址|地点)$/, unit: /(单位|部门)$/ }
/** What happened to the ticket afterwards is not what the caller said. */
const later = /办结|办理|处理|回访|回复|答复|导出|到期|截止|派单|反馈|评价|满意/

/** The headings when this line heads the columns; a heading that reaches over two lines stands in the one above. */
export function headings(top: readonly Line[], header: number): string[] {
  const at = top.findIndex((line) => line.no === header)
  const line = top[at]
  if (!line) return Array.from({ length: Math.max(0, ...top.map(({ cells }) => cells.length)) }, () => '')
  const above = top[at - 1]
  const group = above && above.no === header - 1 && filled(above) > 1 ? above.cells : []
  return Array.from({ length: Math.max(line.cells.length, group.length) }, (_, i) => line.cells[i]?.trim() || group[i]?.trim() || '')
}
const filled = ({ cells }: Line): number => cells.filter((cell) => cell.trim() !== '').length

/** Which column is what, each column at most once; the surest first. */
export function guessColumns(heads: readonly string[]): Mapping['columns'] {
  const pairs = fieldNames
    .filter((field) => !personal.includes(field))
    .flatMap((field) => heads.map((head, at) => ({ field, at, score: fit(head, field) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
  const found = { ...nothing }
  const taken = new Set<number>()
  for (const { field, at } of pairs) {
    if (found[field] !== null || taken.has(at)) continue
    found[field] = at
    taken.add(at)
  }
  return found
}

/** How many headings of a known kind this line has. */
export function headingsKnown(top: readonly Line[], header: number): number {
  const columns = guessColumns(headings(top, header))
  return fieldNames.filter((field) => columns[field] !== null).length
}

/** The line that heads the columns: where most headings are known ones. Titles and notes above it know none. 0: there is none. */
export function guessHeader(top: readonly Line[]): number {
  const scored = top.map(({ no }) => ({ no, known: headingsKnown(top, no) }))
  const best = Math.max(0, ...scored.map(({ known }) => known))
  return best === 0 ? 0 : (scored.find(({ known }) => known === best)?.no ?? 0)
}

export function guess(top: readonly Line[], fallback: string | null): Mapping {
  const header = guessHeader(top)
  return { header, columns: guessColumns(headings(top, header)), fallback }
}
