import type { DiaryLine, Lifecycle } from './kernel/lifecycle'
import { attendanceLife, type Attendance } from './meeting/attendance'
import { meetingLife, type Meeting } from './meeting/meeting'
import { alongReminding } from './meeting/telling/reminding'
import { alongMeeting } from './meeting/calling/shelf'
import { alongBulletin, bulletinLife, type Bulletin } from './board/bulletin'
import { alongAfterwards } from './opinion/afterwards'
import { alongOpinion, opinionLife, type Opinion } from './opinion/opinion'
import { engineLife, type Engine } from './opinion/engine'
import { issueLife, out, type Issue } from './opinion/issue'
import { dutyLife, type Duty } from './opinion/intake/duty'
import { importLife, type HotlineImport } from './opinion/intake/hotlineImport'
import { openingLife, type Opening } from './opinion/intake/opening'
import { tellable } from './opinion/telling'
import { alongHandover } from './supervision/due'
import { handoverLife, type Handover } from './supervision/handover'
import { alongReport, reportLife, type Report } from './report/report'
import { pollLife, type Poll } from './floor/poll'
import { questionLife, type Question } from './floor/question'
import { turnLife, type Turn } from './floor/turn'
import { alongGate } from './topic/gates'
import { volunteerLife, type Volunteer } from './topic/volunteer'
import { topicLife, turnOf, type Topic } from './topic/topic'

/** The things that flow: each kind with the collection it lies in and the table it lives by. */
export interface Records {
  opinion: Opinion
  issue: Issue
  engine: Engine
  opening: Opening
  duty: Duty
  import: HotlineImport
  topic: Topic
  volunteer: Volunteer
  meeting: Meeting
  attendance: Attendance
  turn: Turn
  question: Question
  poll: Poll
  handover: Handover
  report: Report
  bulletin: Bulletin
}
export type Kind = keyof Records
export type AnyRecord = Records[Kind]

interface KindOf<R extends { status: string }> {
  collection: string
  life: Lifecycle<R['status']>
  /** Fields that follow from the status and are stored for the sake of an index; `undefined` takes one away. */
  along: (status: R['status'], before: R, now: number, line: DiaryLine, after: R) => Partial<R>
}

export const kindsOfRecord: { [K in Kind]: KindOf<Records[K]> } = {
  opinion: { collection: 'opinions', life: opinionLife, along: (status, before, now, line) => ({ ...alongOpinion(status, line, before._id), ...alongAfterwards(status, line, before), ...radar(status, before, now), ...toTellAnew(status, before) }) },
  engine: { collection: 'engines', life: engineLife, along: () => ({}) },
  issue: { collection: 'issues', life: issueLife, along: () => ({}) },
  opening: { collection: 'openings', life: openingLife, along: () => ({}) },
  duty: { collection: 'duties', life: dutyLife, along: () => ({}) },
  import: { collection: 'imports', life: importLife, along: () => ({}) },
  topic: { collection: 'topics', life: topicLife, along: (status, before, now, line) => ({ turn: turnOf[status], ...alongGate(status, before, now, line.move) }) },
  volunteer: { collection: 'volunteers', life: volunteerLife, along: () => ({}) },
  meeting: { collection: 'meetings', life: meetingLife, along: (_status, _before, _now, line, after) => ({ ...alongMeeting(after), ...alongReminding(after, line) }) },
  attendance: { collection: 'attendances', life: attendanceLife, along: () => ({}) },
  turn: { collection: 'floor', life: turnLife, along: () => ({}) },
  question: { collection: 'floor', life: questionLife, along: () => ({}) },
  poll: { collection: 'floor', life: pollLife, along: () => ({}) },
  handover: { collection: 'handovers', life: handoverLife, along: (status, before, now, _line, after) => ({ ...alongHandover(after), ...counted(status, before, now) }) },
  report: { collection: 'reports', life: reportLife, along: (_status, _before, _now, _line, after) => alongReport(after) },
  bulletin: { collection: 'bulletins', life: bulletinLife, along: alongBulletin },
}

/** Whoever leaves the count of a common issue, comes back, or goes into a topic is looked at again by the radar. */
function radar(status: Opinion['status'], before: Opinion, now: number): Partial<Opinion> {
  const leaves = before.issue !== null && out.includes(status)
  const comesBack = out.includes(before.status) && !out.includes(status)
  const joinsTopic = before.issue !== null && (status === 'adopted') !== (before.status === 'adopted')
  return leaves || comesBack || joinsTopic ? { unplacedSince: now } : {}
}

/** For the rates: when it was first seen that it was done, and that somebody said it was not. */
const counted = (status: Handover['status'], before: Handover, now: number): Partial<Handover> => ({
  ...(status === 'verified' && before.verifiedAt === undefined && { verifiedAt: now }),
  ...(status === 'questioned' && { again: true }),
})

/** Whoever was told an outcome that was taken back has to be told the next one. */
const toTellAnew = (status: Opinion['status'], before: Opinion): Partial<Opinion> =>
  before.toldAt !== null && status !== 'settled' && !tellable.includes(status) ? { toldAt: null } : {}
