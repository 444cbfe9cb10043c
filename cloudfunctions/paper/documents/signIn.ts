import { clock } from '../../../src/domain/kernel/calendar'
import { seats } from '../../../src/domain/kernel/seats'
import { masked } from '../../../src/domain/kernel/text'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import { isLate } from '../../../src/domain/meeting/meeting'
import { labelled, type Column, type Document } from '../model/document'
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

/** 签到表. The cells for signatures stay empty, also of those who have signed in by telephone: the hand signs here. */
export function signIn({ meeting, people, room }: MeetingPaperFrom, duties: ReadonlyMap<string, string | null>, stamp: string): Document {
  const asked = bySeat(people.filter(({ status }) => status !== 'declined'))
  const many = (...states: Attendance['status'][]) => asked.filter(({ status }) => states.includes(status)).length
  const over = meeting.status === 'closed'
  const line = (one: Attendance, no: number) => [
    String(no + 1),
    one.name,
    one.from,
    (one.person && duties.get(one.person)) || '',
    one.phone ? masked(one.phone) : '',
    '',
    one.arrivedAt === null ? '' : `${clock(one.arrivedAt)}${isLate(one.arrivedAt, meeting.startsAt) ? '（迟到）' : ''}`,
    remark(one),
  ]
  return {
    name: `签到表 ${meeting.title}`,
    page: 'landscape',
    title: '会议签到表',
    parts: [
      labelled('会议名称', meeting.title),
      labelled('时间', `${fromTo(meeting.startsAt, meeting.endsAt)}　　地点：${meeting.place}　　主办：${room?.name ?? '议事室'}`),
      { part: 'table', columns, rows: [...asked.map(line), ...Array.from({ length: emptyLines }, (_, i) => [String(asked.length + i + 1), '', '', '', '', '', '', ''])], tall: 11 },
      {
        part: 'ends',
        left: over
          ? `应到 ${asked.filter(({ arrivedBy }) => arrivedBy !== 'walkIn').length} 人　实到 ${many('present')} 人　请假 ${many('excused')} 人　缺席 ${many('absent')} 人`
          : `应到 ${asked.length} 人　实到 ＿＿＿ 人　请假 ＿＿＿ 人　缺席 ＿＿＿ 人`,
        right: '核对人：＿＿＿＿＿＿',
      },
    ],
    stamp,
    at: Math.max(lastChange(meeting), ...people.map(lastChange)),
  }
}

const ways = { code: '扫码签到', hand: '点名签到', walkIn: '现场登记' } as const

function remark({ seat, status, arrivedBy }: Attendance): string {
  const said = status === 'excused' ? '请假' : status === 'absent' ? '缺席' : status === 'present' && arrivedBy ? ways[arrivedBy] : ''
  return [seats[seat], said].filter((one) => one !== '').join('，')
}
