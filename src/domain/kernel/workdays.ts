import { findWorkday } from 'chinese-days'
import { dateOf, day, moment } from './calendar'

/**
 * The end (23:59:59 Beijing) of the n-th working day after the day of `at`, by the State Council's yearly
 * holiday notices including 调休; days of a year not yet announced count by weekday.
 */
export function workdaysAfter(at: number, n: number): number {
  const start = moment(findWorkday(n, dateOf(at)))
  return (start ?? at) + day - 1000
}
