import { dateOf, day, moment } from '@/domain/kernel/calendar'

/** The working day a date on a holiday falls to; null for a working day, or for none at all. */
export function fallsOn(date: string, daysOff: readonly string[]): string | null {
  const at = moment(date)
  if (at === null || !daysOff.includes(date)) return null
  let next = at
  do next += day
  while (daysOff.includes(dateOf(next)))
  return dateOf(next)
}
