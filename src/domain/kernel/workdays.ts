import { holidays, workdays } from 'chinese-days/dist/chinese-days.json'
import { dateOf, day, hour, moment } from './calendar'

// By the State Council's yearly holiday notices including 调休; days of a year not yet announced count by weekday. Only the
// package's table is used: its functions reckon with the machine's own midnight and are a day out west of Greenwich.
const startOf = (date: string, otherwise: number): number => moment(date) ?? otherwise
const endOf = (date: string, otherwise: number): number => startOf(date, otherwise) + day - 1000

const isWorkday = (date: string): boolean => date in workdays || (!(date in holidays) && new Date(date).getUTCDay() % 6 !== 0)

/** The n-th working day after the day of `at`, before it where n is negative; 0: the day itself, or the next working day. */
function findWorkday(n: number, at: number): string {
  const step = n < 0 ? -day : day
  let found = n === 0 ? at : at + step
  for (let left = Math.max(1, Math.abs(n)); ; found += step) if (isWorkday(dateOf(found)) && (left -= 1) === 0) return dateOf(found)
}

/** The end (23:59:59 Beijing) of the n-th working day after the day of `at`. */
export const workdaysAfter = (at: number, n: number): number => endOf(findWorkday(n, at), at)

/** The beginning of the n-th working day before the day of `at`. */
export const workdaysBefore = (at: number, n: number): number => startOf(findWorkday(-n, at), at)

/** How many working days have passed after the day of `from`, up to and including the day of `to`; 0 when it has not. */
export function workdaysPassed(from: number, to: number): number {
  let passed = 0
  const last = startOf(dateOf(to), NaN)
  for (let at = startOf(dateOf(from), NaN) + day; at <= last; at += day) if (isWorkday(dateOf(at))) passed += 1
  return passed
}

/** The last second of a day, or of the next working day where the day is none. */
export function workdayEnd(date: string, otherwise: number): { at: number; moved: boolean } {
  const at = moment(date)
  return { at: endOf(at === null ? date : findWorkday(0, at), otherwise), moved: !isWorkday(date) }
}

/** Nine in the morning of the n-th working day after the day of `at`: when somebody is reminded. */
export const morningAfter = (at: number, n: number): number => startOf(findWorkday(n, at), at) + 9 * hour
/** The same of the n-th before it. */
export const morningBefore = (at: number, n: number): number => workdaysBefore(at, n) + 9 * hour

/** From nine in the evening to seven in the morning nobody is reminded of anything. */
export function isNight(at: number): boolean {
  const since = at - startOf(dateOf(at), at)
  return since < 7 * hour || since >= 21 * hour
}

/** The same moment by day, or seven in the morning after the night it falls in. */
export function byDay(at: number): number {
  if (!isNight(at)) return at
  const today = startOf(dateOf(at), at)
  return at - today < 7 * hour ? today + 7 * hour : today + day + 7 * hour
}

/** The same, or eight in the evening before the night it falls in. */
export function eveningBefore(at: number): number {
  if (!isNight(at)) return at
  const today = startOf(dateOf(at), at)
  return at - today < 7 * hour ? today - 4 * hour : today + 20 * hour
}

/** `2026-10-01`: nobody works. */
export const isDayOff = (date: string): boolean => !isWorkday(date)
