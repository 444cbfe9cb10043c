import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'
import { get } from '../runtime/store'

export interface Invited {
  meeting: Meeting
  mine: Attendance
}

export const attendanceId = (desk: Desk, meeting: string): string => `${meeting}:${desk.actor.person?.id ?? ''}`

/** The actor's own invitation to a meeting they have been told of. */
export async function invited(desk: Desk, id: string): Promise<Invited> {
  const [meeting, mine] = await Promise.all([get<Meeting>('meetings', id), get<Attendance>('attendances', attendanceId(desk, id))])
  if (!meeting || !mine || meeting.status === 'planned') throw refuse.notFound()
  return { meeting, mine }
}

/** The same for whoever takes part: signed in, not yet gone, while the meeting is open. */
export async function takingPart(desk: Desk, id: string): Promise<Invited> {
  const found = await invited(desk, id)
  requireOpen(found.meeting)
  if (found.mine.status !== 'present') throw refuse.signInFirst()
  if (found.mine.leftAt !== null) throw refuse.leftAlready()
  return found
}

export function requireOpen({ status }: Meeting): void {
  if (status === 'closed') throw refuse.floorOver()
  if (status !== 'open') throw refuse.floorNotOpen()
}

/** The meeting of whoever leads it, while it is open. */
export async function led(desk: Desk, id: string): Promise<Meeting> {
  const meeting = await desk.read<Meeting>('meetings', id)
  requireOpen(meeting)
  return meeting
}
