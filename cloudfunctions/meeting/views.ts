import type { AttendanceView, MeetingLine, MeetingView, MyMeeting } from '../../src/domain/meeting/views'
import { attendanceLife, type Attendance } from '../../src/domain/meeting/attendance'
import { seats, shortOf, type Shortage } from '../../src/domain/kernel/seats'
import { inviting, mayHostMove, meetingLife, type Meeting } from '../../src/domain/meeting/meeting'
import { can } from '../../src/domain/kernel/lifecycle'
import { masked } from '../../src/domain/kernel/text'
import { diaryOf } from '../../src/domain/kernel/view'
import type { Notice } from '../../src/domain/notice/notice'
import { consentId } from '../../src/domain/notice/notice'
import type { Person } from '../../src/domain/directory/directory'
import type { Topic } from '../../src/domain/topic/topic'
import type { Volunteer } from '../../src/domain/topic/volunteer'
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

/** Seats that are not filled by those invited who have not said no, though the topic may not go without them. */
export const seatsMissing = (topic: Topic | null, invited: readonly Attendance[]): Shortage[] =>
  topic === null ? [] : shortOf(topic.needs, invited.filter(({ status }) => status !== 'declined' && status !== 'excused'))

export async function meetingView(desk: Desk, meeting: Meeting): Promise<MeetingView> {
  const invited = await invitedTo(meeting._id)
  const [line, topic, told, known, volunteers] = await Promise.all([
    lineView(desk, meeting, invited),
    meeting.topic ? get<Topic>('topics', meeting.topic) : null,
    find<Notice>('notices', { where: { about: is(`meetings/${meeting._id}`) }, newest: true, limit: 1000 }),
    reachableAmong(invited),
    openidsOf(invited),
  ])
  const reachable = new Set([...known, ...(await consenting(volunteers))])
  return {
    ...line,
    version: meeting.version,
    form: meeting.form,
    agenda: [...meeting.agenda],
    topic: topic && { id: topic._id, title: topic.title },
    attendances: invited.map((one) => attendanceView(desk, meeting, one, told.find((notice) => tells(notice, one, volunteers)), reachable)),
    seatsMissing: seatsMissing(topic, invited).map((one) => ({ ...one, label: seats[one.seat] })),
    factsSent: topic === null || topic.factsSentAt !== null,
    boundary: meeting.boundary && { by: meeting.boundary.by, at: meeting.boundary.at },
    unreachable: invited.filter((one) => one.status !== 'declined' && !reachable.has(one.person ?? one.volunteer ?? '')).length,
    can: can(meetingLife, meeting, desk.actor, desk.now),
    diary: diaryOf(meeting.diary),
  }
}

/** Residents who signed up on their own phone and were drawn: they are told in WeChat, though the directory does not know them. */
async function openidsOf(invited: readonly Attendance[]): Promise<ReadonlyMap<string, string>> {
  const ids = invited.flatMap(({ volunteer }) => (volunteer ? [volunteer] : []))
  const found = ids.length === 0 ? [] : await find<Volunteer>('volunteers', { where: { _id: oneOf(ids) }, limit: ids.length })
  return new Map(found.flatMap(({ _id, openid }) => (openid ? [[_id, openid]] : [])))
}

/** Which of them have agreed to be told of a meeting. */
async function consenting(volunteers: ReadonlyMap<string, string>): Promise<string[]> {
  const ids = [...volunteers.values()].map((openid) => consentId(openid, 'meeting'))
  const consents = ids.length === 0 ? [] : await find<{ _id: string; left: number }>('consents', { where: { _id: oneOf(ids) }, limit: ids.length })
  const left = new Set(consents.filter((one) => one.left > 0).map(({ _id }) => _id))
  return [...volunteers].filter(([, openid]) => left.has(consentId(openid, 'meeting'))).map(([volunteer]) => volunteer)
}

const tells = (notice: Notice, one: Attendance, volunteers: ReadonlyMap<string, string>): boolean =>
  one.person !== null ? notice.person === one.person : one.volunteer !== null && notice.person === null && notice.openid !== null && notice.openid === volunteers.get(one.volunteer)

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
    declineReason: one.declineReason,
    conflict: one.conflict,
    drawn: one.volunteer !== null,
    arrivedAt: one.arrivedAt,
    arrivedBy: one.arrivedBy,
    reached: told ? fates[told.status] : notYet ? 'notYet' : 'byPhone',
    read: one.readAt !== null,
    reachable: reachable.has(one.person ?? one.volunteer ?? ''),
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
    topic: topic && { id: topic._id, title: topic.title, what: topic.what, facts: topic.factsSentAt !== null, together: await count('opinions', { topic: is(topic._id) }), research: topic.research.length },
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
