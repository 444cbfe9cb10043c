import { noteLeave } from '../../../src/domain/meeting/replying/contracts'
import { leaveNo } from '../../../src/domain/meeting/replying/rules'
import { hostAttendanceMove } from '../hostAttendanceMove'
import { leavesBefore } from './leaves'
import { saidNow } from './saidNow'

/** On the telephone, also beyond the year's limit: then the diary says so. */
export default hostAttendanceMove(
  noteLeave,
  'noteLeave',
  (desk, { reason }, _one, meeting) => ({ ...saidNow(desk, meeting), leaveReason: reason }),
  async (desk, { reason }, one, meeting) => {
    const { taken, limit, over } = await leavesBefore(desk, meeting, one)
    return over ? `${reason}。${leaveNo(taken, limit)}` : reason
  },
)
