import { walkIn } from '../../../src/domain/meeting/contracts'
import { meetingLife, type Meeting } from '../../../src/domain/meeting/meeting'
import { refuse } from '../../../src/domain/kernel/refusal'
import { fulfil } from '../../runtime/serve'
import { commit } from '../../runtime/store'
import { doneOf } from '../hostMove'
import { newAttendance } from '../newAttendance'
import { invitedTo } from '../views'

/** Somebody who stands at the door and is on no list. */
export default fulfil(walkIn, async (desk, { id, name, from, seat }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  if (meeting.status !== 'open') throw refuse.wrongStatus(meetingLife.states[meeting.status], '现场登记')
  if ((await invitedTo(id)).some((one) => one.name === name && one.from === from)) throw refuse.alreadyInvited(name)
  const invited = newAttendance(desk, meeting, { person: null, name, from, phone: null, seat, must: false })
  const diary = invited.diary.map((line) => ({ ...line, says: '现场登记', to: 'present' }))
  const attendance = { ...invited, status: 'present' as const, diary, arrivedAt: desk.now, arrivedBy: 'walkIn' as const }
  await commit([{ add: [attendance], to: 'attendances' }])
  return doneOf(attendance)
})
