import { clock, day, dayOnly, daysBetween, hour, minute } from '../../kernel/calendar'
import { codeOf, isScanned, slotMs, slotOf, type Sign } from './doorCode'
import type { Meeting } from '../meeting'

type When = Pick<Meeting, 'startsAt' | 'endsAt' | 'openedAt' | 'closedAt'>

/**
 * When codes could be seen in a room without signal. A host who opened the door in time had a screen from then on; one
 * who opened it after the beginning had no network to do so, and showed the codes kept on the device.
 */
export function shownBetween({ startsAt, endsAt, openedAt, closedAt }: When): { from: number; to: number } {
  const inTime = openedAt !== null && openedAt <= startsAt
  const from = inTime ? openedAt - 10 * minute : startsAt - hour
  const to = endsAt + hour
  return { from, to: inTime && closedAt !== null ? Math.min(closedAt, to) : to }
}

/** Until when a kept code is taken (ms). */
export const handInUntil = ({ endsAt }: Pick<Meeting, 'endsAt'>): number => endsAt + day

/** At the length of a day of meetings; whoever sits longer fetches anew. */
const longest = 12 * hour

/** For which slots the screen keeps codes: the hours of the meeting, from now on, with an hour before and after. */
export function packSlots({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>, now: number): number[] {
  const first = slotOf(Math.max(now, startsAt - hour))
  const last = Math.min(slotOf(endsAt + hour), first + longest / slotMs - 1)
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i)
}

/** When the code was on the screen (the beginning of its slot), if it ever was and that is not still to come; otherwise `null`. */
export function seenAt(sign: Sign, id: string, meeting: When, code: string, now: number): number | null {
  const { from, to } = shownBetween(meeting)
  const last = Math.min(slotOf(to), slotOf(now) + 1)
  for (let slot = Math.max(slotOf(from), last - slotsMost); slot <= last; slot++) {
    if (isScanned(codeOf(sign, id, slot, 'in'), code)) return slot * slotMs
  }
  return null
}
/** However long a meeting says it is: two days of slots are looked through, no more. */
const slotsMost = (2 * day) / slotMs

/** Left before it was over; the last five minutes are putting on coats. */
export const leftEarly = ({ endsAt, closedAt }: Pick<Meeting, 'endsAt' | 'closedAt'>, leftAt: number): boolean =>
  leftAt < endsAt - 5 * minute && (closedAt === null || leftAt < closedAt)

/** To the minute, however near: 今天 16:42, 11月21日 19:05. */
export const daySaid = (at: number, now: number): string => `${daysBetween(at, now) === 0 ? '今天' : dayOnly(at, now)} ${clock(at)}`
