import { makeUp } from '../../../src/domain/meeting/door/contracts'
import { day } from '../../../src/domain/kernel/calendar'
import { refuse } from '../../../src/domain/kernel/refusal'
import { hostAttendanceMove } from '../hostAttendanceMove'

/** Where nobody knows the minute, the meeting's beginning stands for it; the diary says when it was written. */
export default hostAttendanceMove(makeUp, 'makeUp', (_desk, { at }, _one, { startsAt, closedAt }) => {
  const arrivedAt = at ?? startsAt
  if (closedAt !== null && at && (at > closedAt || at < startsAt - day)) throw refuse.invalid({ at: refuse.arrivedWhen().refusal.text })
  return { arrivedAt, arrivedBy: 'madeUp' }
})
