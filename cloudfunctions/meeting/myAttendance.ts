import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'
import { get } from '../runtime/store'

/** The actor's own invitation to a meeting they have been told of. */
export async function myAttendance(desk: Desk, meetingId: string): Promise<{ meeting: Meeting; mine: Attendance }> {
  const [meeting, mine] = await Promise.all([
    get<Meeting>('meetings', meetingId),
    get<Attendance>('attendances', `${meetingId}:${desk.actor.person?.id ?? ''}`),
  ])
  if (!meeting || !mine || meeting.status === 'planned') throw refuse.notFound()
  return { meeting, mine }
}
