import { day, minute } from '../kernel/calendar'

export interface Limit {
  most: number
  /** Unit: ms. */
  within: number
}

/** Five in ten minutes and twenty a day are more than anyone needs to be heard (reliability-ux §1.1). */
export const limits: readonly Limit[] = [
  { most: 5, within: 10 * minute },
  { most: 20, within: day },
]

/** Whoever records for others comes home from a visit with a full notebook. */
export const recordLimits: readonly Limit[] = [
  { most: 30, within: 10 * minute },
  { most: 200, within: day },
]

/** Numbers of receipts looked up by hand: a family's, or those a clerk is asked about at the counter; guessing needs millions. */
export const lookUpLimits: readonly Limit[] = [
  { most: 20, within: 10 * minute },
  { most: 100, within: day },
]

/** `times`: when the same was done before (ms). */
export const tooMany = (times: readonly number[], now: number, allowed: readonly Limit[] = limits): boolean =>
  allowed.some(({ most, within }) => times.filter((at) => now - at < within).length >= most)
