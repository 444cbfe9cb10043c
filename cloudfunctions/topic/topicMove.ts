import type { Contract } from '../../src/domain/kernel/contract'
import type { Topic, TopicMove } from '../../src/domain/topic/topic'
import type { Done } from '../../src/domain/kernel/view'
import { advanceFrom, requireMovable } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import type { Change } from '../runtime/store'

interface Told {
  set?: Partial<Topic>
  note?: string | null
  /** Written in the same transaction. */
  also?: readonly Change[]
  /** What else the move is made on, besides what was handed in. */
  evidence?: Readonly<Record<string, unknown>>
}

/** A move on one topic: what it sets, and what must be so before it, are told by each use case. */
export function topicMove<Input extends { id: string; version: number }>(
  contract: Contract<Input, Done>,
  move: TopicMove,
  told: (input: Input, desk: Desk, topic: Topic) => Told | Promise<Told> = () => ({}),
) {
  return fulfil(contract, async (desk, input) => {
    const topic = await desk.read<Topic>('topics', input.id)
    const { id: _id, version, ...handedIn } = input
    requireMovable(desk, desk.actor, topic, { kind: 'topic', move, evidence: handedIn, version })
    const { evidence = {}, ...rest } = await told(input, desk, topic)
    const moved = await advanceFrom(desk, topic, { kind: 'topic', move, evidence: { ...handedIn, ...evidence }, version, ...rest })
    return { id: moved._id, version: moved.version, status: moved.status }
  })
}

export const by = (desk: Desk): string => desk.actor.person?.name ?? ''
