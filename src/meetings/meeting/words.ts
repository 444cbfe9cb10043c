import type { Tone } from '@/components'
import type { Standing } from '@/domain/meeting/standing'
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

/** What to dial; a number shown only in part cannot be. */
export const dialable = (one: AttendanceView): string | null => (one.phone && !one.phone.includes('*') ? one.phone : null)

const tones: Record<Standing, Tone> = { invited: 'warn', coming: 'brand', waiting: 'warn', replaced: 'grey', handedIn: 'warn', leaveAsked: 'warn', excused: 'grey', declined: 'grey', present: 'ok', absent: 'bad', notSignedUp: 'grey' }
export const toneOfReply = (status: string): Tone => (status in tones ? tones[status as Standing] : 'grey')

export interface Group {
  key: string
  label: string
  people: AttendanceView[]
}

/** The ways one looks at the list; those with nobody in them are left out. */
export function groupsOf(meeting: MeetingView): Group[] {
  const all = meeting.attendances
  const by = (status: Standing) => all.filter((one) => one.status === status)
  const groups: Group[] = [
    { key: 'all', label: '全部', people: all },
    { key: 'leaveAsked', label: '请假待批', people: by('leaveAsked') },
    { key: 'call', label: '要打电话', people: all.filter(({ call }) => call) },
    { key: 'invited', label: '未回复', people: by('invited') },
    { key: 'coming', label: '参加', people: by('coming') },
    { key: 'waiting', label: '候补', people: by('waiting') },
    { key: 'handedIn', label: '签到待确认', people: by('handedIn') },
    { key: 'replaced', label: '请人代会', people: by('replaced') },
    { key: 'declined', label: '已婉拒', people: by('declined') },
    { key: 'excused', label: '已准假', people: by('excused') },
    { key: 'present', label: '已到', people: by('present') },
    { key: 'absent', label: '未到', people: by('absent') },
    { key: 'notSignedUp', label: '没有报名', people: by('notSignedUp') },
  ]
  return groups.filter(({ key, people }) => key === 'all' || people.length > 0)
}

export const walkedIn = (one: AttendanceView): boolean => one.arrivedBy === 'walkIn'
