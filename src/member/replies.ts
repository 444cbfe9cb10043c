import type { Tone } from '@/components'
import { attendanceLife, type AttendanceStatus } from '@/domain/meeting/attendance'

/** How somebody's own reply stands, in words said to them. */
const replies: Record<AttendanceStatus, { says: string; tone: Tone }> = {
  invited: { says: '待您回复', tone: 'warn' },
  coming: { says: '您已回复参加', tone: 'ok' },
  leaveAsked: { says: '已请假，等答复', tone: 'grey' },
  declined: { says: '您不来', tone: 'grey' },
  excused: { says: '已准假', tone: 'grey' },
  present: { says: '已签到', tone: 'ok' },
  absent: { says: '没有到会', tone: 'grey' },
}

export const replyOf = (status: string): { says: string; tone: Tone } =>
  status in attendanceLife.states ? replies[status as AttendanceStatus] : { says: status, tone: 'grey' }

/** No longer to be attended: over, or called off. */
export const isPast = (meeting: { status: string; endsAt: number }, now: number): boolean =>
  meeting.status === 'closed' || meeting.status === 'cancelled' || (meeting.status !== 'open' && meeting.endsAt < now)
