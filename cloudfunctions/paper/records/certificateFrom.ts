import { newSlip, readSlip } from '../../../src/domain/kernel/receipt'
import { arrivals, type Attendance } from '../../../src/domain/meeting/attendance'
import { minutesEarly, minutesLate } from '../../../src/domain/meeting/figures'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { clock } from '../../../src/domain/kernel/calendar'
import { refuse } from '../../../src/domain/kernel/refusal'
import { seats } from '../../../src/domain/kernel/seats'
import type { CertificateView } from '../../../src/domain/paper/certificate'
import { signer, type Desk } from '../../runtime/desk'
import { get } from '../../runtime/store'
import { calledAs } from '../documents/minutes'
import { named } from '../documents/people'
import { dayOf, fromTo } from '../model/dates'
import { lastChange } from './topicFile'

/**
 * 校验码 such as HK7M-3Q9T: signed with the meeting's own secret over what the certificate says, so that nobody makes one up,
 * and one whose record has been corrected since no longer passes.
 */
export function codeOf({ secret, title, startsAt }: Meeting, { _id, name, from, arrivedAt, arrivedBy, leftAt }: Attendance): string {
  const signature = signer(secret)(['certificate', _id, title, startsAt, name, from, arrivedAt, arrivedBy, leftAt].join('|'))
  let at = 0
  return newSlip(() => parseInt(signature.slice(at, (at += 8)), 16) / 2 ** 32)
}

/** As people type it; null when a letter must be wrong. */
export const codeRead = readSlip

export interface CertificateFrom {
  attendance: Attendance
  view: CertificateView
  at: number
}

export const isCertified = (meeting: Meeting, one: Attendance): boolean => meeting.status === 'closed' && one.status === 'present' && one.arrivedAt !== null

/** What the records say of somebody who was there; the view is told as the record is, late, early and signed for afterwards. */
export async function certificateFrom(desk: Desk, id: string): Promise<CertificateFrom> {
  const attendance = await desk.read<Attendance>('attendances', id)
  const [meeting, instead] = await Promise.all([get<Meeting>('meetings', attendance.meeting), attendance.standsInFor ? get<Attendance>('attendances', attendance.standsInFor) : null])
  if (!meeting) throw refuse.notFound()
  if (!isCertified(meeting, attendance)) throw refuse.paperNotYet(called(attendance), meeting.status === 'closed' ? '没有这次会议的签到记录' : '会议还没有结束')
  const room = await desk.directory.room(meeting.room)
  const roomName = room?.name ?? '议事室'
  const at = Math.max(meeting.closedAt ?? 0, lastChange(attendance))
  return { attendance, at, view: certificateView(meeting, attendance, { name: roomName, phone: room?.phone ?? null }, instead?.name ?? null, at) }
}

const called = ({ seat }: Pick<Attendance, 'seat'>): string => (seat === 'member' ? '委员履职证明' : '参会证明')

export function certificateView(meeting: Meeting, one: Attendance, room: { name: string; phone: string | null }, instead: string | null, at: number): CertificateView {
  const code = codeOf(meeting, one)
  const line = (label: string, text: string | null) => (text === null ? [] : [{ label, text }])
  return {
    title: called(one),
    body: `兹证明${named(one.name, one.from)}${instead ? `代${instead}` : ''}参加了${room.name}召开的${meeting.title}（${calledAs(meeting.kind)}）。`,
    lines: [
      ...line('时间', fromTo(meeting.startsAt, meeting.endsAt)),
      ...line('地点', meeting.place),
      ...line('参会身份', seats[one.seat]),
      ...line('签到', arrivalSaid(meeting, one)),
      ...line('离会', leavingSaid(meeting, one)),
    ],
    by: room.name,
    date: dayOf(at),
    code,
    check: `向${room.name}${room.phone ? `（电话 ${room.phone}）` : ''}报校验码，可以核对真伪。`,
  }
}

/** 14:02，迟到 2 分钟，补签 */
function arrivalSaid(meeting: Meeting, one: Attendance): string {
  const late = minutesLate(meeting, one)
  return [clock(one.arrivedAt ?? 0), late > 0 ? `迟到 ${late} 分钟` : '', one.arrivedBy === 'madeUp' ? '会后补签' : one.arrivedBy ? arrivals[one.arrivedBy] : ''].filter(Boolean).join('，')
}

function leavingSaid(meeting: Meeting, one: Attendance): string | null {
  if (one.leftAt === null) return null
  const early = minutesEarly(meeting, one)
  return `${clock(one.leftAt)}${early > 0 ? `，早退 ${early} 分钟` : ''}`
}
