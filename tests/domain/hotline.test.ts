import fc from 'fast-check'
import { guess, headings, nothing, type Mapping } from '@/domain/opinion/intake/columns'
import { readCalledAt } from '@/domain/opinion/intake/calledAt'
import { readRow, sameAs, textMost } from '@/domain/opinion/intake/hotlineRow'
import { roomFinder, type RoomPlace } from '@/domain/opinion/intake/whichRoom'
import { added, comingIn, countedBy, fateNames, fates, totalOf } from '@/domain/opinion/intake/fates'
import { beijing, moment } from '@/domain/kernel/calendar'

const line = (no: number, ...cells: string[]) => ({ no, cells })
const now = moment('2026-11-21', '12:00') as number

test('an export’s columns are known by their headings, whatever stands above them', () => {
  const top = [
    line(1, '江州市 12345 热线工单明细表'),
    line(2, '导出人：张某', '', '导出时间：2026-11-20'),
    line(4, '序号', '*工单 编号', '来电时间', '来电人', '联系电话', '诉求标题', '诉求内容（必填）', '所属街道', '所属社区', '诉求地址', '承办单位'),
    line(5, '1', 'GD1', '2026-11-01', '张某', '13800138000', '路灯', '路灯坏了', '望江街道', '幸福里社区', '3号楼', '城管局'),
  ]
  const found = guess(top, null)
  expect(found).toEqual({ header: 4, fallback: null, columns: { ...nothing, ticket: 1, called: 2, title: 5, text: 6, town: 7, village: 8, address: 9, unit: 10 } })
})

test('nobody’s name or number is proposed; the office must say that it wants them', () => {
  const found = guess([line(1, '来电人', '联系电话', '内容'), line(2, '张某', '13800138000', '路灯坏了')], null)
  expect(found.columns).toMatchObject({ person: null, phone: null, text: 2 })
})

test('a system with names of its own is understood by how they end; what came afterwards is not what was said', () => {
  const own = guess([line(1, '留言编号', '留言主题', '留言详情', '留言时间', '回复内容', '办结时间'), line(2, '1', '路灯', '坏了', '2026-11-01', '已修', '2026-11-02')], null)
  expect(own).toMatchObject({ header: 1, columns: { ticket: 0, title: 1, text: 2, called: 3 } })
  expect(guess([line(1, '甲', '乙'), line(2, '丙', '丁')], null).header).toBe(0)
})

test('a heading over two lines is found in either of them', () => {
  const top = [line(1, '工单编号', '来电人信息', '', '诉求内容', '办理情况'), line(2, '', '姓名', '电话', '', '承办单位'), line(3, 'GD1', '张某', '138', '路灯坏了', '城管局')]
  const found = guess(top, null)
  expect(headings(top, found.header)).toEqual(['工单编号', '姓名', '电话', '诉求内容', '承办单位'])
  expect(found.columns).toMatchObject({ ticket: 0, text: 3, unit: 4 })
})

test('times are read as 12345 systems and Excel write them, in Beijing', () => {
  const said = { '2026-10-01 08:30:15': '2026-10-01 08:30', '2026/10/1 8:05': '2026-10-01 08:05', '2026年10月1日 下午3时5分': '2026-10-01 15:05', '2026.10.1': '2026-10-01 00:00', '20261001083000': '2026-10-01 08:30', '2026-10-01T08:30:00': '2026-10-01 08:30', '2026年10月1日 星期四 9:00': '2026-10-01 09:00', '46296.354166667': '2026-10-01 08:30', '２０２６－１０－０１': '2026-10-01 00:00' }
  for (const [text, expected] of Object.entries(said)) {
    const at = readCalledAt(text, now)
    expect([text, at === null ? null : beijing(at).format('YYYY-MM-DD HH:mm')]).toEqual([text, expected])
  }
  for (const text of ['昨天', '2026-13-01', '2026-02-30', '10/1/2026', '2030-01-01', '1.5', '99999', '2026-10-01 25:00']) expect([text, readCalledAt(text, now)]).toEqual([text, null])
})

const village = (id: string, area: string, town: string): RoomPlace => ({ id, name: `${area.slice(0, -2)}议事室`, level: 'village', area, town })
const town = (id: string, area: string): RoomPlace => ({ id, name: `${area}民生议事堂`, level: 'town', area, town: area })
const rooms = [town('t-wang', '望江街道'), town('t-yu', '渔港镇'), village('v-xing', '幸福里社区', '望江街道'), village('v-he1', '和平社区', '望江街道'), village('v-he2', '和平社区', '渔港镇'), village('v-qiao', '新桥头社区', '望江街道')]

