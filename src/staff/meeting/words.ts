import type { Tone } from '@/components'
import type { AttendanceStatus } from '@/domain/meeting/attendance'
import type { AttendanceView, MeetingView } from '@/domain/meeting/views'

type Reached = AttendanceView['reached']

/** How the notice got on, in the office's words. */
export const reachedWords: Record<Reached, string> = {
  sent: '送达',
  unsubscribed: '未订阅',
  refused: '拒收',
  failed: '失败',
  waiting: '待发',
  byPhone: '打电话',
  notYet: '未发',
}

const lost: readonly Reached[] = ['unsubscribed', 'refused', 'failed', 'byPhone']
const before = (meeting: { status: string }): boolean => meeting.status === 'planned' || meeting.status === 'postponed'

/** Whom WeChat cannot (or did not) reach, and who has neither read nor replied in the mini-program: a person must call. */
export function needsCall(meeting: { status: string }, one: AttendanceView): boolean {
  if (one.status !== 'invited') return false
  return before(meeting) ? !one.reachable : lost.includes(one.reached) && !one.read
}

/** What to dial; a number shown only in part cannot be. */
export const dialable = (one: AttendanceView): string | null => (one.phone && !one.phone.includes('*') ? one.phone : null)

const tones: Record<AttendanceStatus, Tone> = { invited: 'warn', coming: 'brand', leaveAsked: 'warn', excused: 'grey', declined: 'grey', present: 'ok', absent: 'bad' }
export const toneOfReply = (status: string): Tone => (status in tones ? tones[status as AttendanceStatus] : 'grey')

export interface Group {
  key: string
  label: string
  people: AttendanceView[]
}

/** The ways one looks at the list; those with nobody in them are left out. */
export function groupsOf(meeting: MeetingView): Group[] {
  const all = meeting.attendances
  const by = (status: AttendanceStatus) => all.filter((one) => one.status === status)
  const groups: Group[] = [
    { key: 'all', label: '全部', people: all },
    { key: 'leaveAsked', label: '请假待批', people: by('leaveAsked') },
    { key: 'call', label: '要打电话', people: all.filter((one) => needsCall(meeting, one)) },
    { key: 'invited', label: '未回复', people: by('invited') },
    { key: 'coming', label: '参加', people: by('coming') },
    { key: 'declined', label: '已婉拒', people: by('declined') },
    { key: 'excused', label: '已准假', people: by('excused') },
    { key: 'present', label: '已到', people: by('present') },
    { key: 'absent', label: '未到', people: by('absent') },
  ]
  return groups.filter(({ key, people }) => key === 'all' || people.length > 0)
}

export const walkedIn = (one: AttendanceView): boolean => one.arrivedBy === 'walkIn'
