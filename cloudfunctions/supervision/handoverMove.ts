import type { Contract } from '../../src/domain/kernel/contract'
import { can } from '../../src/domain/kernel/lifecycle'
import type { HandoverView } from '../../src/domain/supervision/views'
import { handoverLife, type Handover, type HandoverMove } from '../../src/domain/supervision/handover'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { handoverView } from './views'

export interface Told {
  set?: Partial<Handover>
  note?: string | null
  /** Evidence the record itself must already hold, and what its consequences have to know. */
  holds?: Readonly<Record<string, unknown>>
  /** How the diary calls whoever acts for a unit. */
  signed?: string
}

/** A move on one handover. What it sets and what must be so before it is told by each use case. */
export function handoverMove<Input extends { id: string; version: number }>(
  contract: Contract<Input, HandoverView>,
  move: HandoverMove,
  told: (input: Input, desk: Desk, handover: Handover) => Told | Promise<Told> = () => ({}),
) {
  return fulfil(contract, async (desk, input) => {
    const handover = await desk.read<Handover>('handovers', input.id)
    const { id: _id, version, ...given } = input
    // What will be refused anyway copies no photos first.
    const vain = version !== handover.version || !can(handoverLife, handover, desk.actor, desk.now).includes(move)
    const { holds = {}, ...rest } = vain ? {} : await told(input, desk, handover)
    return handoverView(desk, await advanceFrom(desk, handover, { kind: 'handover', move, evidence: { ...given, ...holds }, version, ...rest }))
  })
}

export const by = (desk: Desk): string => desk.actor.person?.name ?? ''