test('a row finds its room by village, within its town, else by the town, else by the place in the address', () => {
  const find = roomFinder(rooms)
  const of = (town: string, village: string, address = '') => find({ town, village, address })
  expect(of('望江街道', '幸福里社区')).toBe('v-xing')
  expect(of('望江街道办事处', '幸福里居委会')).toBe('v-xing')
  expect(of('', '江州市临江区望江街道幸福里社区')).toBe('v-xing')
  expect(of('渔港', '和平')).toBe('v-he2')
  expect(of('', '和平社区')).toBeNull()
  expect(of('望江街道', '没有议事室的社区')).toBe('t-wang')
  expect(of('', '', '望江街道新桥头社区 12 号')).toBe('v-qiao')
  expect(of('望江街道', '', '和平社区 5 栋')).toBe('v-he1')
  expect(of('', '', '渔港镇码头')).toBe('t-yu')
  expect(of('邻区街道', '')).toBeNull()
  expect(of('', '')).toBeNull()
})

const mapped: Mapping = { header: 1, fallback: null, columns: { ...nothing, ticket: 0, text: 1, called: 2, village: 3, phone: 4, title: 5, address: 6 } }
const read = (...cells: string[]) => readRow(line(2, ...cells), { mapping: mapped, findRoom: roomFinder(rooms), now })

test('a row is refused for one plain reason, and its words are never cut', () => {
  expect(read('GD1', '路灯坏了', '2026-11-01', '幸福里社区')).toMatchObject({ fate: 'in', room: 'v-xing', ticket: 'GD1' })
  expect(read('GD1', ' \u200B ', '2026-11-01', '幸福里社区')?.fate).toBe('empty')
  expect(read('', '签字：', '', '')?.fate).toBe('noRoom')
  expect(read('GD1', '路'.repeat(textMost + 1), '', '幸福里社区')?.fate).toBe('tooLong')
  // As much as Excel lets anybody write into one cell, as words and as marks on one letter.
  for (const cell of ['路'.repeat(32_767), `路${'\u0301'.repeat(32_766)}`]) expect(read('GD1', cell, '', '幸福里社区')?.fate).toBe('tooLong')
  expect(read('GD1', '👨‍👩‍👧'.repeat(textMost / 2), '', '幸福里社区')?.fate).toBe('in')
  expect(read('GD1', '路灯坏了', '不详', '幸福里社区')?.fate).toBe('badDate')
  expect(read('GD1', '路灯\uFFFD坏了', '', '幸福里社区')?.fate).toBe('garbled')
  expect(read('GD1', '路灯坏了', '', '别的社区')?.fate).toBe('noRoom')
  expect(readRow(line(1, '工单编号', '内容'), { mapping: mapped, findRoom: () => 'v-xing', now })).toBeNull()
})

test('title, words and place are put together without saying anything twice', () => {
  expect(read('GD1', '三号楼前的路灯坏了', '', '幸福里', '', '路灯坏了', '三号楼')?.text).toBe('三号楼前的路灯坏了')
  expect(read('GD1', '天黑看不见', '', '幸福里', '', '路灯坏了', '三号楼')?.text).toBe('路灯坏了\n天黑看不见\n地址：三号楼')
})

test('a number that Excel has rounded is nobody’s ticket, so two such rows are not taken for one', () => {
  const [a, b] = [read('2.02611E+13', '路灯坏了', '', '幸福里'), read('2.02611E+13', '车位不够', '', '幸福里')]
  expect([a?.ticket, b?.ticket]).toEqual([null, null])
  if (!a || !b) throw new Error('no row')
  expect(sameAs('江州', a)).not.toBe(sameAs('江州', b))
  expect(sameAs('江州', a)).not.toBe(sameAs('海州', a))
})

test('a phone is kept as people write it, the first good one of several, and nothing that is none', () => {
  expect(read('GD1', '路灯', '', '幸福里', '未提供')?.phone).toBeNull()
  expect(read('GD1', '路灯', '', '幸福里', '138****8000')?.phone).toBeNull()
  expect(read('GD1', '路灯', '', '幸福里', '无、138 0013 8000')?.phone).toBe('13800138000')
})

test('every fate says what it is and what can be done; the counts add up', () => {
  for (const name of fateNames) expect(fates[name].says.length).toBeGreaterThan(1)
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom(...fateNames))), (parts) => {
    const all = added(parts.map((part) => countedBy(part.map((fate) => ({ fate })))))
    expect(totalOf(all)).toBe(parts.flat().length)
    expect(comingIn(all)).toBe(parts.flat().filter((one) => one === 'in' || one === 'held').length)
  }))
})

test('whatever stands in a line, it has exactly one fate and nothing breaks', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 9 }), (cells) => {
    const row = read(...cells)
    expect(fateNames).toContain(row?.fate)
  }))
})
