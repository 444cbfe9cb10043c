import { giveChair } from '../../../src/domain/meeting/calling/contracts'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import { refuse } from '../../../src/domain/kernel/refusal'
import { mayHostMove, meetingLife, type Meeting } from '../../../src/domain/meeting/meeting'
import { advanceFrom } from '../../runtime/advance'
import { fulfil } from '../../runtime/serve'
import { doneOf } from '../hostMove'

export default fulfil(giveChair, async (desk, { id, version, chair }) => {
  const one = await desk.read<Attendance>('attendances', id)
  const meeting = await desk.read<Meeting>('meetings', one.meeting)
  if (!mayHostMove(meeting, 'giveChair', desk.now)) throw refuse.wrongStatus(meetingLife.states[meeting.status], giveChair.says)
  return doneOf(await advanceFrom(desk, one, { kind: 'attendance', move: 'giveChair', set: { chair }, note: chair ?? '不排座位', version }))
})
