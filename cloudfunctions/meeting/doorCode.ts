import { doorCode } from '../../src/domain/meeting/contracts'
import type { Attendance } from '../../src/domain/meeting/attendance'
import { codeAt } from '../../src/domain/meeting/doorCode'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { signer } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { count, find, is } from '../runtime/store'

export default fulfil(doorCode, async (desk, { id }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const of = { meeting: is(id) }
  const [invited, present, excused, arrived] = await Promise.all([
    count('attendances', of),
    count('attendances', { ...of, status: is('present') }),
    count('attendances', { ...of, status: is('excused') }),
    find<Attendance>('attendances', { where: { ...of, status: is('present') }, order: 'arrivedAt', newest: true, limit: 12 }),
  ])
  return {
    ...codeAt(signer(meeting.secret), id, desk.now),
    now: desk.now,
    title: meeting.title,
    status: meeting.status,
    invited,
    present,
    excused,
    arrived: arrived.map(({ name, arrivedAt }) => ({ name, at: arrivedAt ?? 0 })),
  }
})
