import type { Contract } from '../../src/domain/kernel/contract'
import type { Done } from '../../src/domain/kernel/view'
import type { Meeting, MeetingMove } from '../../src/domain/meeting/meeting'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { decided } from '../runtime/places'
import { fulfil } from '../runtime/serve'
import type { Change } from '../runtime/store'
import { patiently } from './replying/patiently'

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
    const { id, version, ...evidence } = input
    const make = async (meeting: Meeting) => {
      const { also = [], ...rest } = await told(input, desk, meeting)
      return advanceFrom(desk, meeting, { kind: 'meeting', move, evidence, version, ...rest, also: tells.includes(move) ? [...also, decided(meeting)] : also })
    }
    return doneOf(await (tells.includes(move) ? telling(desk, { id, version }, make) : make(await desk.read<Meeting>('meetings', id))))
  })
}

const tells: readonly MeetingMove[] = ['notify', 'postpone', 'relocate', 'cancel']

/**
 * A move that tells everybody on the list. Whoever comes onto the list at that very moment would hear of it twice or
 * never; so the list is read anew and the move made again, as long as nobody else has moved the meeting.
 */
export async function telling(desk: Desk, { id, version: seen }: { id: string; version?: number }, make: (meeting: Meeting) => Promise<Meeting>): Promise<Meeting> {
  const read = { meeting: await desk.read<Meeting>('meetings', id) }
  const version = seen ?? read.meeting.version
  const still = async () => {
    read.meeting = await desk.read<Meeting>('meetings', id)
    return read.meeting.version === version
  }
  return patiently(() => make(read.meeting), still)
}

export const doneOf = ({ _id, version, status }: { _id: string; version: number; status: string }): Done => ({ id: _id, version, status })
