import type { InputOf } from '@/domain/kernel/contract'
import { ledgerColumns, problemColumns } from '@/domain/supervision/ledger'
import * as supervision from '@/domain/supervision/contracts'
import { makeLedger } from '@/domain/supervision/ledgerPaper'
import { cellMost, cellText, fileName, printable, widthOf } from '../../cloudfunctions/paper/model/text'
import { chinese, numbered } from '../../cloudfunctions/paper/model/numerals'
import { sheetRows } from '../../cloudfunctions/paper/render/rowHeights'
import { fetched, openExcel, openWord } from '../support/papers'
import { roadOf } from '../support/road'
import { soak } from '../support/soak'
import { chenJing, dingLei, linYue, liuKai, town, wangMin, zhangHong, type Town } from '../support/town'

const wishes = { 'lift-1': '三号楼的老人下不了楼，想装电梯' }
/** One town for all of it; whatever a story adds stays for those after it. */
let there: Town
let road: ReturnType<typeof roadOf>
let handovers: string[]
beforeAll(async () => {
  there = await town()
  road = roadOf(there)
  handovers = (await road.handedOver(wishes)).handovers
})

type Asked = Partial<InputOf<typeof makeLedger>>

const make = (who: string, asked: Asked = {}) => there.must(who, makeLedger, { what: 'ledger', as: 'xlsx', filter: { shelf: 'all' }, ...asked })
const excel = async (who: string, asked: Asked = {}) => openExcel(await fetched(await make(who, asked)))
const texts = (row: readonly { text: string }[] | undefined) => row?.map(({ text }) => text)

interface Kept extends Record<string, unknown> {
  _id: string
  notes: Record<string, unknown>[]
}
const copyOf = (id: string) => there.cloud.data.get('handovers', id) as never as Kept
/** As if the unit had written this down; past what a phone lets anybody type. */
const withProgress = (id: string, no: number, progress: string, more: object = {}) => {
  const handover = copyOf(id)
  const note = { at: there.cloud.now(), progress, problem: null, plan: null, percent: null, photos: [], by: '刘凯', round: 1 }
  there.cloud.data.insert('handovers', [{ ...handover, _id: `${handover._id.slice(0, 11)}${String(no).padStart(8, '0')}`, status: 'signed', open: true, notes: [note], ...more }])
}

test('半个字、零宽字符、转向符号都上不了纸，字一个不少', () => {
  expect(printable('好\uD800的\uDC00😀\uFFFE\u200B\u202E𠮷')).toBe('好的😀𠮷')
  expect(printable('　　年　　月　　日')).toBe('　　年　　月　　日')
  expect(cellText('字'.repeat(cellMost))).toHaveLength(cellMost)
  expect(cellText('😀'.repeat(cellMost))).toMatch(/😀……（一格放不下，后面的请在系统里看）$/u)
  expect(fileName('三号楼/加装:电梯?  纪要.docx')).toBe('三号楼 加装 电梯 纪要 docx')
  expect([widthOf('汉字ab'), widthOf('〔2026〕')]).toEqual([6, 8])
})

test('标题的号从一到二百都对，下一级从头数起', () => {
  expect([1, 10, 11, 20, 21, 100, 101, 110, 111, 200].map(chinese)).toEqual(['一', '十', '十一', '二十', '二十一', '一百', '一百零一', '一百一十', '一百一十一', '二百'])
  const heads = ([1, 2, 2, 3, 4, 1, 2, 3] as const).map((level) => ({ part: 'heading' as const, level, text: '题' }))
  expect(numbered(heads).map((part) => part.part === 'heading' && part.text)).toEqual(['一、题', '（一）题', '（二）题', '1.题', '（1）题', '二、题', '（一）题', '1.题'])
})

test('一行再长，往下续的几段接起来还是原来的话', () => {
  const columns = [{ name: '序号', width: 5 }, { name: '进展', width: 19 }]
  const text = Array.from({ length: 80 }, (_, no) => `${no}月：完成管线改移，${no % 3 ? '住户没有意见' : 'see drawing no. 7'}。`).join('\n')
  const rows = sheetRows(['1', text], columns)
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.map(({ cells }) => cells[1]).join('').replace(/\n/g, '')).toBe(text.replace(/\n/g, ''))
  expect(rows.map(({ cells }) => cells[0]).join('')).toBe('1')
})

