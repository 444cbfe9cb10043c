import type { Lifecycle } from './kernel/lifecycle'
import { attendanceLife, type Attendance } from './meeting/attendance'
import { meetingLife, type Meeting } from './meeting/meeting'
import { opinionLife, shelfOf, type Opinion } from './opinion/opinion'
import { handoverLife, type Handover } from './supervision/handover'
import { topicLife, turnOf, type Topic } from './topic/topic'

/** The things that flow: each kind with the collection it lies in and the table it lives by. */
export interface Records {
  opinion: Opinion
  topic: Topic
  meeting: Meeting
  attendance: Attendance
  handover: Handover
}
export type Kind = keyof Records
export type AnyRecord = Records[Kind]

interface KindOf<R extends { status: string }> {
  collection: string
  life: Lifecycle<R['status']>
  /** Fields that follow from the status and are stored for the sake of an index. */
  along: (status: R['status']) => Partial<R>
}

export const kindsOfRecord: { [K in Kind]: KindOf<Records[K]> } = {
  opinion: { collection: 'opinions', life: opinionLife, along: (status) => ({ shelf: shelfOf[status] }) },
  topic: { collection: 'topics', life: topicLife, along: (status) => ({ turn: turnOf[status] }) },
  meeting: { collection: 'meetings', life: meetingLife, along: () => ({}) },
  attendance: { collection: 'attendances', life: attendanceLife, along: () => ({}) },
  handover: { collection: 'handovers', life: handoverLife, along: (status) => ({ open: status !== 'verified' }) },
}
