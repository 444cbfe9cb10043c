import { clock } from '../../../src/domain/kernel/calendar'
import { seats } from '../../../src/domain/kernel/seats'
import { masked } from '../../../src/domain/kernel/text'
import { arrivals, type Attendance } from '../../../src/domain/meeting/attendance'
import { standingOf, type Standing } from '../../../src/domain/meeting/standing'
import { figuresOf, minutesEarly, minutesLate, partOf } from '../../../src/domain/meeting/figures'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import type { Part } from '../../../src/domain/meeting/parts'
import { labelled, type Column, type Document, type TablePaper } from '../model/document'
import { fromTo } from '../model/dates'
import { lastChange } from '../records/topicFile'
import type { MeetingPaperFrom } from './notice'
import { bySeat } from './people'

const columns: readonly Column[] = [
  { name: '序号', width: 6, align: 'center' },
  { name: '姓名', width: 11, align: 'center' },
  { name: '单位（代表谁）', width: 22 },
  { name: '职务', width: 13, align: 'center' },
  { name: '电话', width: 14, align: 'center' },
  { name: '签名', width: 16 },
  { name: '签到时间', width: 11, align: 'center' },
  { name: '备注', width: 19 },
]
/** Room for those who come unasked. */
const emptyLines = 5
/** Each line at least so high: to sign in by hand. Unit: mm. */
const tall = 11

interface SheetOfNames {
  name: string
  title: string
  /** Above the table. */
  about: readonly string[]
  rows: string[][]
  foot: [string, string]
  stamp: string
  at: number
}

/** The cells for signatures stay empty, also of those who have signed in by telephone: the hand signs here. */
function sheetOf({ meeting, people, room }: MeetingPaperFrom, duties: ReadonlyMap<string, string | null>, stamp: string): SheetOfNames {
  const { expected, came, leave, absent, unsure } = figuresOf(meeting, people)
  const listed = [...bySeat(people.filter((one) => onSheet.includes(partOf(meeting, one)) || one.status === 'waiting')), ...bySeat(people.filter((one) => partOf(meeting, one) === 'walkIn'))]
  const over = meeting.status === 'closed'
  const line = (one: Attendance, no: number) => [
    String(no + 1),
    one.name,
    one.from,
    one.duty ?? ((one.person && duties.get(one.person)) || ''),
    one.phone ? masked(one.phone) : '',
    '',
    one.status === 'present' && one.arrivedAt !== null ? clock(one.arrivedAt) : '',
    remark(meeting, one, people),
  ]
  const blank = (_: unknown, i: number) => [String(listed.length + i + 1), '', '', '', '', '', '', '']
  const walkIns = listed.filter(({ arrivedBy }) => arrivedBy === 'walkIn').length
  const besides = [unsure > 0 ? `　签到待确认 ${unsure} 人` : '', walkIns > 0 ? `　现场登记 ${walkIns} 人` : ''].join('')
  return {
    name: `签到表 ${meeting.title}`,
    title: '会议签到表',
    about: [`会议名称：${meeting.title}`, `时间：${fromTo(meeting.startsAt, meeting.endsAt)}　　地点：${meeting.place}　　主办：${room?.name ?? '议事室'}`],
    rows: [...listed.map(line), ...Array.from({ length: emptyLines }, blank)],
    foot: [
      over ? `应到 ${expected} 人　实到 ${came} 人　请假 ${leave} 人　缺席 ${absent} 人${besides}` : `应到 ${expected} 人　实到 ＿＿＿ 人　请假 ＿＿＿ 人　缺席 ＿＿＿ 人`,
      '核对人：＿＿＿＿＿＿',
    ],
    stamp,
    at: Math.max(lastChange(meeting), ...people.map(lastChange)),
  }
}

/** 签到表, to be printed and signed. */
export function signIn(from: MeetingPaperFrom, duties: ReadonlyMap<string, string | null>, stamp: string): Document {
  const { about, rows, foot: [left, right], ...rest } = sheetOf(from, duties, stamp)
  const parts = about.map((line) => labelled(line.slice(0, line.indexOf('：')), line.slice(line.indexOf('：') + 1)))
  return { ...rest, page: 'landscape', parts: [...parts, { part: 'table', columns, rows, tall }, { part: 'ends', left, right }] }
}

/** The same for those who keep their lists in Excel. */
export function signInTable(from: MeetingPaperFrom, duties: ReadonlyMap<string, string | null>, stamp: string): TablePaper {
  const { about, ...rest } = sheetOf(from, duties, stamp)
  return { ...rest, columns: columns.map((column) => (column.name === '序号' ? { ...column, number: true } : column)), under: about, tall }
}

/** Whoever sent somebody else or never signed up has no line to sign on. */
const onSheet: readonly Part[] = ['came', 'leave', 'absent', 'unsure']
const words: Partial<Record<Standing, string>> = { excused: '请假', absent: '缺席', declined: '婉拒，缺席', handedIn: '签到待确认', waiting: '候补' }

function remark(meeting: Meeting, one: Attendance, people: readonly Attendance[]): string {
  const said = one.status === 'present' && one.arrivedBy ? arrivals[one.arrivedBy] : (words[standingOf(meeting, one)] ?? '')
  const instead = one.standsInFor === null ? '' : `代${people.find(({ _id }) => _id === one.standsInFor)?.name ?? ''}`
  const late = one.status === 'present' && minutesLate(meeting, one) > 0 ? `迟到 ${minutesLate(meeting, one)} 分钟` : ''
  const early = minutesEarly(meeting, one) > 0 ? `早退 ${minutesEarly(meeting, one)} 分钟` : ''
  return [seats[one.seat], instead, said, late, early].filter((word) => word !== '').join('，')
}