test('督办落实情况表正好十栏，横着打印，一页宽，每页都有表头', async () => {
  const { rows, sheet, parts } = await excel(wangMin)
  const [title, head, ...lines] = rows
  expect(texts(title)?.[0]).toBe('幸福里议事室协商议事活动督办落实情况')
  expect(texts(head)).toEqual([...ledgerColumns])
  expect(head).toHaveLength(10)
  const foot = lines.pop()
  expect(texts(foot)?.filter((text) => text !== '')).toEqual(['填报部门：幸福里议事室', expect.stringMatching(/^填报时间：\d{4}年\d{1,2}月\d{1,2}日$/)])
  expect(lines.map((line) => line[0])).toEqual([expect.objectContaining({ type: 'n', text: '1' }), expect.objectContaining({ type: 'n', text: '2' })])
  expect(texts(lines[0])?.slice(2, 4)).toEqual(['幸福里三号楼加装电梯', '电梯井后移一米，费用按楼层分摊。'])

  expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/)
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
  expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*!\$2:\$2</)
  expect(sheet).toMatch(/<oddFooter>[^<]*— &amp;P —/)
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
  expect(widths).toHaveLength(10)
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(135)
  // Head, body and foot are one table: merged only over its whole width, and over its two halves at the foot.
  expect([...sheet.matchAll(/<mergeCell ref="([A-Z0-9:]+)"/g)].map(([, ref]) => ref)).toEqual(['A1:J1', 'A5:E5', 'F5:J5'])
})

test('同一张表出成 Word，也是横的，表头每页重复', async () => {
  const { rows, body, text } = openWord(await fetched(await make(wangMin, { as: 'docx' })))
  expect(rows[0]?.cells).toEqual([...ledgerColumns])
  expect(rows[0]?.xml).toContain('<w:tblHeader/>')
  expect(rows.slice(1).map(({ cells }) => cells[0])).toEqual(['1', '2'])
  expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  expect(text).toMatch(/填报部门：幸福里议事室\t填报时间：/)
})

test('林悦出的表写全区，陈静出的只有码头村，刘凯出的只有住建局的', async () => {
  const office = await excel(linYue)
  expect(texts(office.rows.at(-1))?.[0]).toBe('填报部门：临江区政协办公室')
  expect((await excel(chenJing)).rows).toHaveLength(3)
  const unit = await excel(liuKai)
  expect(unit.rows).toHaveLength(4)
  expect(texts(unit.rows[2])?.[4]).toContain('区住房和城乡建设局')
  const filtered = await excel(linYue, { filter: { shelf: 'all', unit: 'u-urban' } })
  expect(filtered.rows.slice(2, -1).map((row) => texts(row)?.[4])).toEqual(['区城市管理局'])
  // Empty, it is titled by where the reader is.
  const none = await excel(zhangHong, { filter: { shelf: 'done' } })
  expect(texts(none.rows[0])?.[0]).toBe('临江区协商议事厅协商议事活动督办落实情况')
})

test('问题清单七栏，同一个议题排在一起', async () => {
  const { rows, sheet } = await excel(zhangHong, { what: 'problems' })
  expect(texts(rows[1])).toEqual([...problemColumns])
  expect(texts(rows[2])?.slice(1, 4)).toEqual(['幸福里三号楼加装电梯', expect.stringMatching(/^\d{4}-\d{3}$/), '电梯井后移一米，费用按楼层分摊。'])
  expect(sheet).toContain('orientation="landscape"')
})

test('有人把公式写进进展里，表里只是文字，改一下也不会变成公式', async () => {
  const wicked = ['=HYPERLINK("http://x","点我")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=2', '＝全角的不算']
  const [id = ''] = handovers
  await there.must(liuKai, supervision.sign, await road.handoverOn(liuKai, id))
  wicked.forEach((progress, no) => withProgress(id, no, progress))
  const { rows, parts } = await excel(wangMin)
  const said = rows.map((row) => row[7]).filter((cell) => cell && /=|\+|@|全角|-2/.test(cell.text))
  expect(said).toHaveLength(wicked.length)
  for (const cell of said) expect(cell).toMatchObject({ type: 's', formula: false })
  const formats = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(parts['xl/styles.xml'] ?? '')?.[1] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, format]) => format)
  // The format of text: typed over, it stays what it is.
  const asText = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(parts['xl/styles.xml'] ?? '')?.[1]
  for (const cell of said.filter((one) => /^[=+\-@]/.test(one?.text ?? ''))) expect(formats[cell?.style ?? 0]).toBe(asText)
  expect(said.map((cell) => cell?.text)).toContain('=HYPERLINK("http://x","点我")')
  // As if typed with an apostrophe before it: F2 and Enter leave it a text. Numbers stay numbers.
  const filled = rows.flat().filter(({ text }) => text !== '')
  expect(filled.filter(({ type, quoted }) => quoted !== (type === 's'))).toEqual([])
  expect(new Set(filled.map(({ type }) => type))).toEqual(new Set(['s', 'n']))
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<hyperlink')
})

