import { beijing, day } from '../../kernel/calendar'

export const everies = { week: '每周', fortnight: '每两周', month: '每月' } as const
export type Every = keyof typeof everies
export const everyKeys = Object.keys(everies) as [Every, ...Every[]]

export const timesMost = 12

/** Its place among the meetings planned together. */
export interface Serial {
  every: Every
  /** From 1. */
  no: number
  of: number
}

const weekdays = '日一二三四五六'
const ordinals = ['一', '二', '三', '四']

/** Which such weekday of its month: 0 is the first; 4 stands for the last, because not every month has a fifth. */
const nthOf = (at: number): number => Math.floor((beijing(at).date() - 1) / 7)

/** 每月第三个周三 */
export function everySaid(every: Every, startsAt: number): string {
  const weekday = `周${weekdays[beijing(startsAt).day()]}`
  if (every !== 'month') return `${everies[every]}${weekday}`
  const nth = nthOf(startsAt)
  return `每月${nth === 4 ? '最后一个' : `第${ordinals[nth]}个`}${weekday}`
}

/**
 * When meetings that repeat begin (ms), the first included. A month keeps the weekday, not the date: “第三个周三” stays an
 * evening when people are free, while the 15th wanders over weekends and the 31st is missing in five months.
 */
export function datesOf(startsAt: number, every: Every, times: number): number[] {
  if (every !== 'month') return Array.from({ length: times }, (_, n) => startsAt + n * (every === 'week' ? 7 : 14) * day)
  const first = beijing(startsAt)
  return Array.from({ length: times }, (_, n) => {
    const [firstDay = NaN, nextMonth = NaN] = [n, n + 1].map((months) => Date.UTC(first.year(), first.month() + months))
    const ahead = (first.day() - new Date(firstDay).getUTCDay() + 7) % 7
    const wanted = ahead + 7 * nthOf(startsAt)
    const date = firstDay + wanted * day < nextMonth ? wanted : wanted - 7
    return startsAt + firstDay + date * day - Date.UTC(first.year(), first.month(), first.date())
  })
}
