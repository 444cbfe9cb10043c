import type { Attendance } from '../../../src/domain/meeting/attendance'
import { goodCode } from '../../../src/domain/meeting/door/doorCode'
import { handIn } from '../../../src/domain/meeting/door/handIn'
import { handInUntil, seenAt } from '../../../src/domain/meeting/door/handingIn'
import { meetingLife, type Meeting } from '../../../src/domain/meeting/meeting'
import { refuse, Refused } from '../../../src/domain/kernel/refusal'
import { advanceFrom } from '../../runtime/advance'
import { signer, type Desk } from '../../runtime/desk'
import { fulfil } from '../../runtime/serve'
import { get } from '../../runtime/store'

/**
 * A code kept on the phone where there was no network. One that is still good is an ordinary check-in. Later it proves
 * that its slot was seen, not by whom and where from: whoever was there confirms it. Taken also before the host could
 * say that the door is open.
 */
export default fulfil(handIn, async (desk, { meeting: id, code }) => {
  const [meeting, mine] = await Promise.all([get<Meeting>('meetings', id), get<Attendance>('attendances', `${id}:${desk.actor.person?.id ?? ''}`)])
  if (!meeting || !mine || meeting.status === 'planned') throw refuse.notInvited()
  const already = known(meeting, mine)
  if (already) return already
  const now = meeting.status === 'open' && goodCode(signer(meeting.secret), id, code, desk.now)
  const set: Partial<Attendance> = now ? { arrivedAt: desk.now, arrivedBy: 'code' } : { arrivedAt: keptSlot(desk, meeting, mine, code), arrivedBy: 'later' }
  try {
    const moved = await advanceFrom(desk, mine, { kind: 'attendance', move: now ? 'checkIn' : 'handIn', set })
    return { title: meeting.title, seenAt: moved.arrivedAt ?? 0, present: now }
  } catch (error) {
    const latest = error instanceof Refused ? await get<Attendance>('attendances', mine._id) : null
    const meanwhile = latest && known(meeting, latest)
    if (meanwhile) return meanwhile
    throw error
  }
})

const known = ({ title }: Meeting, { status, arrivedAt }: Attendance) => (status === 'present' || status === 'handedIn' ? { title, seenAt: arrivedAt ?? 0, present: status === 'present' } : null)

/** When the kept code was on the screen; refused where nothing may be handed in, or no longer. */
function keptSlot(desk: Desk, meeting: Meeting, mine: Attendance, code: string): number {
  if (!meeting.noSignal) throw refuse.noHandIn()
  if (meeting.status === 'cancelled') throw refuse.wrongStatus(meetingLife.states[meeting.status], handIn.says)
  if (desk.now > handInUntil(meeting)) throw refuse.handInLate()
  const denied = mine.diary.findLast(({ move }) => move === 'refuseHandedIn')
  if (denied) throw refuse.handInRefused(denied.note ?? '')
  const at = seenAt(signer(meeting.secret), meeting._id, meeting, code, desk.now)
  if (at === null) throw refuse.handInUnknown()
  return at
}
