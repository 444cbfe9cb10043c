import { beijing, dateOf, midnight } from '@/domain/kernel/calendar'
import type { MeetingLine } from '@/domain/meeting/views'

export interface Group {
  key: string
  label: string
  meetings: MeetingLine[]
}

/** Soonest first, as one looks at a week: what should long be over, today, this week (to Sunday), later. */
export function groupsOf(meetings: readonly MeetingLine[], now: number): Group[] {
  const monday = midnight(now, (8 - beijing(now).day()) % 7 || 7)
  const keyOf = ({ startsAt, endsAt, status }: MeetingLine): string => {
    if (status === 'open' || dateOf(startsAt) === dateOf(now)) return 'today'
    if (endsAt < now) return 'late'
    return startsAt < monday ? 'week' : 'later'
  }
  const labels = { late: '过了时间，还没有结束', today: '今天', week: '这周', later: '以后' }
  return Object.entries(labels)
    .map(([key, label]) => ({ key, label, meetings: meetings.filter((one) => keyOf(one) === key) }))
    .filter(({ meetings: some }) => some.length > 0)
}
