import { refuse, type Refused } from '../kernel/refusal'
import { isNight, morningAfter, morningBefore, workdaysAfter, workdaysPassed } from '../kernel/workdays'
import { day, dayOnly } from '../kernel/calendar'
import type { Role } from '../kernel/actor'
import { isReported, type GateRole, type Topic, type TopicStatus } from './topic'

/** Knows the holiday calendar, hence only the cloud's. All in working days. */
export const gateSettings = {
  /** A gate has so long to decide. */
  within: 10,
  /** It is reminded so long before that ends, on the last day, and then again and again. */
  firstBefore: 1,
  againEvery: 3,
} as const

/** Where a topic waits for a decision. */
export const atGate = (status: TopicStatus): status is 'proposed' | 'concluded' => status === 'proposed' || status === 'concluded'

/** The first moment after `after` at which a gate that should have decided by `gateBy` is reminded: nine in the morning of a working day. */
export function nextReminder(gateBy: number, after: number): number {
  const { firstBefore, againEvery } = gateSettings
  const early = [morningBefore(gateBy, firstBefore), morningAfter(gateBy, 0)].find((at) => at > after)
  if (early !== undefined) return early
  const rounds = Math.max(1, Math.floor(workdaysPassed(gateBy, after) / againEvery))
  const next = morningAfter(gateBy, rounds * againEvery)
  return next > after ? next : morningAfter(gateBy, (rounds + 1) * againEvery)
}

/** A working day, and not the night: a clock that stood still does not catch up at two in the morning or on a holiday. */
export const mayRemind = (now: number): boolean => !isNight(now) && workdaysPassed(now - day, now) > 0

/** What follows from where a topic stands and is stored for the sake of an index. */
export function alongGate(status: TopicStatus, before: Topic, now: number, move: string): Pick<Topic, 'remindAt'> & { gateBy?: number | null } {
  if (!atGate(status)) return { gateBy: null, remindAt: undefined }
  if (status !== before.status) {
    const gateBy = workdaysAfter(now, gateSettings.within)
    return { gateBy, remindAt: nextReminder(gateBy, now) }
  }
  return move === 'remindGate' && before.gateBy !== null ? { remindAt: nextReminder(before.gateBy, now) } : {}
}

export interface Reminder {
  words: string
  late: boolean
}

/** What the gate is told: 共识等您确定，3月22日到期. It may be read another day, so it says the day. */
export function reminderFor({ status, gateBy }: Pick<Topic, 'status' | 'gateBy'>, now: number): Reminder {
  const what = status === 'concluded' ? '共识等您确定' : '议题等您确认'
  const late = gateBy === null ? 0 : workdaysPassed(gateBy, now)
  if (gateBy !== null && late > 0) return { words: `${what}，已超期 ${late} 个工作日`, late: true }
  return { words: gateBy === null ? what : `${what}，${dayOnly(gateBy, now)}到期`, late: false }
}

/** In which of its posts somebody decides at a gate: the party organisation's word is the weightier. */
export const roleAtGate = (roles: readonly Role[]): GateRole => (roles.includes('party') ? 'party' : 'committee')

/**
 * What the table cannot say about taking a decision back: a committee undoes its own confirmation, never the party
 * organisation's; and what has been reported on the strength of a consensus cannot lose its ground.
 */
export function mayTakeBack(topic: Pick<Topic, 'confirmation' | 'gates' | 'reports' | 'committee'>, move: string, roles: readonly Role[]): Refused | undefined {
  if (move === 'withdrawConfirmation' && roleAtGate(roles) === 'committee') {
    const confirmed = topic.gates.findLast((step) => step.move === 'confirm')
    if (topic.confirmation?.role === 'party' || confirmed?.scope !== topic.committee) return refuse.othersDecision()
  }
  if (move === 'withdrawEndorsement' && isReported(topic)) return refuse.alreadyReported()
  return undefined
}
