import { beijing } from '../../kernel/calendar'
import type { Attendance } from '../attendance'
import { minutesEarly, minutesLate, partOf, percent } from '../figures'
import type { Meeting } from '../meeting'

export interface Attended {
  meeting: Meeting
  mine: Attendance
}

export interface Year {
  /** 应到 = 实到 + 请假 + 缺席 */
  expected: number
  came: number
  leave: number
  absent: number
  /** 请人代会, neither for nor against. */
  standIns: number
  late: number
  leftEarly: number
  /** Whole percent; null where no meeting of the year waited for them. */
  rate: number | null
}

/** The meetings of a calendar year (Beijing) that are over; each counted as the host's own list counts it (figures.ts). */
export function yearOfOne(all: readonly Attended[], year: number): Year {
  const over = all.filter(({ meeting }) => meeting.status === 'closed' && beijing(meeting.startsAt).year() === year)
  const parts = over.map((one) => ({ ...one, part: partOf(one.meeting, one.mine) }))
  const many = (...wanted: string[]) => parts.filter(({ part }) => wanted.includes(part)).length
  const came = parts.filter(({ part }) => part === 'came' || part === 'walkIn')
  const expected = many('came', 'walkIn', 'leave', 'absent')
  return {
    expected,
    came: came.length,
    leave: many('leave'),
    absent: many('absent'),
    standIns: over.filter(({ mine }) => mine.status === 'replaced').length,
    late: came.filter(({ meeting, mine }) => minutesLate(meeting, mine) > 0).length,
    leftEarly: came.filter(({ meeting, mine }) => minutesEarly(meeting, mine) > 0).length,
    rate: percent(came.length, expected),
  }
}
