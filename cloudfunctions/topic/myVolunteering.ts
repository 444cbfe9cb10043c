import { myVolunteering } from '../../src/domain/topic/takingPart'
import { volunteerLife, volunteerSaid, type Volunteer } from '../../src/domain/topic/volunteer'
import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Opinion } from '../../src/domain/opinion/opinion'
import type { Topic } from '../../src/domain/topic/topic'
import { can } from '../../src/domain/kernel/lifecycle'
import { refuse } from '../../src/domain/kernel/refusal'
import { seats } from '../../src/domain/kernel/seats'
import { digest, type Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { get } from '../runtime/store'
import { volunteersOf } from '../runtime/volunteering'
import { drawsView, placeOf } from './drawViews'
import { takesVolunteers } from './signingUp'

export default fulfil(myVolunteering, async (desk, { opinion: id }) => {
  const opinion = await desk.read<Opinion>('opinions', id)
  const topic = opinion.topic ? await get<Topic>('topics', opinion.topic) : null
  // Before it is confirmed nobody outside is told that there is a topic.
  if (!topic?.confirmation) throw refuse.volunteersClosed()
  const [room, all] = await Promise.all([desk.directory.room(topic.room), volunteersOf(topic._id)])
  const mine = all.find(({ signing }) => signing === digest(`${topic._id}|${desk.actor.openid}`))
  const meeting = await meetingOf(mine)
  return {
    title: topic.title, what: topic.what, room: { name: room?.name ?? '', phone: room?.phone ?? null },
    open: takesVolunteers(topic),
    people: all.filter(({ status }) => status !== 'withdrawn' && status !== 'declined').length,
    mine: mine ? ownView(desk, topic, mine, all, meeting) : null,
    meeting: meeting && ahead.includes(meeting.status) ? { title: meeting.title, startsAt: meeting.startsAt, endsAt: meeting.endsAt, place: meeting.place } : null,
    draws: drawsView(topic.draws, false),
  }
})

const ahead: readonly string[] = ['notified', 'open', 'postponed']
const gone: readonly string[] = ['closed', 'cancelled']

function ownView(desk: Desk, topic: Topic, mine: Volunteer, all: readonly Volunteer[], meeting: Meeting | null) {
  const { _id, version, status, name, seat, from } = mine
  const moves = can(volunteerLife, mine, desk.actor, desk.now)
  const over = !takesVolunteers(topic) || (status === 'invited' && meeting !== null && gone.includes(meeting.status))
  return {
    id: _id, version, status, statusLabel: volunteerLife.states[status], said: over ? '这件事已经商量过了，谢谢您愿意来。' : volunteerSaid[status], name, seatLabel: seats[seat], from,
    place: placeOf(topic.draws, mine, all), can: over ? [] : moves,
  }
}

/** The meeting they are invited to. */
async function meetingOf(mine: Volunteer | undefined): Promise<Meeting | null> {
  const attendance = mine?.status === 'invited' && mine.attendance ? await get<Attendance>('attendances', mine.attendance) : null
  return attendance && get<Meeting>('meetings', attendance.meeting)
}
