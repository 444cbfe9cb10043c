import type { Contract } from '../../src/domain/kernel/contract'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Done } from '../../src/domain/kernel/view'
import type { Records } from '../../src/domain/kinds'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { advanceFrom, requireMovable } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { get, type Change } from '../runtime/store'
import { doneOf } from './begun'
import { requireOpen } from './here'

type FloorKind = 'turn' | 'question' | 'poll'

interface Told<K extends FloorKind> {
  set?: Partial<Records[K]>
  note?: string | null
  also?: readonly Change[]
}

/** A move of something in the room, while the meeting is open. What has not been counted when it ends is counted afterwards. */
export function floorMove<Input extends { id: string; version: number }, K extends FloorKind>(
  contract: Contract<Input, Done>,
  kind: K,
  move: string,
  told: (input: Input, desk: Desk, record: Records[K], meeting: Meeting) => Told<K> | Promise<Told<K>> = () => ({}),
) {
  return fulfil(contract, async (desk, input) => {
    const record = await desk.read<Records[K]>('floor', input.id)
    const meeting = (record as Records[FloorKind]).kind === kind ? await get<Meeting>('meetings', (record as Records[FloorKind]).meeting) : null
    if (!meeting) throw refuse.notFound()
    if (!(kind === 'poll' && meeting.status === 'closed')) requireOpen(meeting)
    const { id: _id, version, ...evidence } = input
    requireMovable(desk, desk.actor, record, { kind, move, evidence, version } as never)
    return doneOf(await advanceFrom(desk, record, { kind, move, evidence, version, ...(await told(input, desk, record, meeting)) }))
  })
}
