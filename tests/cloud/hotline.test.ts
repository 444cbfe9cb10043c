import { strFromU8, unzipSync } from 'fflate'
import * as hotline from '@/domain/opinion/intake/hotlineContracts'
import type { Opinion } from '@/domain/opinion/opinion'
import type { WireCall } from '../../local-cloud/cloud'
import { openExcel } from '../support/papers'
import { importsOf } from '../support/hotline'
import { soak } from '../support/soak'
import { claiming, csv, gb18030, xlsx } from '../support/spreadsheet'
import { head, ticket } from '../support/tickets'
import { chenJing, linYue, town, wangMin, zhangGuifang, type Town } from '../support/town'

const opinions = ({ cloud }: Town) => cloud.data.all('opinions') as never as Opinion[]
const sheet = (rows: readonly (readonly string[])[], name = '工单') => xlsx([{ name, rows }])

test('Lin Yue imports a month of 12345: sees what will come in and why not, confirms, and every row has its fate', async () => {
  const there = await town()
  const { read, check, start, watch, rows, counts } = importsOf(there, linYue, null)
  const file = xlsx([
    { name: '说明', rows: [['本表由系统导出'], ['口径：受理日期']] },
    {
      name: '工单明细',
      rows: [
        ['江州市 12345 工单明细'],
        head,
        ticket(1, '三号楼前的路灯坏了一个月'),
        ticket(2, '码头卸货太吵', { village: '码头村' }),
        ticket(3, '我要实名举报某某收钱'),
        ticket(4, ''),
        ticket(5, '路'.repeat(2001)),
        ticket(6, '河道发臭', { village: '外地社区', called: '2026-11-02 09:00' }).map((cell) => (cell === '望江街道' ? '外地街道' : cell)),
        ticket(7, '车位不够', { called: '上周' }),
        ticket(8, '三号楼前的路灯又坏了', { id: 'GD20261101000001' }),
        ticket(9, '想装电梯'),
      ],
    },
  ])
  const uploaded = await read(file)
  expect(uploaded).toMatchObject({ status: 'read', sheet: '工单明细', sheets: ['说明', '工单明细'], lines: 11, mapping: { header: 2, columns: { ticket: 0, called: 1, text: 5, village: 7, person: null, phone: null } } })
  const checked = await check(uploaded)
  expect(counts(checked)).toEqual({ in: 4, empty: 1, tooLong: 1, noRoom: 1, badDate: 1, repeat: 1 })
  expect(checked).toMatchObject({ rows: 9, comingIn: 4, rooms: [{ name: '幸福里议事室', rows: 3 }, { name: '码头议事室', rows: 1 }] })
  expect(await rows(checked.id, 'repeat')).toMatchObject([{ no: 10, sameAs: 3, ticket: 'GD20261101000001' }])
  expect(await rows(checked.id, 'badDate')).toMatchObject([{ no: 9, about: '上周' }])
  expect(opinions(there)).toHaveLength(0)

  const running = await start(checked)
  expect(running).toMatchObject({ status: 'running', through: 0, rows: 9 })
  const done = await watch(running.id)
  expect(done).toMatchObject({ status: 'done', through: 9, comingIn: 4, can: [] })
  expect(counts(done)).toEqual({ in: 3, held: 1, empty: 1, tooLong: 1, noRoom: 1, badDate: 1, repeat: 1 })
  const [lamp] = await rows(done.id, 'in')
  const stored = opinions(there).find(({ receipt }) => receipt === lamp?.receipt)
  expect(stored).toMatchObject({
    status: 'filed', shelf: 'filed', channel: 'hotline', openid: null, room: 'room-xingfuli', phone: null, text: '三号楼前的路灯坏了一个月',
    hotline: { import: done.id, row: 3, ticket: 'GD20261101000001', unit: '区城市管理局', caller: null }, at: Date.UTC(2026, 10, 1, 0, 30),
  })
  expect(opinions(there).filter(({ status }) => status === 'held').map(({ text }) => text)).toEqual(['我要实名举报某某收钱'])
  // Nothing of the file is left lying about but what became of its rows.
  expect(there.cloud.data.get('imports', done.id)).toMatchObject({ file: '', parts: [], plan: { parts: [] } })
})