test('怪字也打得出：表情、生僻字留着，控制字符去掉，写成 _x0041_ 的不会变成 A', async () => {
  withProgress(handovers[0] ?? '', 11, '装好了😀𠮷野\u0000\u0007家_x0041_<b>&\u202E完')
  for (const as of ['xlsx', 'docx'] as const) {
    const bytes = await fetched(await make(wangMin, { as }))
    const cells = as === 'xlsx' ? openExcel(bytes).rows.map((row) => row[7]?.text) : openWord(bytes).rows.map(({ cells }) => cells[7])
    expect(cells).toContain(`装好了😀𠮷野家${as === 'xlsx' ? '_x005F_x0041_' : '_x0041_'}<b>&完`)
  }
})

test('一格放不下的写到三万多字为止，并且说明；太高的行往下续，一个字不丢', async () => {
  const long = Array.from({ length: 3000 }, (_, no) => `第${no}天，进场施工，很顺利。`).join('')
  withProgress(handovers[0] ?? '', 21, `${long}${'😀'.repeat(20_000)}`)
  const { rows, sheet } = await excel(wangMin)
  const at = rows.findIndex((row) => row[7]?.text.startsWith('第0天'))
  const next = rows.findIndex((row, no) => no > at && row[0]?.text !== '')
  const pieces = rows.slice(at, next).map((row) => row[7]?.text ?? '')
  const whole = pieces.join('')
  expect(whole.startsWith(long.slice(0, 30_000))).toBe(true)
  expect(whole.length).toBeLessThanOrEqual(32_767)
  expect(whole).toMatch(/……（一格放不下，后面的请在系统里看）$/)
  expect(whole).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
  // Excel prints no row higher than 409 points.
  const heights = [...sheet.matchAll(/<row [^>]*ht="([\d.]+)"/g)].map(([, height]) => Number(height))
  expect(Math.max(...heights)).toBeLessThan(409)
  expect(pieces.length).toBeGreaterThan(50)
})

test('同一分钟里出两次，两个文件一个字节都不差', async () => {
  // The foot says who took it out in which minute.
  there.cloud.travel(60_000 - (there.cloud.now() % 60_000) + 2000)
  for (const asked of [{ as: 'xlsx' }, { as: 'docx' }, { what: 'problems', as: 'xlsx' }] as const) {
    const [one, other] = [await fetched(await make(wangMin, asked)), await fetched(await make(wangMin, asked))]
    expect([asked, Buffer.from(one).equals(Buffer.from(other))]).toEqual([asked, true])
  }
})

soak('五千行的台账也出得来；再多就说明只放了前五千行，Word 请他改用 Excel', async () => {
  const { _id, ...handover } = copyOf(handovers[0] ?? '')
  const note = { at: there.cloud.now(), progress: '已进场施工，完成管线改移。'.repeat(4), problem: '个别住户担心噪声。', plan: '错开午休时间施工。', percent: 30, photos: [], by: '刘凯', round: 1 }
  const many = Array.from({ length: 5010 }, (_, no) => ({ ...handover, _id: `${_id.slice(0, 11)}${String(no + 100).padStart(8, '0')}`, notes: [note] }))
  there.cloud.data.insert('handovers', many)
  const made = await make(zhangHong)
  expect(made.note).toBe('只放了前 5000 行，请缩小范围分开导出')
  const numbers = openExcel(await fetched(made)).rows.flatMap((row) => (row[0]?.type === 'n' && row[0].text !== '' ? [Number(row[0].text)] : []))
  expect([numbers.length, numbers.at(-1)]).toEqual([5000, 5000])
  expect(await there.refusal(zhangHong, makeLedger, { what: 'ledger', as: 'docx', filter: { shelf: 'all' } })).toContain('请选 Excel')
  expect(await there.refusal(dingLei, makeLedger, { what: 'problems', as: 'docx', filter: { shelf: 'all' } })).toContain('没有这种格式')
})
