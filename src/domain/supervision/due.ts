import { daysBetween } from '../kernel/calendar'
import { morningAfter, morningBefore, workdayEnd, workdaysAfter, workdaysBefore, workdaysPassed } from '../kernel/workdays'
import { settings, type Handover } from './handover'
import type { HandoverLight } from './ledger'
import { reminderKinds, type ReminderKind } from './parts'

/** Knows the holiday calendar, hence only the cloud's: pages are told lights and dates. */

/** The due date a day means: the end of it, or of the next working day, and then the day that was asked for is kept. */
export function dueOn(date: string, now: number): { dueAt: number; dueAsked: string | null } {
  const { at, moved } = workdayEnd(date, now)
  return { dueAt: at, dueAsked: moved ? date : null }
}

/** What begins anew whenever a due date does. */
export const termsFrom = (now: number) => ({ dueSince: now, reminded: [], signBy: workdaysAfter(now, settings.signWithin) })

type Dated = Pick<Handover, 'status' | 'dueAt' | 'dueSince' | 'signBy' | 'helpers' | 'reportedAt' | 'reminded' | 'escalatedAt' | 'doubts'>

/** Work is with the units; nobody else's slowness makes them late. */
const withUnits = ({ status }: Pick<Handover, 'status'>): boolean => status === 'issued' || status === 'signed' || status === 'sentBack'
export const unsignedHelpers = ({ helpers }: Pick<Handover, 'helpers'>) => helpers.filter(({ signedAt, opinion, gone }) => signedAt === null && opinion === null && !gone)

/** Derived and never stored. A result that came in time stays in time while the committee looks at it. */
export function lightOf(handover: Pick<Handover, 'status' | 'dueAt' | 'signBy' | 'reportedAt'>, now: number): HandoverLight {
  const { status, dueAt, signBy, reportedAt } = handover
  if (status === 'verified') return 'done'
  if (status === 'questioned') return 'questioned'
  const at = !withUnits(handover) && reportedAt !== null ? reportedAt : now
  if (daysBetween(dueAt, at) > 0) return 'overdue'
  if (status === 'issued' && signBy < now) return 'unsigned'
  return withUnits(handover) && now >= workdaysBefore(dueAt, settings.soonWithin) ? 'soon' : 'green'
}

/** Working days past the due date; 0 when it is not. */
export const daysLate = (handover: Pick<Handover, 'status' | 'dueAt' | 'signBy' | 'reportedAt'>, now: number): number =>
  lightOf(handover, now) === 'overdue' ? Math.max(1, workdaysPassed(handover.dueAt, withUnits(handover) ? now : (handover.reportedAt ?? now))) : 0

/** When each reminder falls due, all of them at nine in the morning of a working day; `null` where there is nothing to remind of. */
const moments: Record<ReminderKind, (handover: Dated) => number | null> = {
  unsigned: (h) => (h.status === 'issued' || (withUnits(h) && unsignedHelpers(h).length > 0) ? morningAfter(h.signBy, 1) : null),
  // A due date set for tomorrow was told with the handover itself.
  soon: (h) => (withUnits(h) && morningBefore(h.dueAt, settings.soonWithin) > h.dueSince ? morningBefore(h.dueAt, settings.soonWithin) : null),
  overdue: (h) => (withUnits(h) ? morningAfter(h.dueAt, 1) : null),
  escalate: (h) => (withUnits(h) && h.escalatedAt === null ? morningAfter(h.dueAt, settings.escalateAfter) : null),
  committee: (h) => waitsSince(h),
}

function waitsSince({ status, reportedAt, doubts }: Dated): number | null {
  const since = status === 'reported' ? reportedAt : status === 'questioned' ? (doubts.at(-1)?.at ?? null) : null
  return since === null ? null : morningAfter(since, settings.committeeWithin)
}

/** Reminders nobody has had yet, with their moments, in the order of the table. */
export const toRemind = (handover: Dated): { kind: ReminderKind; at: number }[] =>
  reminderKinds.flatMap((kind) => {
    const at = handover.reminded.some((one) => one.kind === kind) ? null : moments[kind](handover)
    return at === null ? [] : [{ kind, at }]
  })

/** When the clock has to look next; `undefined` when never. */
export const remindAt = (handover: Dated): number | undefined => {
  const times = toRemind(handover).map(({ at }) => at)
  return times.length === 0 ? undefined : Math.min(...times)
}

/** The fields that follow from status and dates and are stored for the sake of an index. */
export const alongHandover = (handover: Handover): Pick<Handover, 'open' | 'remindAt'> => ({
  open: handover.status !== 'verified',
  remindAt: remindAt(handover),
})
