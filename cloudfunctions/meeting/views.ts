import type { AttendanceView, MeetingLine, MeetingView, MyMeeting } from '../../src/domain/meeting/views'
import { attendanceLife, type Attendance } from '../../src/domain/meeting/attendance'
import { seats } from '../../src/domain/kernel/seats'
import { inviting, mayHostMove, meetingLife, requiredSeats, type Meeting } from '../../src/domain/meeting/meeting'
import { can } from '../../src/domain/kernel/lifecycle'
import { masked } from '../../src/domain/kernel/text'
import { diaryOf } from '../../src/domain/kernel/view'
import type { Notice } from '../../src/domain/notice/notice'
import { consentId } from '../../src/domain/notice/notice'
import type { Person } from '../../src/domain/directory/directory'
import type { Topic } from '../../src/domain/topic/topic'
import type { Desk } from '../runtime/desk'
import { count, find, get, is, oneOf } from '../runtime/store'

export const invitedTo = (meeting: string): Promise<Attendance[]> => find<Attendance>('attendances', { where: { meeting: is(meeting) }, limit: 1000 })

const heading = ({ _id, title, kind, startsAt, endsAt, place, status }: Meeting) => ({
  id: _id, title, kind, startsAt, endsAt, place, status, statusLabel: meetingLife.states[status],
})

export async function lineView(desk: Desk, meeting: Meeting, known?: readonly Attendance[]): Promise<MeetingLine> {
  const room = await desk.directory.room(meeting.room)
  const invited = known ?? (inviting.includes(meeting.status) ? await invitedTo(meeting._id) : null)
  const standing = (status: Attendance['status']) => invited?.filter((one) => one.status === status).length ?? 0
  return {
    ...heading(meeting),
    room: { id: meeting.room, name: room?.name ?? '' },
    tally: invited && { invited: invited.length, coming: standing('coming'), excused: standing('excused'), present: standing('present') },
  }
}

/** Seats nobody has been invited to though a topic's meeting may not go without them. */
export const seatsMissing = (meeting: Meeting, invited: readonly Attendance[]): string[] =>
  meeting.topic === null ? [] : requiredSeats.filter((seat) => !invited.some((one) => one.seat === seat)).map((seat) => seats[seat])

export async function meetingView(desk: Desk, meeting: Meeting): Promise<MeetingView> {
  const invited = await invitedTo(meeting._id)
  const [line, topic, told, reachable] = await Promise.all([
    lineView(desk, meeting, invited),
    meeting.topic ? get<Topic>('topics', meeting.topic) : null,
    find<Notice>('notices', { where: { about: is(`meetings/${meeting._id}`) }, newest: true, limit: 1000 }),
    reachableAmong(invited),
  ])
  return {
    ...line,
    version: meeting.version,
    form: meeting.form,
    agenda: [...meeting.agenda],
    topic: topic && { id: topic._id, title: topic.title },
    attendances: invited.map((one) => attendanceView(desk, meeting, one, told.find((notice) => notice.person === one.person && one.person !== null), reachable)),
    seatsMissing: seatsMissing(meeting, invited),
    unreachable: invited.filter((one) => !one.person || !reachable.has(one.person)).length,
    can: can(meetingLife, meeting, desk.actor, desk.now),
    diary: diaryOf(meeting.diary),
  }
}

/** Who of them has a WeChat identity and a consent left to be told of a meeting. */
export async function reachableAmong(invited: readonly { person: string | null }[]): Promise<Set<string>> {
  const ids = invited.flatMap(({ person }) => (person ? [person] : []))
  if (ids.length === 0) return new Set()
  const people = (await find<Person>('people', { where: { _id: oneOf(ids) }, limit: 1000 })).filter((person) => person.openid && person.status === 'bound')
  if (people.length === 0) return new Set()
  const consents = await find<{ _id: string; left: number }>('consents', { where: { _id: oneOf(people.map((person) => consentId(person.openid ?? '', 'meeting'))) }, limit: 1000 })
  const consenting = new Set(consents.filter(({ left }) => left > 0).map(({ _id }) => _id))
  return new Set(people.filter((person) => consenting.has(consentId(person.openid ?? '', 'meeting'))).map((person) => person._id))
}

const fates: Record<Notice['status'], AttendanceView['reached']> = {
  waiting: 'waiting',
  sent: 'sent',
  refused: 'refused',
  unsubscribed: 'unsubscribed',
  failed: 'failed',
  none: 'byPhone',
  cancelled: 'notYet',
}

function attendanceView(desk: Desk, meeting: Meeting, one: Attendance, told: Notice | undefined, reachable: ReadonlySet<string>): AttendanceView {
  const notYet = meeting.status === 'planned' || meeting.status === 'postponed'
  const moves = can(attendanceLife, one, desk.actor, desk.now)
  return {
    id: one._id,
    version: one.version,
    name: one.name,
    from: one.from,
    seat: one.seat,
    seatLabel: seats[one.seat],
    must: one.must,
    status: one.status,
    statusLabel: attendanceLife.states[one.status],
    leaveReason: one.leaveReason,
    arrivedAt: one.arrivedAt,
    arrivedBy: one.arrivedBy,
    reached: told ? fates[told.status] : notYet ? 'notYet' : 'byPhone',
    read: one.readAt !== null,
    reachable: one.person !== null && reachable.has(one.person),
    // The host calls those WeChat did not reach; nobody else reads the number in full.
    phone: one.phone && (moves.length > 0 ? one.phone : masked(one.phone)),
    can: moves.filter((move) => mayHostMove(meeting.status, move)),
  }
}

export async function myView(desk: Desk, meeting: Meeting, mine: Attendance): Promise<MyMeeting> {
  const [room, topic] = await Promise.all([desk.directory.room(meeting.room), meeting.topic ? get<Topic>('topics', meeting.topic) : null])
  const over = meeting.status === 'closed' || meeting.status === 'cancelled'
  const mayReply = can(attendanceLife, mine, desk.actor, desk.now).filter((move) => move !== 'checkIn' || meeting.status === 'open')
  return {
    ...heading(meeting),
    room: { name: room?.name ?? '', phone: room?.phone ?? null },
    because: noteOf(meeting, 'postpone') ?? noteOf(meeting, 'cancel'),
    agenda: [...meeting.agenda],
    topic: topic && { title: topic.title, what: topic.what, together: await count('opinions', { topic: is(topic._id) }), research: topic.research.length },
    me: {
      id: mine._id,
      version: mine.version,
      seatLabel: seats[mine.seat],
      from: mine.from,
      must: mine.must,
      status: mine.status,
      statusLabel: attendanceLife.states[mine.status],
      leaveReason: mine.leaveReason,
      leaveDenied: noteOf(mine, 'denyLeave'),
      arrivedAt: mine.arrivedAt,
      can: over ? [] : mayReply,
    },
  }
}

/** What was noted with the last move, if it was this one. */
function noteOf(record: Meeting | Attendance, move: string): string | null {
  const last = record.diary.at(-1)
  return last?.move === move ? last.note : null
}
