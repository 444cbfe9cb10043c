import * as z from 'zod'
import { cans, diaryView, named } from '../kernel/view'
import { seatKeys } from '../kernel/seats'
import { arrivalKeys } from './attendance'
import { doorOfAttendance, doorOfMeeting } from './door/views'
import { replyOfMe, replyOfOne } from './replying/views'
import { tellingOfMeeting, tellingOfOne } from './telling/contracts'
import { ofAttendance, ofMe, ofMeeting, ofMyMeeting, series } from './calling/views'

const agendaLine = z.object({ says: z.string(), minutes: z.number().nullable() })

export const attendanceView = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  from: z.string(),
  seat: z.enum(seatKeys),
  seatLabel: z.string(),
  must: z.boolean(),
  status: z.string(),
  statusLabel: z.string(),
  leaveReason: z.string().nullable(),
  declineReason: z.string().nullable(),
  conflict: z.string().nullable(),
  /** Drawn by lot among those who were willing. */
  drawn: z.boolean(),
  arrivedAt: z.number().nullable(),
  arrivedBy: z.enum(arrivalKeys).nullable(),
  /** How the notice got on: 送达 · 未订阅 · 拒收 · 失败 · 待发 · 打电话 (no WeChat known). */
  reached: z.enum(['sent', 'unsubscribed', 'refused', 'failed', 'waiting', 'byPhone', 'notYet']),
  read: z.boolean(),
  /** Has a WeChat identity and a consent left, so that the next notice can be expected to arrive. */
  reachable: z.boolean(),
  phone: z.string().nullable(),
  ...ofAttendance,
  ...replyOfOne,
  ...tellingOfOne,
  ...doorOfAttendance,
  can: cans,
})
export type AttendanceView = z.infer<typeof attendanceView>

const heading = {
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  startsAt: z.number(),
  endsAt: z.number(),
  place: z.string(),
  status: z.string(),
  statusLabel: z.string(),
}

export const meetingLine = z.object({
  ...heading,
  room: named,
  series,
  /** Counted only while the meeting is still ahead or running. `silent`: not answered yet; `unreachable`: of those, whom WeChat cannot tell. */
  tally: z.object({ invited: z.number(), coming: z.number(), excused: z.number(), present: z.number(), waiting: z.number(), silent: z.number(), leaveAsked: z.number(), unreachable: z.number() }).nullable(),
})
export type MeetingLine = z.infer<typeof meetingLine>

export const meetingView = meetingLine.extend({
  version: z.number(),
  form: z.string(),
  agenda: z.array(agendaLine),
  topic: z.object({ id: z.string(), title: z.string() }).nullable(),
  attendances: z.array(attendanceView),
  /** Seats a topic's meeting cannot go without and how many are still to be asked. */
  seatsMissing: z.array(z.object({ seat: z.enum(seatKeys), label: z.string(), need: z.number(), have: z.number() })),
  /** A topic's facts pack has been sent; true where there is no topic. */
  factsSent: z.boolean(),
  boundary: z.object({ by: z.string(), at: z.number() }).nullable(),
  /** Before sending: how many of those invited WeChat cannot reach. */
  unreachable: z.number(),
  ...ofMeeting,
  ...tellingOfMeeting,
  ...doorOfMeeting,
  can: cans,
  diary: diaryView,
})
export type MeetingView = z.infer<typeof meetingView>

/** A meeting as somebody invited sees it. */
export const myMeeting = z.object({
  ...heading,
  room: z.object({ name: z.string(), phone: z.string().nullable() }),
  /** Why it was postponed or cancelled, while that is the last that happened. */
  because: z.string().nullable(),
  agenda: z.array(agendaLine),
  ...ofMyMeeting,
  topic: z.object({ id: z.string(), title: z.string(), what: z.string(), together: z.number(), research: z.number(), facts: z.boolean() }).nullable(),
  me: z.object({
    id: z.string(),
    version: z.number(),
    seatLabel: z.string(),
    from: z.string(),
    must: z.boolean(),
    status: z.string(),
    statusLabel: z.string(),
    leaveReason: z.string().nullable(),
    /** Why leave was not granted, until they reply anew. */
    leaveDenied: z.string().nullable(),
    arrivedAt: z.number().nullable(),
    ...ofMe,
    ...replyOfMe,
    can: cans,
  }),
})
export type MyMeeting = z.infer<typeof myMeeting>
