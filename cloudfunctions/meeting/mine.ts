import { mine } from '../../src/domain/meeting/contracts'
import type { Attendance } from '../../src/domain/meeting/attendance'
import { standingOf, standings } from '../../src/domain/meeting/standing'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { fulfil } from '../runtime/serve'
import { listFor } from '../runtime/lists'
import { find, oneOf } from '../runtime/store'

export default fulfil(mine, async (desk, { after }) => {
  const { items, next } = await listFor<Attendance>(desk, 'attendances', { roles: ['attendee'], after, newest: true })
  const meetings = items.length === 0 ? [] : await find<Meeting>('meetings', { where: { _id: oneOf(items.map((one) => one.meeting)) }, limit: items.length })
  const byId = new Map(meetings.map((meeting) => [meeting._id, meeting]))
  const lines = await Promise.all(
    items.map(async (one) => {
      const meeting = byId.get(one.meeting)
      // Nobody is told of a meeting whose notice has not gone out.
      if (!meeting || meeting.status === 'planned') return []
      const room = await desk.directory.room(meeting.room)
      return [{
        id: meeting._id, title: meeting.title, startsAt: meeting.startsAt, endsAt: meeting.endsAt, place: meeting.place,
        room: { id: meeting.room, name: room?.name ?? '' }, status: meeting.status,
        myStatus: standingOf(meeting, one), myStatusLabel: standings[standingOf(meeting, one)], must: one.must,
      }]
    }),
  )
  return { items: lines.flat(), next }
})
