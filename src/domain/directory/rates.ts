import * as z from 'zod'

/**
 * 办结率 next to 群众认可率 (features, beyond #17; F11): what the offices say is done beside what the people who asked for it
 * say. Everything is counted from the records; nothing here was ever typed in. Pure arithmetic: who counts is the cloud's.
 */

/** Fewer people than this are not told as a number where a room stands beside it: in a small place they could be guessed. */
export const fewest = 5
export type Few = number | '<5'
const isFew = (people: number): boolean => people > 0 && people < fewest
export const few = (people: number): Few => (isFew(people) ? '<5' : people)

/** Unit: per cent, one decimal; null where there is nothing to divide by. */
export const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10)

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const middle = sorted.length % 2 === 0 ? sorted.slice(half - 1, half + 1) : sorted.slice(half, half + 1)
  return middle.length === 0 ? null : middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** People by their latest word on the outcome they were told. */
export interface Words {
  yes: number
  no: number
  silent: number
}

const fewOrNumber = z.union([z.number(), z.literal('<5')])
const agreement = z.object({
  /** How many were told the outcome and asked; null where a small number would follow from it. */
  asked: fewOrNumber.nullable(),
  yes: fewOrNumber,
  no: fewOrNumber,
  silent: fewOrNumber,
  /** Of those who said a word: 满意 and 基本满意, or 解决了. */
  rate: z.number().nullable(),
  /** Numbers below five are in it, and what would betray them was left out. */
  hidden: z.boolean(),
})
export type Agreement = z.infer<typeof agreement>

/** `crossed`: a room stands beside it. One small number hides the sum and the rate, from which it would follow. */
export function agreementOf({ yes, no, silent }: Words, crossed: boolean): Agreement {
  const hidden = crossed && [yes, no, silent].some(isFew)
  const told = crossed ? few : (people: number): Few => people
  return { asked: hidden ? null : yes + no + silent, yes: told(yes), no: told(no), silent: told(silent), rate: hidden ? null : percent(yes, yes + no), hidden }
}

export interface Counted {
  /** Handovers issued: seen as done, and not. */
  closed: number
  open: number
  /** Of those ever seen as done, how many contributors questioned: done again by now, and not. */
  againClosed: number
  againOpen: number
  /** Days from issue to the first time it was seen as done, of the latest `sampled` at most. */
  days: readonly number[]
  byTopic: Words
  byAnswer: Words
}

export const ratesView = z.object({
  closure: z.object({ issued: z.number(), closed: z.number(), rate: z.number().nullable() }),
  reopened: z.object({ ever: z.number(), again: z.number(), rate: z.number().nullable() }),
  days: z.object({ median: z.number().nullable(), of: z.number() }),
  agree: agreement,
  answers: agreement,
})
export type Rates = z.infer<typeof ratesView>

export function ratesOf({ closed, open, againClosed, againOpen, days, byTopic, byAnswer }: Counted, crossed: boolean): Rates {
  const ever = closed + againOpen
  const again = againClosed + againOpen
  return {
    closure: { issued: closed + open, closed, rate: percent(closed, closed + open) },
    reopened: { ever, again, rate: percent(again, ever) },
    days: { median: median(days), of: days.length },
    agree: agreementOf(byTopic, crossed),
    answers: agreementOf(byAnswer, crossed),
  }
}
