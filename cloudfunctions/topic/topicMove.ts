import type { Contract } from '../../src/domain/kernel/contract'
import type { GateDecision, Topic, TopicMove } from '../../src/domain/topic/topic'
import type { Done } from '../../src/domain/kernel/view'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { keptCopies } from '../runtime/photos'

interface Told {
  set?: Partial<Topic>
  note?: string | null
}

/** A move on one topic: what it sets, and what must be so before it, are told by each use case. */
export function topicMove<Input extends { id: string; version: number }>(
  contract: Contract<Input, Done>,
  move: TopicMove,
  told: (input: Input, desk: Desk, topic: Topic) => Told | Promise<Told> = () => ({}),
) {
  return fulfil(contract, async (desk, input) => {
    const topic = await desk.read<Topic>('topics', input.id)
    const { id: _id, version, ...evidence } = input
    const moved = await advanceFrom(desk, topic, { kind: 'topic', move, evidence, version, ...(await told(input, desk, topic)) })
    return { id: moved._id, version: moved.version, status: moved.status }
  })
}

export const by = (desk: Desk): string => desk.actor.person?.name ?? ''

/**
 * 文号、日期、会议 and photos of the paper: what makes a gate's decision a decision. The photos are kept as copies of the
 * cloud's own, since whoever uploaded a file can also delete it.
 */
export async function decision(desk: Desk, { number, date, body, note, evidence }: Omit<GateDecision, 'by' | 'at'>): Promise<GateDecision> {
  return { number, date, body, note, evidence: await keptCopies(desk, evidence), by: by(desk), at: desk.now }
}
