import type { Attendance } from '../../../src/domain/meeting/attendance'
import { noteWhere } from '../../../src/domain/meeting/door/contracts'
import { atLeastOff, metresBetween, toGcj } from '../../../src/domain/meeting/door/whereabouts'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { hour } from '../../../src/domain/kernel/calendar'
import { refuse } from '../../../src/domain/kernel/refusal'
import { fulfil } from '../../runtime/serve'
import { commit, get } from '../../runtime/store'

/** Where somebody says they were, soon after signing in and once: the distance is kept and the place forgotten. It decides nothing. */
export default fulfil(noteWhere, async (desk, { meeting: id, accuracy, system, ...spot }) => {
  const [meeting, mine] = await Promise.all([get<Meeting>('meetings', id), get<Attendance>('attendances', `${id}:${desk.actor.person?.id ?? ''}`)])
  if (!meeting || !mine) throw refuse.notInvited()
  const wanted = meeting.fence !== null && mine.status === 'present' && mine.distance === null && desk.now - (mine.arrivedAt ?? 0) < hour
  if (!wanted || meeting.fence === null) return { noted: false }
  const distance = atLeastOff(metresBetween(meeting.fence, toGcj(spot, system)), accuracy)
  await commit([{ touch: mine._id, in: 'attendances', data: { distance } }])
  return { noted: true }
})