test('names and numbers of callers come in only when somebody says so', async () => {
  const there = await town()
  const { read, check, start, watch } = importsOf(there, linYue, null)
  const uploaded = await read(sheet([head, ticket(1, '路灯坏了')]))
  const { id } = await start(await check(uploaded, { columns: { ...uploaded.mapping.columns, person: 2, phone: 3 } }))
  await watch(id)
  expect(opinions(there)).toMatchObject([{ phone: '13800138000', phoneTail: '8000', hotline: { caller: '秦某' } }])
})

test('the same file again brings nothing in twice; a ticket whose words have changed is told apart', async () => {
  const there = await town()
  const { read, check, start, watch, counts } = importsOf(there, linYue, null)
  await watch((await start(await check(await read(sheet([head, ticket(1, '路灯坏了'), ticket(2, '车位不够')]))))).id)
  const again = await check(await read(sheet([head, ticket(1, '路灯坏了'), ticket(2, '车位还是不够'), ticket(3, '想装电梯')])))
  expect(counts(again)).toEqual({ in: 1, known: 1, changed: 1 })
  expect(counts(await watch((await start(again)).id))).toEqual({ in: 1, known: 1, changed: 1 })
  expect(opinions(there).map(({ text }) => text).sort()).toEqual(['想装电梯', '路灯坏了', '车位不够'].sort())
})

test('Wang Min imports for her own room and for no other; another clerk finds nothing of it', async () => {
  const there = await town()
  const { read, check, start, watch, on, upload, asked } = importsOf(there, wangMin, 'room-xingfuli')
  const uploaded = await read(sheet([['内容', '时间'], ['小区门口的树挡住了路灯', '2026-11-01']]))
  expect(uploaded.mapping.fallback).toBe('room-xingfuli')
  await expect(there.refusal(wangMin, hotline.checkImport, { ...on(uploaded), mapping: { ...uploaded.mapping, fallback: 'room-matou' } })).resolves.toMatch('自己辖区')
  await watch((await start(await check(uploaded))).id)
  expect(opinions(there)).toMatchObject([{ room: 'room-xingfuli', status: 'filed' }])
  await expect(there.refusal(chenJing, hotline.lookAtImport, { id: uploaded.id })).resolves.toMatch('没有找到')
  expect((await there.must(chenJing, hotline.imports, { after: null })).items).toEqual([])
  expect((await there.must(linYue, hotline.imports, { after: null })).items).toMatchObject([{ id: uploaded.id, status: 'done', comingIn: 1 }])
  const foreign = upload(sheet([head, ticket(1, '路灯')]), 'xlsx', zhangGuifang)
  await expect(there.refusal(wangMin, hotline.readFile, asked(foreign))).resolves.toMatch('重新选')
  await expect(there.refusal(wangMin, hotline.readFile, { ...asked(upload(sheet([head, ticket(1, '路灯')]))), room: 'room-matou' })).resolves.toMatch('身份')
})

test('text files are read whatever Excel saved them as, glued together ones too', async () => {
  const there = await town()
  const { read, check, rows } = importsOf(there, linYue, null)
  const table = csv([head, ticket(1, '路灯坏了，\n天黑看不见'), ticket(2, '车位不够，“占道”严重')])
  const utf16 = Buffer.from(`\uFEFF${table.replaceAll(',', '\t')}`, 'utf16le')
  const more = csv([ticket(3, '后来补上的一行：垃圾没人清理')])
  const glued = Buffer.concat([gb18030(`${table}\r\n`), Buffer.from(more)])
  const files: [Buffer, string[]][] = [
    [Buffer.from(`\uFEFF${table}`), []], [Buffer.from(table), []], [gb18030(table), []], [utf16, []], [glued, ['后来补上的一行：垃圾没人清理']],
  ]
  for (const [file, extra] of files) {
    const checked = await check(await read(file, 'csv'))
    expect((await rows(checked.id, 'in')).map(({ text }) => text)).toEqual(['路灯坏了， 天黑看不见', '车位不够，“占道”严重', ...extra])
    expect((await rows(checked.id, 'in')).map(({ no }) => no)).toEqual([2, 3, ...extra.map(() => 4)])
  }
})

