import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { leavesTaken } from '../../../src/domain/meeting/replying/contracts'
import { refuse } from '../../../src/domain/kernel/refusal'
import { fulfil } from '../../runtime/serve'
import { get } from '../../runtime/store'
import { leavesBefore } from './leaves'

export default fulfil(leavesTaken, async (desk, { id }) => {
  const [one, meeting] = await Promise.all([desk.read<Attendance>('attendances', id), get<Meeting>('meetings', id.slice(0, id.indexOf(':')))])
  if (!meeting) throw refuse.notFound()
  return { ...(await leavesBefore(desk, meeting, one)), counts: one.must && one.person !== null }
})
