import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { NoticeKind } from '../../src/domain/notice/notice'
import type { Topic } from '../../src/domain/topic/topic'
import type { Volunteer } from '../../src/domain/topic/volunteer'
import { prepare } from './advance'
import type { Desk } from './desk'
import { noticeRow, type Origin } from './noticeRow'
import { find, get, is, oneOf, type Change } from './store'

export const volunteersOf = (topic: string): Promise<Volunteer[]> => find<Volunteer>('volunteers', { where: { topic: is(topic) }, limit: 500 })

/** Whose place comes free: the next reserve of the last draw of that seat moves up. */
export async function nextReserve(desk: Desk, gone: Volunteer): Promise<Change[]> {
  const [topic, all] = await Promise.all([get<Topic>('topics', gone.topic), volunteersOf(gone.topic)])
  const order = topic?.draws.findLast((one) => one.seat === gone.seat && one.seed !== null)?.order ?? []
  const byId = new Map(all.map((one) => [one._id, one]))
  const next = order.map((id) => byId.get(id)).find((one) => one?.status === 'reserve')
  return next ? (await prepare(desk, 'road', next, { kind: 'volunteer', move: 'moveUp', note: `${gone.name}来不了` })).changes : []
}

const ahead: readonly string[] = ['invited', 'coming', 'leaveAsked', 'excused']

/** Somebody who was invited by lot has stepped back: so says the list of the meeting. */
export async function leaveMeeting(desk: Desk, gone: Volunteer, reason: string): Promise<Change[]> {
  const attendance = gone.attendance ? await get<Attendance>('attendances', gone.attendance) : null
  if (!attendance || !ahead.includes(attendance.status)) return []
  return (await prepare(desk, 'road', attendance, { kind: 'attendance', move: 'beDeclined', set: { declineReason: reason }, note: reason })).changes
}

/** The other way round: whoever declines at the meeting's list gives their drawn place back. */
export async function giveUpPlace(desk: Desk, attendance: Attendance): Promise<Change[]> {
  const volunteer = attendance.volunteer ? await get<Volunteer>('volunteers', attendance.volunteer) : null
  if (!volunteer || volunteer.status !== 'invited') return []
  return (await prepare(desk, 'road', volunteer, { kind: 'volunteer', move: 'beDeclined', note: attendance.declineReason })).changes
}

interface Words {
  kind: NoticeKind
  title: string
  body: string
}

interface About extends Pick<Parameters<typeof noticeRow>[0], 'of' | 'room'> {
  about: string
}

const told = (desk: Desk, origin: Origin, about: About, words: Words, { openid, opinion }: Volunteer) =>
  openid === null ? [] : [noticeRow({ origin, to: { person: null, openid }, page: `/public/volunteer/index?opinion=${opinion ?? ''}`, at: desk.now, ...about, ...words })]

const added = (notices: ReturnType<typeof told>): Change[] => (notices.length === 0 ? [] : [{ add: notices, to: 'notices' }])

export const tellVolunteer = (desk: Desk, origin: Origin, volunteer: Volunteer, words: Words): Change[] => added(told(desk, origin, { about: origin.about }, words, volunteer))

/** Those drawn by lot who are invited to a meeting; the directory does not know them. */
export async function tellDrawn(desk: Desk, origin: Origin, meeting: Meeting, words: Words): Promise<Change[]> {
  const invited = await find<Attendance>('attendances', { where: { meeting: is(meeting._id) }, limit: 1000 })
  const ids = invited.flatMap(({ volunteer, status }) => (volunteer && status !== 'declined' ? [volunteer] : []))
  const volunteers = ids.length === 0 ? [] : await find<Volunteer>('volunteers', { where: { _id: oneOf(ids) }, limit: ids.length })
  const about = { about: `meetings/${meeting._id}`, of: meeting, room: await desk.directory.room(meeting.room) }
  return added(volunteers.flatMap((one) => told(desk, origin, about, words, one)))
}