test('cells that are numbers and dates in Excel are read as what one sees', async () => {
  const there = await town()
  const { read, check, start, watch } = importsOf(there, linYue, null)
  const serial = (Date.UTC(2026, 10, 1, 8, 30) - Date.UTC(1899, 11, 30)) / 86_400_000
  const file = xlsx([{ name: '1', rows: [['编号', '内容', '受理时间', '社区'], [20261101, '路灯坏了', { date: serial }, '幸福里'], [202611010000123456, '车位', serial, '幸福里']] }])
  await watch((await start(await check(await read(file)))).id)
  const at = Date.UTC(2026, 10, 1, 0, 30)
  expect(opinions(there).map(({ hotline: from, at: called }) => [from?.row, from?.ticket, called])).toEqual([[2, '20261101', at], [3, null, at]])
})

test('a file that cannot be read says what is the matter and what to do, and leaves nothing behind', async () => {
  const there = await town()
  const { refused } = importsOf(there, linYue, null)
  const good = sheet([head, ticket(1, '路灯坏了')])
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const wide = sheet([Array.from({ length: 300 }, (_, i) => `列${i}`), Array.from({ length: 300 }, () => '1')])
  const answers: [string, Buffer, RegExp][] = [
    ['empty', Buffer.alloc(0), /空的/],
    ['blank', Buffer.from('\r\n , ,\r\n'), /空的/],
    ['one line', sheet([head]), /只有一行/],
    ['old Excel', ole, /另存为 \.xlsx/],
    ['with a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), /密码/],
    ['a web page', Buffer.from('\uFEFF<html><table><tr><td>工单编号</td></tr></table></html>'), /网页.*另存为 \.xlsx/],
    ['cut off', good.subarray(0, good.length / 2), /不完整/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /不是表格/],
    ['300 columns', wide, /256 列/],
    ['an open quote', Buffer.from(csv([head, ticket(1, '路灯'), ticket(2, '车位')]).replace('车位', '"车位')), /第 3 行.*引号/],
    ['a bomb', claiming(good, 500_000_000), /大得不正常/],
    ['a small bomb', claiming(good, 20_000_000), /大得不正常/],
    ['a bomb that says nothing', claiming(good, 0), /大得不正常/],
    ['a bomb that says little', claiming(good, 100), /不完整/],
  ]
  for (const [what, bytes, words] of answers) expect([what, await refused(bytes)]).toEqual([what, expect.stringMatching(words)])
  expect(there.cloud.data.all('imports')).toEqual([])
  expect(opinions(there)).toEqual([])
})

test('too many rows are refused, and what had been read of them is gone again before anybody hears of it', async () => {
  const asked: string[] = []
  const there = await town({ fault: ({ action }) => void asked.push(action) })
  const { refused } = importsOf(there, linYue, null)
  const rows = Array.from({ length: 50_016 }, (_, no) => `${no},路灯`).join('\n')
  await expect(refused(Buffer.from(rows))).resolves.toMatch('一次最多导入 50000 行')
  const times = (action: string) => asked.filter((one) => one === action).length
  expect(times('storage.getUploadMetadata')).toBeGreaterThan(0)
  expect(times('storage.batchDeleteFile')).toBeGreaterThan(0)
})

test('given up before it is confirmed, an import has changed nothing; left alone for a week it is thrown away', async () => {
  const there = await town()
  const { read, check, on } = importsOf(there, linYue, null)
  const first = await check(await read(sheet([head, ticket(1, '路灯坏了')])))
  const dropped = await there.must(linYue, hotline.dropImport, on(first))
  expect(dropped).toMatchObject({ status: 'dropped', can: [] })
  const left = await read(sheet([head, ticket(2, '车位不够')]))
  there.cloud.travel(8 * 86_400_000)
  await there.cloud.tick('clock')
  expect(await there.must(linYue, hotline.lookAtImport, { id: left.id })).toMatchObject({ status: 'dropped' })
  expect(opinions(there)).toEqual([])
  const files = there.cloud.data.all('imports') as never as { file: string; parts: string[] }[]
  expect(files.flatMap(({ file, parts }) => [file, ...parts]).map((file) => there.cloud.files.read(file))).toEqual([undefined, undefined, undefined, undefined])
})

test('nobody looks: the clock goes on with it, and tells who started it', async () => {
  const there = await town()
  const { read, check, start } = importsOf(there, linYue, null)
  const { id } = await start(await check(await read(sheet([head, ...Array.from({ length: 12 }, (_, no) => ticket(no, `第 ${no} 盏路灯坏了`))]))))
  there.cloud.travel(120_000)
  await there.cloud.tick('clock')
  expect(await there.must(linYue, hotline.lookAtImport, { id })).toMatchObject({ status: 'done', comingIn: 12 })
  expect(new Set(opinions(there).map(({ submission }) => submission)).size).toBe(12)
  expect(opinions(there)[0]?.diary).toMatchObject([{ by: '林悦', says: '12345 导入' }])
  expect(there.cloud.data.all('notices').filter(({ about }) => about === `imports/${id}`)).toMatchObject([{ title: '12345 导入完成', person: '0-office' }])
})

soak('three phones work on it at once, calls fail before and after their effect: each row comes in exactly once', async () => {
  let state = 11
  const random = () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
  let failing = false
  const fault = ({ action }: WireCall) => (failing && /^(database|storage)/.test(action) && random() < 0.15 ? (random() < 0.5 ? ('before' as const) : ('after' as const)) : undefined)
  const there = await town({ fault, instances: 3 })
  const { read, check, start, counts, rows } = importsOf(there, linYue, null)
  const many = Array.from({ length: 3200 }, (_, no) => ticket(no, no % 40 === 0 ? '' : `第 ${no} 盏路灯坏了`))
  const { id } = await start(await check(await read(sheet([head, ...many]))))
  failing = true
  for (let round = 0; round < 60; round += 1) {
    await Promise.all(Array.from({ length: 3 }, () => there.ask(linYue, hotline.continueImport, { id }).catch(() => null)))
    there.cloud.travel(60_000)
    if (there.cloud.data.get('imports', id)?.status === 'done') break
  }
  failing = false
  const done = await there.must(linYue, hotline.lookAtImport, { id })
  expect(counts(done)).toEqual({ in: 3120, empty: 80 })
  const stored = opinions(there)
  expect(stored.map(({ hotline: from }) => from?.row).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(many.flatMap((_row, no) => (no % 40 === 0 ? [] : [no + 2])))
  expect(new Set(stored.map(({ receipt }) => receipt)).size).toBe(3120)
  const [first] = await rows(id, 'in')
  expect(stored.find(({ _id }) => _id === first?.opinion)?.receipt).toBe(first?.receipt)
})

test('tapped twice or the answer lost on the way: one import; a second confirmation starts nothing', async () => {
  const there = await town()
  const { upload, asked, check, on, start } = importsOf(there, linYue, null)
  const input = asked(upload(sheet([head, ticket(1, '路灯坏了')])))
  const [one, two] = await Promise.all([there.must(linYue, hotline.readFile, input), there.must(linYue, hotline.readFile, input)])
  expect(two.id).toBe(one.id)
  const checked = await check(one)
  await start(checked)
  await expect(there.refusal(linYue, hotline.startImport, on(checked))).resolves.toMatch('更新')
})

test('the list of fates is a spreadsheet in which no cell is reckoned', async () => {
  const there = await town()
  const { read, check } = importsOf(there, linYue, null)
  const view = await check(await read(sheet([head, ticket(1, '=HYPERLINK("http://x","点我")'), ticket(2, ''), ticket(3, '@路灯', { id: '+GD3' })])))
  const { address, name } = await there.must(linYue, hotline.importSheet, { id: view.id })
  expect(name).toBe('12345-每行去向.xlsx')
  const bytes = Buffer.from(await (await fetch(address)).arrayBuffer())
  const reread = await read(bytes)
  expect(reread.top.map(({ cells }) => [cells[1], cells[2], cells[6]])).toEqual([
    ['工单编号', '去向', '内容（开头）'],
    ['GD20261101000001', '导入', '=HYPERLINK("http://x","点我")'],
    ['GD20261101000002', '没有内容', undefined],
    ['+GD3', '导入', '@路灯'],
  ])
  expect(Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join()).not.toMatch(/<f>/)
  const texts = openExcel(bytes).rows.flat().filter(({ type }) => type !== 'n')
  expect(texts.length).toBeGreaterThan(15)
  expect(texts.filter(({ quoted }) => !quoted)).toEqual([])
})
