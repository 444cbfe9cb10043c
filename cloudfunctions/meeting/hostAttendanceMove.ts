import type { Contract } from '../../src/domain/kernel/contract'
import type { Done } from '../../src/domain/kernel/view'
import type { Attendance } from '../../src/domain/meeting/attendance'
import { mayHostMove, meetingLife, type Meeting } from '../../src/domain/meeting/meeting'
import { refuse } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { doneOf } from './hostMove'

interface Told {
  id: string
  version: number
  reason?: string
  conflict?: string | null
}

/** A move of the host on one person's attendance. */
export function hostAttendanceMove<Input extends Told>(contract: Contract<Input, Done>, move: string, set: (desk: Desk, input: Input) => Partial<Attendance> = () => ({})) {
  return fulfil(contract, async (desk, input) => {
    const { id, version, reason, conflict } = input
    const attendance = await desk.read<Attendance>('attendances', id)
    const meeting = await desk.read<Meeting>('meetings', attendance.meeting)
    if (!mayHostMove(meeting.status, move)) throw refuse.wrongStatus(meetingLife.states[meeting.status], contract.says)
    return doneOf(await advanceFrom(desk, attendance, { kind: 'attendance', move, evidence: { reason, conflict }, set: set(desk, input), note: reason ?? conflict ?? null, version }))
  })
}
