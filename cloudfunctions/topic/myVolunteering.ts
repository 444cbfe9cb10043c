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
  return {
    title: topic.title, what: topic.what, room: { name: room?.name ?? '', phone: room?.phone ?? null },
    open: takesVolunteers(topic),
    people: all.filter(({ status }) => status !== 'withdrawn' && status !== 'declined').length,
    mine: mine ? ownView(desk, topic, mine, all) : null,
    meeting: await meetingOf(mine),
    draws: drawsView(topic.draws, false),
  }
})

function ownView(desk: Desk, topic: Topic, mine: Volunteer, all: readonly Volunteer[]) {
  const { _id, version, status, name, seat, from } = mine
  const moves = can(volunteerLife, mine, desk.actor, desk.now)
  const over = !takesVolunteers(topic)
  return {
    id: _id, version, status, statusLabel: volunteerLife.states[status], said: over ? '这件事已经商量过了，谢谢您愿意来。' : volunteerSaid[status], name, seatLabel: seats[seat], from,
    place: placeOf(topic.draws, mine, all), can: over ? [] : moves,
  }
}

/** The meeting they are invited to, once its notice is out. */
async function meetingOf(mine: Volunteer | undefined) {
  const attendance = mine?.status === 'invited' && mine.attendance ? await get<Attendance>('attendances', mine.attendance) : null
  const meeting = attendance && (await get<Meeting>('meetings', attendance.meeting))
  if (!meeting || !['notified', 'open', 'postponed'].includes(meeting.status)) return null
  const { title, startsAt, endsAt, place } = meeting
  return { title, startsAt, endsAt, place }
}
