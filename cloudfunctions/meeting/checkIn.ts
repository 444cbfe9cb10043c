import { checkIn } from '../../src/domain/meeting/contracts'
import type { Attendance } from '../../src/domain/meeting/attendance'
import { goodCode } from '../../src/domain/meeting/doorCode'
import { isLate, type Meeting } from '../../src/domain/meeting/meeting'
import { refuse, Refused } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { signer, type Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { get } from '../runtime/store'

export default fulfil(checkIn, async (desk, { meeting: id, code }) => {
  const [meeting, mine] = await Promise.all([get<Meeting>('meetings', id), get<Attendance>('attendances', `${id}:${desk.actor.person?.id ?? ''}`)])
  if (!meeting) throw refuse.badCode()
  if (mine?.status === 'present') return arrived(meeting, mine, true)
  if (!goodCode(signer(meeting.secret), id, code, desk.now)) throw refuse.badCode()
  if (!mine) throw refuse.notInvited()
  if (meeting.status !== 'open') throw refuse.notOpenYet()
  return signIn(desk, meeting, mine)
})

/** Two scans at once, or the host's tap in between, end in the same “已签到”. */
async function signIn(desk: Desk, meeting: Meeting, mine: Attendance) {
  try {
    const set: Partial<Attendance> = { arrivedAt: desk.now, arrivedBy: 'code' }
    return arrived(meeting, await advanceFrom(desk, mine, { kind: 'attendance', move: 'checkIn', set }), false)
  } catch (error) {
    const latest = error instanceof Refused ? await get<Attendance>('attendances', mine._id) : null
    if (latest?.status !== 'present') throw error
    return arrived(meeting, latest, true)
  }
}

const arrived = (meeting: Meeting, mine: Attendance, again: boolean) => ({
  title: meeting.title,
  place: meeting.place,
  name: mine.name,
  arrivedAt: mine.arrivedAt ?? 0,
  again,
  late: isLate(mine.arrivedAt ?? 0, meeting.startsAt),
})
