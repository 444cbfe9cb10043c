import { attendanceLife, type Attendance } from './attendance'
import type { Meeting } from './meeting'

/** How somebody stands toward a meeting, with what follows from the meeting itself: over, moved to another time. */
export const standings = { ...attendanceLife.states, absent: '未到', notSignedUp: '没有报名' } as const
export type Standing = keyof typeof standings

type When = Pick<Meeting, 'status' | 'movedAt' | 'signUp'>
type Said = Pick<Attendance, 'status' | 'repliedAt' | 'must'>

/** Whoever signs up of their own accord simply says that they do not come; leave is for those who were asked to. */
export const freeToSignUp = ({ signUp }: Pick<Meeting, 'signUp'>, { must }: Pick<Attendance, 'must'>): boolean => signUp !== null && !must

const replies: readonly Attendance['status'][] = ['coming', 'leaveAsked', 'excused']

/** Has answered for the time at which the meeting is now to be; what was said of another time is asked anew. */
export const answered = ({ movedAt }: Pick<When, 'movedAt'>, { status, repliedAt }: Omit<Said, 'must'>): boolean =>
  status !== 'invited' && !(replies.includes(status) && movedAt !== null && (repliedAt ?? 0) < movedAt)

const expected: readonly Attendance['status'][] = ['invited', 'coming', 'leaveAsked']

/** Whoever was expected and had not come when the meeting was closed stayed away, but for those who never signed up; leave that was granted counts to the end. */
export function standingOf(meeting: When, one: Said): Standing {
  if (meeting.status === 'closed') {
    if (one.status === 'invited' && freeToSignUp(meeting, one)) return 'notSignedUp'
    return expected.includes(one.status) ? 'absent' : one.status
  }
  return answered(meeting, one) ? one.status : 'invited'
}
