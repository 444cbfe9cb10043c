import type { Contract } from '../../src/domain/kernel/contract'
import type { Done } from '../../src/domain/kernel/view'
import { attendanceLife, type Attendance } from '../../src/domain/meeting/attendance'
import { mayHostMove, meetingLife, type Meeting } from '../../src/domain/meeting/meeting'
import { mayMoveOne } from '../../src/domain/meeting/replying/replying'
import { takesPlace } from '../../src/domain/meeting/calling/signUp'
import { refuse } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { get } from '../runtime/store'
import { doneOf } from './hostMove'
import { patiently } from './replying/patiently'

interface Told {
  id: string
  version: number
  reason?: string
  conflict?: string | null
}

type Set<Input> = (desk: Desk, input: Input, attendance: Attendance, meeting: Meeting) => Partial<Attendance>
/** What the diary says, where that is more than what was handed in. */
type Note<Input> = (desk: Desk, input: Input, attendance: Attendance, meeting: Meeting) => Promise<string> | string

/** A move of the host on one person's attendance. */
export function hostAttendanceMove<Input extends Told>(contract: Contract<Input, Done>, move: string, set: Set<Input> = () => ({}), noteOf?: Note<Input>) {
  return fulfil(contract, async (desk, input) => {
    const { id, version, reason, conflict } = input
    const attendance = await desk.read<Attendance>('attendances', id)
    const meeting = await desk.read<Meeting>('meetings', attendance.meeting)
    if (!mayHostMove(meeting, move, desk.now)) throw refuse.wrongStatus(meetingLife.states[meeting.status], contract.says)
    if (!mayMoveOne(meeting, attendance, move)) throw refuse.wrongStatus(attendanceLife.states[attendance.status], contract.says)
    const note = noteOf ? await noteOf(desk, input, attendance, meeting) : (reason ?? conflict ?? null)
    const places = takesPlace(meeting, attendance)
    const make = () => advanceFrom(desk, attendance, { kind: 'attendance', move, evidence: { reason, conflict, places }, set: set(desk, input, attendance, meeting), note, version })
    // While others sign up, a place may be given away between counting and writing: counted again, not told as a clash.
    return doneOf(await (places ? patiently(make, async () => (await get<Attendance>('attendances', id))?.version === version) : make()))
  })
}
