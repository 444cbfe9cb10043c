import type { Contract } from '../../src/domain/kernel/contract'
import type { Done } from '../../src/domain/kernel/view'
import type { Opinion, OpinionMove } from '../../src/domain/opinion/opinion'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'

export interface Told {
  set?: Partial<Opinion>
  note?: string | null
}

/** One move of staff on an opinion just read; the fields it changes are kept as they were, for undo. */
export function moveOne(desk: Desk, opinion: Opinion, move: OpinionMove, version: number, evidence: Record<string, unknown>, { set = {}, note }: Told): Promise<Opinion> {
  const before = Object.fromEntries(Object.keys(set).map((field) => [field, opinion[field as keyof Opinion] ?? null]))
  return advanceFrom(desk, opinion, { kind: 'opinion', move, evidence, set: { ...set, before }, note, version })
}

/** A move staff make on one opinion: what it sets is told apart from the rest by each use case. */
export function staffMove<Input extends { id: string; version: number }>(
  contract: Contract<Input, Done>,
  move: OpinionMove,
  told: (input: Input, desk: Desk, opinion: Opinion) => Told | Promise<Told> = () => ({}),
) {
  return fulfil(contract, async (desk, input) => {
    const opinion = await desk.read<Opinion>('opinions', input.id)
    const { id: _id, version, ...evidence } = input
    return doneOf(await moveOne(desk, opinion, move, version, evidence, await told(input, desk, opinion)))
  })
}

export const doneOf = ({ _id, version, status }: { _id: string; version: number; status: string }): Done => ({ id: _id, version, status })
