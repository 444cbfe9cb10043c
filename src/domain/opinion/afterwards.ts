import { beijing, hour, midnight } from '../kernel/calendar'
import type { DiaryLine } from '../kernel/lifecycle'
import type { Opinion, OpinionStatus, Satisfaction } from './opinion'

/** What comes after the outcome: what people said of it, and that they are asked again. */

/** Calendar days after the outcome on which everybody it was told to is asked whether it is really solved (features, beyond #17). */
export const askedDays = [30, 180] as const
export type AskedDay = (typeof askedDays)[number]

/** Nobody is asked at night. Hours in Beijing; from the first, until the second begins. */
export const askingHours = { from: 9, until: 20 } as const
export const mayAskAt = (now: number): boolean => beijing(now).hour() >= askingHours.from && beijing(now).hour() < askingHours.until

/** Nine in the morning of the n-th calendar day after the day of the outcome. */
export const askTime = (outcomeAt: number, days: AskedDay): number => midnight(outcomeAt, days) + askingHours.from * hour

export const waysHeard = ['电话', '当面'] as const
export type WayHeard = (typeof waysHeard)[number]

/** What somebody said about an outcome, and when; the latest counts, none is lost. */
export interface Verdict {
  at: number
  /** Asked for with the outcome, so many days later, or said without being asked. */
  about: 'outcome' | AskedDay | 'unasked'
  word: Satisfaction | '解决了' | '没解决'
  note: string | null
  /** Who of the staff asked them and wrote it down, and how; null: they said it themselves. */
  by: string | null
  how: WayHeard | null
}

/** Common reasons, to be ticked; whoever has another writes it. */
export const reasonsWhyNot = ['没有办', '只办了一部分', '办了又坏了', '和说的不一样', '拖得太久'] as const

/** Where somebody stands to the outcome they were told: the year they first were, whether it came through a topic, and their latest word. */
export type Word = 'yes' | 'no' | 'silent'
export type OutcomeOrigin = 'topic' | 'answer'
export const standingKey = (year: number, origin: OutcomeOrigin, word: Word): string => `${year}:${origin}:${word}`

const words: Readonly<Record<string, Word>> = { settle: 'yes', settleFor: 'yes', stillGood: 'yes', dispute: 'no', disputeFor: 'no', unsolved: 'no' }
/** While here, what was told stands. */
const toldStatuses: readonly OpinionStatus[] = ['answered', 'settled']

type Before = Pick<Opinion, 'topic' | 'standing' | 'outcomeAt' | 'asking'>

/**
 * The standing after a move. A word stays until its owner says another: upholding a result or telling it once more makes
 * no silence out of a no.
 */
export function standingAfter(status: OpinionStatus, move: string, { topic, standing = null }: Pick<Before, 'topic' | 'standing'>, at: number): string | null {
  const year = beijing(at).year()
  const origin: OutcomeOrigin = topic === null ? 'answer' : 'topic'
  const said = words[move]
  if (said) return standing === null ? standingKey(year, origin, said) : standing.replace(/[a-z]+$/, said)
  if (move === 'hearOutcome' || move === 'answer') return standing ?? standingKey(year, origin, 'silent')
  // Taken back before anybody said anything: there was no outcome.
  return standing?.endsWith('silent') && !toldStatuses.includes(status) ? null : standing
}

/** What follows from a move besides the status. `askAt: undefined`: nothing is due, the field goes away. */
export function alongAfterwards(status: OpinionStatus, { move, at }: DiaryLine, before: Before): Partial<Opinion> {
  const standing = standingAfter(status, move, before, at)
  const changed = standing !== (before.standing ?? null) ? { standing } : {}
  if (move === 'hearOutcome') return { ...changed, outcomeAt: at, askAt: askTime(at, 30), asking: null }
  if (move === 'askAgain') return { ...changed, ...nextAsking(before.outcomeAt ?? at, at) }
  if (!toldStatuses.includes(status)) return { ...changed, ...(before.outcomeAt && { outcomeAt: null, askAt: undefined, asking: null }), ...(status === 'disputed' && before.topic !== null && { shelf: 'working' as const }) }
  return words[move] && before.asking ? { ...changed, asking: null } : changed
}

/** Whoever was not to be asked in time is asked once, about the later day. */
function nextAsking(outcomeAt: number, now: number): Pick<Opinion, 'asking' | 'askAt'> {
  const late = now >= askTime(outcomeAt, 180)
  return late ? { asking: 180, askAt: undefined } : { asking: 30, askAt: askTime(outcomeAt, 180) }
}
