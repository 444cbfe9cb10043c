import { attendanceLife, type Attendance } from '../../../src/domain/meeting/attendance'
import { meetingLife, type Meeting } from '../../../src/domain/meeting/meeting'
import { mayAttendeeMove } from '../../../src/domain/meeting/replying/replying'
import { refuse } from '../../../src/domain/kernel/refusal'
import { advanceFrom, type Advance } from '../../runtime/advance'
import type { Desk } from '../../runtime/desk'
import { myAttendance } from '../myAttendance'
import { saidNow } from './saidNow'
import { myView } from '../views'

interface Reply {
  id: string
  version: number
  move: 'come' | 'askLeave' | 'sendStandIn'
  reason?: string
}

type More = Pick<Advance<'attendance'>, 'evidence' | 'set' | 'note' | 'also'>

/** `id` is the attendance, which carries its meeting in front of the colon. `more`: what else the move needs, or why it is refused. */
export async function reply(desk: Desk, { id, version, move, reason }: Reply, more: (meeting: Meeting, mine: Attendance) => Promise<More> = () => Promise.resolve({})) {
  const { meeting, mine } = await myAttendance(desk, id.slice(0, id.indexOf(':')))
  if (mine._id !== id) throw refuse.notFound()
  if (meeting.status === 'closed' || meeting.status === 'cancelled') throw refuse.wrongStatus(meetingLife.states[meeting.status], '回复')
  const [rules, { evidence, set, note = reason ?? null, also }] = await Promise.all([desk.directory.meetingRules(meeting.areas), more(meeting, mine)])
  if (!mayAttendeeMove(meeting, mine, move, rules)) throw refuse.wrongStatus(attendanceLife.states[mine.status], attendanceLife.moves[move].says)
  const said: Partial<Attendance> = { leaveReason: reason ?? null, ...saidNow(desk, meeting), ...set }
  const replied = await advanceFrom(desk, mine, { kind: 'attendance', move, evidence: { reason, ...evidence }, set: said, note, version, ...(also && { also }) })
  return myView(desk, meeting, replied)
}
