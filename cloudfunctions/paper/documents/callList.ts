import { clock } from '../../../src/domain/kernel/calendar'
import { seats } from '../../../src/domain/kernel/seats'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import { labelled, note, type Column, type Document } from '../model/document'
import { dayOf, fromTo } from '../model/dates'
import { lastChange } from '../records/topicFile'
import type { MeetingPaperFrom } from './notice'
import { bySeat } from './people'

const columns: readonly Column[] = [
  { name: '序号', width: 6, align: 'center' },
  { name: '姓名', width: 11, align: 'center' },
  { name: '单位（代表谁）', width: 24 },
  { name: '电话', width: 16, align: 'center' },
  { name: '结果', width: 22 },
  { name: '时间', width: 11, align: 'center' },
  { name: '经手人', width: 12, align: 'center' },
]
/** Room for those somebody thinks of while telephoning. */
const emptyLines = 3

/** 电话通知单: whom WeChat does not reach, with their numbers in full and room for what they said. `at`: as things stand then. */
export function callList({ meeting, people, room }: MeetingPaperFrom, calls: readonly Attendance[], stamp: string, at: number): Document {
  const listed = bySeat(calls)
  const rows = listed.map(({ name, from, seat, phone }, no) => [String(no + 1), name, from || seats[seat], phone ?? '没有留电话', '', '', ''])
  const blank = Array.from({ length: emptyLines }, (_, i) => [String(listed.length + i + 1), '', '', '', '', '', ''])
  return {
    name: `电话通知单 ${meeting.title}`,
    page: 'landscape',
    title: '会议电话通知单',
    parts: [
      labelled('会议名称', meeting.title),
      labelled('时间', `${fromTo(meeting.startsAt, meeting.endsAt)}　　地点：${meeting.place}　　主办：${room?.name ?? '议事室'}`),
      labelled('怎么说', meeting.status === 'cancelled' ? '告诉对方会议取消了、为什么。结果写：知道了、没打通、号码不对。' : '报时间、地点和议题，问来不来；来不了问原因，要不要请假。结果写：参加、请假（原因）、没打通、号码不对。'),
      { part: 'table', columns, rows: [...rows, ...blank], tall: 11 },
      { part: 'ends', left: `${dayOf(at)} ${clock(at)} 微信通知不到的 ${listed.length} 人`, right: '打完请在系统里逐个记下结果' },
      note('本单有完整电话号码，用完请收好，不要外传。'),
    ],
    stamp,
    at: Math.max(lastChange(meeting), ...people.map(lastChange)),
  }
}
