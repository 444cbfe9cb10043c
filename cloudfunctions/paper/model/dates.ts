import { beijing, clock, dateOf } from '../../../src/domain/kernel/calendar'

/** 2026年11月2日: 公文 write dates in Arabic figures and put no zero before one. */
export const dayOf = (at: number): string => beijing(at).format('YYYY年M月D日')

/** `2026-11-02` the same way; what is no date stays as it was written. */
export function onPaper(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  return year ? `${year}年${Number(month)}月${Number(day)}日` : date
}

const weekdays = '日一二三四五六'

/** 2026年11月21日（星期六）14:00—15:30 */
export const fromTo = (from: number, to: number): string =>
  `${dayOf(from)}（星期${weekdays[beijing(from).day()]}）${clock(from)}—${dateOf(from) === dateOf(to) ? '' : dayOf(to)}${clock(to)}`

/** Room for a date to be written by hand. */
export const blankDate = '　　年　　月　　日'
