import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

const aheadOfUtc = 8 * hour
type Hands = Pick<dayjs.Dayjs, 'year' | 'month' | 'date' | 'day' | 'hour' | 'minute' | 'second' | 'format'>

/**
 * Cloud functions run in UTC, phones anywhere; every time people read is Beijing's (no daylight saving since 1991). The hands
 * of a clock that hangs there, to be read and not reckoned with: dayjs reckons offsets by the machine's own daylight saving.
 */
export const beijing = (at: number): Hands => dayjs.utc(at + aheadOfUtc)

/** Midnight in Beijing: of the day of `at`, or of the n-th day after it. */
export const midnight = (at: number, n = 0): number => Math.floor((at + aheadOfUtc) / day) * day - aheadOfUtc + n * day

export const dateOf = (at: number): string => beijing(at).format('YYYY-MM-DD')
export const clock = (at: number): string => beijing(at).format('HH:mm')
const weekdays = '日一二三四五六'

/** A moment of the past as people say it: 刚刚, 5 分钟前, 今天 14:02, 昨天 09:30, 11月3日 14:02. */
export function said(at: number, now: number): string {
  if (at <= now && now - at < minute) return '刚刚'
  if (at <= now && now - at < hour) return `${Math.floor((now - at) / minute)} 分钟前`
  const days = daysBetween(at, now)
  const near: Record<number, string> = { 0: '今天', 1: '昨天', 2: '前天', [-1]: '明天', [-2]: '后天' }
  return `${near[days] ?? dayOnly(at, now)} ${clock(at)}`
}

/** 12月10日 08:30. For what is read nobody knows when: 今天 and 明天 are true on one day only. */
export const dated = (at: number): string => beijing(at).format('M月D日 HH:mm')

/** How long ago in whole days: 今天, 昨天, 3 天前. */
export function ago(at: number, now: number): string {
  const days = daysBetween(at, now)
  return days <= 0 ? '今天' : days === 1 ? '昨天' : `${days} 天前`
}

/** Calendar days in Beijing from `at` to `now`; negative when `at` is still to come. */
export const daysBetween = (at: number, now: number): number => (midnight(now) - midnight(at)) / day

export const dayOnly = (at: number, now: number): string =>
  beijing(at).format(beijing(at).year() === beijing(now).year() ? 'M月D日' : 'YYYY年M月D日')

/** 11月21日（周六）19:00–20:30 */
export const meetingTime = (from: number, to: number, now: number): string =>
  `${dayOnly(from, now)}（周${weekdays[beijing(from).day()]}）${clock(from)}–${dateOf(from) === dateOf(to) ? '' : dayOnly(to, now)}${clock(to)}`

/** The same for a notice, whose fields hold 20 characters: 11月21日周六 19:00 */
export const meetingStart = (from: number, now: number): string => `${dayOnly(from, now)}周${weekdays[beijing(from).day()]} ${clock(from)}`

/** `2026-11-21` and `19:00` in Beijing, as a moment; `null` when they name none. */
export function moment(date: string, time = '00:00'): number | null {
  const at = dayjs.utc(`${date}T${time}:00Z`).subtract(8, 'hour')
  return at.isValid() && dateOf(at.valueOf()) === date && clock(at.valueOf()) === time ? at.valueOf() : null
}

export type Light = 'done' | 'green' | 'soon' | 'overdue'

/** The light of something due, derived and never stored: overdue past its day, `soon` within `ahead` days of it. */
export function light(dueAt: number, now: number, done: boolean, ahead = 3): Light {
  if (done) return 'done'
  const left = -daysBetween(dueAt, now)
  return left < 0 ? 'overdue' : left <= ahead ? 'soon' : 'green'
}
