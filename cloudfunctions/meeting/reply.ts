import type { Attendance } from '../../src/domain/meeting/attendance'
import { meetingLife } from '../../src/domain/meeting/meeting'
import { refuse } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { myAttendance } from './myAttendance'
import { myView } from './views'

interface Reply {
  id: string
  version: number
  move: 'come' | 'askLeave'
  reason?: string
}

/** `id` is the attendance, which carries its meeting in front of the colon. */
export async function reply(desk: Desk, { id, version, move, reason }: Reply) {
  const { meeting, mine } = await myAttendance(desk, id.slice(0, id.indexOf(':')))
  if (mine._id !== id) throw refuse.notFound()
  if (meeting.status === 'closed' || meeting.status === 'cancelled') throw refuse.wrongStatus(meetingLife.states[meeting.status], '回复')
  const set: Partial<Attendance> = { leaveReason: reason ?? null }
  const replied = await advanceFrom(desk, mine, { kind: 'attendance', move, evidence: { reason }, set, note: reason ?? null, version })
  return myView(desk, meeting, replied)
}
