import type { AttendanceView, MeetingLine, MeetingView, MyMeeting } from '../../src/domain/meeting/views'
import { attendanceLife, type Attendance } from '../../src/domain/meeting/attendance'
import { rolesToward } from '../../src/domain/kernel/actor'
import { seats, shortOf, type Shortage } from '../../src/domain/kernel/seats'
import { standingOf, standings } from '../../src/domain/meeting/standing'
import { mayAttendeeMove, mayMoveOne } from '../../src/domain/meeting/replying/replying'
import { mayAnswer } from '../../src/domain/meeting/calling/signUp'
import { replyOf, replyOfMine } from './replying/views'
import { inviting, mayHostMove, meetingLife, type Meeting } from '../../src/domain/meeting/meeting'
import { can } from '../../src/domain/kernel/lifecycle'
import { masked } from '../../src/domain/kernel/text'
import { diaryOf } from '../../src/domain/kernel/view'
import type { Topic } from '../../src/domain/topic/topic'
import type { Desk } from '../runtime/desk'
import { reachingOf, type Reaching } from '../runtime/reaching'
import { count, find, get, is } from '../runtime/store'
import { callingOfAttendance, callingOfMeeting, callingOfMine, seriesOf, tallyOf } from './calling/views'
import { doorOfAttendance, doorOfMeeting } from './door/views'
import { toldOfMeeting, toldOfOne } from './telling/views'

export const invitedTo = (meeting: string): Promise<Attendance[]> => find<Attendance>('attendances', { where: { meeting: is(meeting) }, limit: 1000 })

const heading = ({ _id, title, kind, startsAt, endsAt, place, status }: Meeting) => ({
  id: _id, title, kind, startsAt, endsAt, place, status, statusLabel: meetingLife.states[status],
})

export async function lineView(desk: Desk, meeting: Meeting, known?: readonly Attendance[], unreachable = 0): Promise<MeetingLine> {
  const room = await desk.directory.room(meeting.room)
  const invited = known ?? (inviting.includes(meeting.status) ? await invitedTo(meeting._id) : null)
  return {
    ...heading(meeting),
    room: { id: meeting.room, name: room?.name ?? '' },
    series: seriesOf(meeting),
    tally: invited && tallyOf(meeting, invited, unreachable),
  }
}

/** Seats that are not filled by those invited who have not said no, though the topic may not go without them. */
export const seatsMissing = (topic: Topic | null, invited: readonly Attendance[]): Shortage[] =>
  topic === null ? [] : shortOf(topic.needs, invited.filter(({ status }) => status !== 'declined' && status !== 'excused' && status !== 'replaced'))

export async function meetingView(desk: Desk, meeting: Meeting): Promise<MeetingView> {
  const invited = await invitedTo(meeting._id)
  const [line, topic, reaching] = await Promise.all([
    lineView(desk, meeting, invited),
    meeting.topic ? get<Topic>('topics', meeting.topic) : null,
    reachingOf(meeting, invited, desk.now),
  ])
  return {
    ...line,
    version: meeting.version,
    form: meeting.form,
    agenda: meeting.agenda.map((line) => ({ ...line })),
    topic: topic && { id: topic._id, title: topic.title },
    attendances: invited.map((one) => attendanceView(desk, meeting, one, invited, reaching)),
    seatsMissing: seatsMissing(topic, invited).map((one) => ({ ...one, label: seats[one.seat] })),
    ...(await doorOfMeeting(meeting)),
    ...(await callingOfMeeting(meeting, invited)),
    factsSent: topic === null || topic.factsSentAt !== null,
    boundary: meeting.boundary && { by: meeting.boundary.by, at: meeting.boundary.at },
    unreachable: invited.filter((one) => one.status !== 'declined' && !reaching.reachable.has(one._id)).length,
    ...toldOfMeeting(meeting, reaching),
    can: can(meetingLife, meeting, desk.actor, desk.now),
    diary: diaryOf(meeting.diary),
  }
}

export { reachableAmong } from '../runtime/reaching'

function attendanceView(desk: Desk, meeting: Meeting, one: Attendance, all: readonly Attendance[], reaching: Reaching): AttendanceView {
  const status = standingOf(meeting, one)
  const moves = can(attendanceLife, one, desk.actor, desk.now)
  // Often it is about somebody's health: committee and office see that somebody stays away, not why.
  const decides = rolesToward(desk.actor, one).some((role) => attendanceLife.moves.grantLeave.by.some((host) => host === role))
  return {
    id: one._id,
    version: one.version,
    name: one.name,
    from: one.from,
    seat: one.seat,
    seatLabel: seats[one.seat],
    must: one.must,
    status,
    statusLabel: standings[status],
    leaveReason: decides ? one.leaveReason : null,
    declineReason: decides ? one.declineReason : null,
    conflict: one.conflict,
    drawn: one.volunteer !== null,
    arrivedAt: one.arrivedAt,
    arrivedBy: one.arrivedBy,
    ...doorOfAttendance(meeting, one, moves.length > 0),
    ...callingOfAttendance(one, all),
    ...toldOfOne(meeting, one, reaching),
    // The host calls those WeChat did not reach; nobody else reads the number in full.
    phone: one.phone && (moves.length > 0 ? one.phone : masked(one.phone)),
    ...replyOf(meeting, one, all),
    can: moves.filter((move) => mayHostMove(meeting, move, desk.now) && mayMoveOne(meeting, one, move)),
  }
}

export async function myView(desk: Desk, meeting: Meeting, mine: Attendance): Promise<MyMeeting> {
  const [room, topic, rules] = await Promise.all([desk.directory.room(meeting.room), meeting.topic ? get<Topic>('topics', meeting.topic) : null, desk.directory.meetingRules(meeting.areas)])
  const status = standingOf(meeting, mine)
  const mayReply = can(attendanceLife, mine, desk.actor, desk.now).filter((move) => mayAttendeeMove(meeting, mine, move, rules))
  const calling = await callingOfMine(meeting, mine)
  return {
    ...heading(meeting),
    room: { name: room?.name ?? '', phone: room?.phone ?? null },
    because: meeting.status === 'postponed' ? lastNote(meeting, 'postpone') : meeting.status === 'cancelled' ? lastNote(meeting, 'cancel') : null,
    agenda: meeting.agenda.map((line) => ({ ...line })),
    ...calling.ofMeeting,
    topic: topic && { id: topic._id, title: topic.title, what: topic.what, facts: topic.factsSentAt !== null, together: await count('opinions', { topic: is(topic._id) }), research: topic.research.length },
    me: {
      id: mine._id,
      version: mine.version,
      seatLabel: seats[mine.seat],
      from: mine.from,
      must: mine.must,
      status,
      statusLabel: standings[status],
      leaveReason: mine.leaveReason,
      leaveDenied: mine.status === 'invited' && lastChange(mine)?.move === 'denyLeave' ? lastNote(mine, 'denyLeave') : null,
      arrivedAt: mine.arrivedAt,
      ...replyOfMine(meeting, mine),
      ...calling.ofMe,
      can: mayReply.filter((move) => mayAnswer(meeting, mine, move, calling.ofMeeting.signUp?.left ?? null, desk.now)),
    },
  }
}

const lastNote = ({ diary }: Meeting | Attendance, move: string): string | null => diary.findLast((line) => line.move === move)?.note ?? null
/** What was noted without changing anything (a seat given, a call nobody took) hides no answer. */
const lastChange = ({ diary }: Attendance) => diary.findLast(({ from, to }) => from !== to)
