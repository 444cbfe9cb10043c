import type { Contract } from '../../src/domain/kernel/contract'
import type { Done } from '../../src/domain/kernel/view'
import type { Meeting, MeetingMove } from '../../src/domain/meeting/meeting'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import type { Change } from '../runtime/store'

interface Told {
  set?: Partial<Meeting>
  note?: string | null
  also?: readonly Change[]
}

/** A move of whoever hosts the meeting. */
export function hostMove<Input extends { id: string; version: number }>(
  contract: Contract<Input, Done>,
  move: MeetingMove,
  told: (input: Input, desk: Desk, meeting: Meeting) => Told | Promise<Told> = () => ({}),
) {
  return fulfil(contract, async (desk, input) => {
    const meeting = await desk.read<Meeting>('meetings', input.id)
    const { id: _id, version, ...evidence } = input
    return doneOf(await advanceFrom(desk, meeting, { kind: 'meeting', move, evidence, version, ...(await told(input, desk, meeting)) }))
  })
}

export const doneOf = ({ _id, version, status }: { _id: string; version: number; status: string }): Done => ({ id: _id, version, status })
