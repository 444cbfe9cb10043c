import type { Contract } from '../../src/domain/kernel/contract'
import type { Topic, TopicMove } from '../../src/domain/topic/topic'
import type { Done } from '../../src/domain/kernel/view'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'

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

/** 文号、日期、会议: what makes a gate's decision a decision. */
export const decision = (desk: Desk, { number, date, body, note }: { number: string; date: string; body: string; note: string | null }) => ({
  number,
  date,
  body,
  note,
  by: by(desk),
  at: desk.now,
})
