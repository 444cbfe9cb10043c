import { day, minute } from '../kernel/calendar'

/** Five in ten minutes and twenty a day are more than anyone needs to be heard (reliability-ux §1.1). */
export const limits = [
  { most: 5, within: 10 * minute },
  { most: 20, within: day },
] as const

/** Whoever records for others comes home from a visit with a full notebook. */
export const recordLimits = [
  { most: 30, within: 10 * minute },
  { most: 200, within: day },
] as const

/** `times`: when this resident's opinions of the last day came (ms). */
export const tooMany = (times: readonly number[], now: number): boolean =>
  limits.some(({ most, within }) => times.filter((at) => now - at < within).length >= most)
