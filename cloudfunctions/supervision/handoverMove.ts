import type { Contract } from '../../src/domain/kernel/contract'
import type { HandoverView } from '../../src/domain/supervision/views'
import type { Handover, HandoverMove } from '../../src/domain/supervision/handover'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { handoverView } from './views'

interface Told {
  set?: Partial<Handover>
  note?: string | null
  /** Evidence the record itself must already hold. */
  holds?: Readonly<Record<string, unknown>>
}

/** A move on one handover. */
export function handoverMove<Input extends { id: string; version: number }>(
  contract: Contract<Input, HandoverView>,
  move: HandoverMove,
  told: (input: Input, desk: Desk, handover: Handover) => Told = () => ({}),
) {
  return fulfil(contract, async (desk, input) => {
    const handover = await desk.read<Handover>('handovers', input.id)
    const { id: _id, version, ...given } = input
    const { holds = {}, ...rest } = told(input, desk, handover)
    return handoverView(desk, await advanceFrom(desk, handover, { kind: 'handover', move, evidence: { ...given, ...holds }, version, ...rest }))
  })
}
