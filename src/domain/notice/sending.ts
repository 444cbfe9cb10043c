import { hour, minute } from '../kernel/calendar'
import { byDay, isNight } from '../kernel/workdays'
import type { Notice, NoticeKind, Tells } from './notice'

/** Knows the holiday calendar, hence only the cloud's. */

const minutes = [0, 1, 5, 15, 60]
/** When to try again after the n-th failure that may pass (ms); then hourly. */
export const retryAfter = (tries: number): number => (minutes[tries] ?? 60) * minute

/** After this nobody waits for WeChat any more: half an hour before the meeting a person must have called; a day for what has no hour. */
export const untilOf = (at: number, tells?: Tells): number => (tells && !tells.off && tells.startsAt > at ? tells.startsAt - 30 * minute : at + 24 * hour)

const quiet: readonly NoticeKind[] = ['meeting', 'meetingChange', 'reminder', 'thanks']
/** A change is worth waking somebody for when the meeting is so near. */
const urgent = 12 * hour
/** Waiting for the morning must leave so much time before the meeting. */
const least = 2 * hour

/** When a notice of a meeting or of a duty may leave, asked at `at`: at night it waits for the morning, unless that would be too late. */
export function mayLeaveAt({ kind, tells, when }: Pick<Notice, 'kind' | 'tells' | 'when'>, at: number): number {
  const startsAt = tells?.startsAt ?? when
  if (startsAt === undefined || !quiet.includes(kind) || !isNight(at)) return at
  const morning = byDay(at)
  if (kind === 'thanks') return morning
  if (kind === 'meetingChange' && startsAt < at + urgent) return at
  return startsAt < morning + least ? at : morning
}

/** Dearest first: of one person's rows the invitation leaves before the change, the change before the reminder. */
const order: Record<NoticeKind, number> = { meeting: 0, meetingChange: 1, progress: 1, task: 1, reminder: 2, thanks: 3 }
export const dearestFirst = (a: Pick<Notice, 'kind' | 'at'>, b: Pick<Notice, 'kind' | 'at'>): number => order[a.kind] - order[b.kind] || a.at - b.at

/** So many consents stay back when a template is shared with what matters more: one for a change after a reminder, two after a thank-you. */
export function reserveFor(kind: NoticeKind, shared: readonly NoticeKind[]): number {
  const dearer = shared.some((other) => order[other] < order[kind])
  return dearer ? Math.max(0, order[kind] - 1) : 0
}

/** What somebody would be told is still so: the meeting was not moved, called off or over before the message left. */
export function stillSo({ kind, tells }: Pick<Notice, 'kind' | 'tells'>, meeting: { status: string; startsAt: number; place: string } | undefined, now: number): boolean {
  if (!tells) return true
  if (!meeting) return false
  const off = meeting.status === 'cancelled'
  if (kind === 'thanks') return !off
  if (off || tells.off) return off === (tells.off === true)
  if (kind === 'reminder' && now >= tells.startsAt) return false
  return meeting.startsAt === tells.startsAt && meeting.place === tells.place && meeting.status !== 'closed'
}

/**
 * What WeChat's answer means for the row (wechat-platform §1.4). `stop`: the template or our configuration is wrong, the next
 * one would fail as well. `odd`: most likely this text, and our configuration when it is everybody's. `unsure`: no answer; it may
 * have arrived, so it is never sent again by itself.
 */
export type Answer = 'again' | 'soon' | 'unsubscribed' | 'refused' | 'failed' | 'stop' | 'odd' | 'unsure'
export function answerTo(errCode: number, message = ''): Answer {
  if (errCode === 43101) return 'unsubscribed'
  if (errCode === 43107) return 'refused'
  // Somebody else is just sending to the same person.
  if (errCode === 43108) return 'soon'
  if ([40037, 41030, -604100, -604101].includes(errCode)) return 'stop'
  if (errCode === 47003) return 'odd'
  if (errCode < 0 && /timeout|timed ?out|ETIMEDOUT|ECONNRESET|hang ?up/i.test(message)) return 'unsure'
  if (errCode === 45009 || errCode < 0) return 'again'
  return 'failed'
}
/** The code kept where WeChat never answered. */
export const noAnswer = -1
