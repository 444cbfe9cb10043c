import { lifecycle } from '../kernel/lifecycle'
import type { FloorRecord, OfMeeting } from './row'

const host = ['clerk', 'convener'] as const

/** 现场表决, advisory: the consensus is what the minutes say. Votes are no moves: nothing of them goes into a diary or the audit. */
export const pollLife = lifecycle({
  name: '现场表决',
  start: 'open',
  states: { open: '正在表决', closed: '已结束' },
  moves: { closePoll: { from: 'open', to: 'closed', by: host, says: '结束表决' } },
})
export type PollStatus = keyof typeof pollLife.states

export const pollModes = { open: '记名', secret: '无记名' } as const
export type PollMode = keyof typeof pollModes
export const pollModeKeys = Object.keys(pollModes) as [PollMode, ...PollMode[]]

export const usualChoices = ['赞成', '反对', '弃权'] as const
export const choicesLeast = 2
export const choicesMost = 6
export const pollsMost = 30

/** What was counted when it was closed. `hands`: shows of hands or paper slips of those without a phone, counted by the host. */
export interface Tally {
  votes: readonly number[]
  hands: readonly number[]
  /** Who could have voted: everybody there while it was open. */
  present: number
}

export interface Poll extends FloorRecord {
  kind: 'poll'
  status: PollStatus
  text: string
  mode: PollMode
  choices: readonly string[]
  closedAt: number | null
  tally: Tally | null
  /** Who voted for what, of a named poll only. */
  named: readonly { name: string; choice: number }[] | null
}

/**
 * Laid out when a poll begins, as a stack of paper: whoever votes takes any one of it. So neither the order of the
 * ballots nor a time tells whose one is; only on a named poll's does somebody write their name.
 */
export interface Ballot {
  /** Pure chance. */
  _id: string
  poll: string
  /** Of the poll's choices, counted from 0; '' while nobody has taken it. */
  choice: string
  /** `null`, always, on a secret ballot. */
  name: string | null
  /** Counting has begun: nobody writes on it any more. */
  sealed: boolean
  version: number
}

/** This person has voted. A secret poll's tick knows neither the ballot nor the choice. */
export interface Tick extends OfMeeting {
  kind: 'tick'
  poll: string
  ballot: string | null
  choice: number | null
}

/** More than anybody can need, so that two who reach for the stack at once rarely take the same. */
export const ballotsFor = (invited: number): number => Math.ceil((invited + 40) * 1.5)

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

export interface Counted {
  label: string
  votes: number
  hands: number
  total: number
  /** Of all who voted, in whole percent; together always 100, or all 0. */
  percent: number
}
export interface Result {
  choices: Counted[]
  voted: number
  /** Of them, guests without a phone. */
  hands: number
  present: number
  /** Of all who could have, in whole percent, at most 100. */
  turnout: number
}

/** On a secret poll guests' slips are not told apart by choice: of a single one everybody would know whose it is. */
export function resultOf(choices: readonly string[], { votes, hands, present }: Tally, mode: PollMode): Result {
  const told = mode === 'open' ? hands : []
  const totals = choices.map((_, at) => (votes[at] ?? 0) + (hands[at] ?? 0))
  const percents = wholePercents(totals)
  const voted = sum(totals)
  return {
    choices: choices.map((label, at) => ({ label, votes: (totals[at] ?? 0) - (told[at] ?? 0), hands: told[at] ?? 0, total: totals[at] ?? 0, percent: percents[at] ?? 0 })),
    voted,
    hands: sum(hands),
    present: Math.max(present, voted),
    turnout: voted === 0 ? 0 : Math.min(100, Math.round((voted * 100) / Math.max(present, voted))),
  }
}

/** Largest remainders: what rounding leaves over goes to whoever lost most by it, so that people who add up get 100. */
export function wholePercents(totals: readonly number[]): number[] {
  const all = sum(totals)
  if (all === 0) return totals.map(() => 0)
  const exact = totals.map((one) => (one * 100) / all)
  const whole = exact.map(Math.floor)
  const left = 100 - sum(whole)
  const order = exact.map((one, at) => ({ at, rest: one - Math.floor(one) })).sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of order.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1
  return whole
}

/** Hands count only for those who could not vote by themselves: never more than they are. */
export const tooManyHands = (hands: readonly number[], guests: number): boolean => sum(hands) > guests
