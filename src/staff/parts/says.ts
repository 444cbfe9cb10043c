import { dayOnly, daysBetween, minute, hour, moment, ago } from '@/domain/kernel/calendar'
import type { Tone } from '@/components'
import { alarmDay } from '@/domain/opinion/opinion'
import { lightNames, type HandoverLight } from '@/domain/supervision/ledger'

/** `2026-11-21` as people say it. */
export const dateSaid = (date: string, now: number): string => {
  const at = moment(date)
  return at === null ? date : dayOnly(at, now)
}

/** How old something in a pile is: 刚刚, 5 分钟前, 2 小时前, 昨天, 9 天前. */
export function age(at: number, now: number): string {
  if (now - at < minute) return '刚刚'
  if (now - at < hour) return `${Math.floor((now - at) / minute)} 分钟前`
  return daysBetween(at, now) === 0 ? `${Math.floor((now - at) / hour)} 小时前` : ago(at, now)
}

export const lights: Record<HandoverLight, { says: string; tone: Tone }> = {
  overdue: { says: lightNames.overdue, tone: 'bad' },
  unsigned: { says: lightNames.unsigned, tone: 'bad' },
  questioned: { says: lightNames.questioned, tone: 'bad' },
  soon: { says: lightNames.soon, tone: 'warn' },
  green: { says: lightNames.green, tone: 'ok' },
  done: { says: lightNames.done, tone: 'ok' },
}

/** Said before an outcome is taken back. */
export const correcting = '刚才告诉居民的会收回，意见回到“已受理”，居民会看到“刚才的回复弄错了，我们在重新办”。'

/** Only what waits for an answer grows old. */
export const waits = (status: string): boolean => ['submitted', 'doubted', 'disputed', 'accepted'].includes(status)

/** Which of the fifteen days it is, and whether that is late. */
export function daySaid({ dayNo, answerBy }: { dayNo: number; answerBy: number }, now: number): { says: string; tone: Tone } {
  if (answerBy < now) return { says: `超期 · 第 ${dayNo} 天`, tone: 'bad' }
  return dayNo >= alarmDay ? { says: `快到期 · 第 ${dayNo} 天`, tone: 'warn' } : { says: `第 ${dayNo} 天`, tone: 'grey' }
}
