import { sentenceOf } from './plainLine'
import type { GateStep, Topic } from './topic'

/** What happened to somebody's matter, with its date: at the gates and on the way between them. */
export interface PlainEvent {
  at: number
  words: string
}

/** How the two kinds of gate are called outside: by the name of their area or committee, never by anybody's own. */
export interface Named {
  party: string
  committee: (id: string) => string
}

const anyGate = '党组织'

const whoSaid = (gates: readonly GateStep[], at: number, move: string, named: Named): string => {
  const step = gates.find((one) => one.at === at && one.move === move)
  return step?.role === 'committee' ? named.committee(step.scope) : step ? named.party : anyGate
}

/** The way so far, oldest first; the last is where it stands. Reasons given inside stay inside: only the move is told. */
export function plainEvents({ at, status, diary, gates }: Pick<Topic, 'at' | 'status' | 'diary' | 'gates'>, named: Named): PlainEvent[] {
  const moved = diary.filter((line) => line.from !== line.to)
  const first: PlainEvent = { at, words: sentenceOf(moved.length > 0 ? 'drafted' : status) }
  return [first, ...moved.map((line) => ({ at: line.at, words: sentenceOf(line.to as Topic['status'], line.move).replace(anyGate, whoSaid(gates, line.at, line.move, named)) }))]
}

export function gateThatConfirmed({ gates }: Pick<Topic, 'gates'>, named: Named): string | null {
  const step = gates.findLast(({ move }) => move === 'confirm')
  return step ? (step.role === 'committee' ? named.committee(step.scope) : named.party) : null
}
