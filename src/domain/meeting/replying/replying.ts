import type { Attendance } from '../attendance'
import type { Meeting } from '../meeting'
import { mayStandIn, type MeetingRules } from './rules'
import { takesPlace } from '../calling/signUp'
import { answered, freeToSignUp } from '../standing'

/** Said once for the time at which the meeting is to be; said anew only when that has changed. */
const saidAlready: Partial<Record<string, readonly Attendance['status'][]>> = {
  come: ['coming'],
  askLeave: ['leaveAsked', 'excused'],
  sendStandIn: ['excused'],
  noteComing: ['coming'],
  noteLeave: ['excused'],
  noteNoAnswer: ['excused'],
}
const again = (meeting: Pick<Meeting, 'movedAt'>, one: Attendance, move: string): boolean => (saidAlready[move]?.includes(one.status) ?? false) && answered(meeting, one)

/** Leave asked for another time is neither granted nor denied: they are asked anew. */
const onLeave: readonly string[] = ['grantLeave', 'denyLeave']

/** Which of the host's moves make sense for this person now; mayHostMove and the table come before. */
export const mayMoveOne = (meeting: Pick<Meeting, 'movedAt'>, one: Attendance, move: string): boolean =>
  !again(meeting, one, move) && (!onLeave.includes(move) || answered(meeting, one))

/** Which of the moves open to somebody invited make sense for this meeting now; what the table says of them comes before. */
export function mayAttendeeMove(meeting: Meeting, one: Attendance, move: string, rules: MeetingRules): boolean {
  const { status } = meeting
  if (move === 'checkIn') return status === 'open'
  if (move === 'signOut') return status === 'open' && meeting.signOut && one.leftAt === null
  if (move === 'handIn') return meeting.noSignal && (status === 'open' || status === 'closed')
  if (status !== 'notified' && status !== 'postponed' && status !== 'open') return false
  if (again(meeting, one, move)) return false
  if (move === 'signOff') return freeToSignUp(meeting, one)
  if (move === 'askLeave') return !freeToSignUp(meeting, one)
  if (move === 'sendStandIn') return !freeToSignUp(meeting, one) && one.standsInFor === null && mayStandIn(rules, one.seat)
  if (move === 'queue') return takesPlace(meeting, one)
  return true
}
