import { noteLeft } from '../../../src/domain/meeting/door/contracts'
import { refuse } from '../../../src/domain/kernel/refusal'
import { hostAttendanceMove } from '../hostAttendanceMove'

export default hostAttendanceMove(noteLeft, 'noteLeft', (desk, { at }, { arrivedAt }, { closedAt }) => {
  const leftAt = at ?? closedAt ?? desk.now
  if (leftAt > desk.now || leftAt < (arrivedAt ?? 0)) throw refuse.invalid({ at: refuse.notLeftYet().refusal.text })
  return { leftAt }
})
