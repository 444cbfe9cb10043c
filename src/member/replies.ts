import type { Tone } from '@/components'
import { standings, type Standing } from '@/domain/meeting/standing'

/** How somebody's own reply stands, in words said to them. */
const replies: Record<Standing, { says: string; tone: Tone }> = {
  invited: { says: '待您回复', tone: 'warn' },
  coming: { says: '您已回复参加', tone: 'ok' },
  waiting: { says: '您在候补', tone: 'warn' },
  replaced: { says: '您请了人代会', tone: 'grey' },
  handedIn: { says: '签到码交了，等确认', tone: 'warn' },
  leaveAsked: { says: '已请假，等答复', tone: 'grey' },
  declined: { says: '您不来', tone: 'grey' },
  excused: { says: '已准假', tone: 'grey' },
  present: { says: '已签到', tone: 'ok' },
  absent: { says: '没有到会', tone: 'grey' },
  notSignedUp: { says: '没有报名', tone: 'grey' },
}

export const replyOf = (status: string): { says: string; tone: Tone } =>
  status in standings ? replies[status as Standing] : { says: status, tone: 'grey' }

/** No longer to be attended: over, or called off. */
export const isPast = (meeting: { status: string; endsAt: number }, now: number): boolean =>
  meeting.status === 'closed' || meeting.status === 'cancelled' || (meeting.status !== 'open' && meeting.endsAt < now)
