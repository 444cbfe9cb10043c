import { seatAll } from '../../../src/domain/meeting/calling/contracts'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import { chairsFor } from '../../../src/domain/meeting/calling/chairs'
import { refuse } from '../../../src/domain/kernel/refusal'
import { mayHostMove, meetingLife, type Meeting } from '../../../src/domain/meeting/meeting'
import { standingOf } from '../../../src/domain/meeting/standing'
import { advanceFrom } from '../../runtime/advance'
import type { Desk } from '../../runtime/desk'
import { fulfil } from '../../runtime/serve'
import { get } from '../../runtime/store'
import { lostRace } from '../replying/patiently'
import { invitedTo } from '../views'

const atOnce = 20
const gone: readonly Attendance['status'][] = ['declined', 'excused', 'replaced']

const split = <T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] => [all.filter(is), all.filter((one) => !is(one))]

/** Each chair is a write of its own: a thousand of them are no transaction, and pressing again goes on where it stopped. */
export default fulfil(seatAll, async (desk, { id, perRow, keep }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  if (!mayHostMove(meeting, 'giveChair', desk.now)) throw refuse.wrongStatus(meetingLife.states[meeting.status], seatAll.says)
  const invited = await invitedTo(id)
  const coming = invited.filter((one) => ['coming', 'present'].includes(standingOf(meeting, one)))
  // Who has not answered yet may have been given a chair by name.
  const [away, others] = split(invited.filter((one) => one.chair !== null && !coming.includes(one)), (one) => !keep || gone.includes(one.status))
  const given = chairsFor([...others, ...coming].map(({ _id, chair }) => ({ id: _id, chair })), perRow, keep)
  const byId = new Map(coming.map((one) => [one._id, one]))
  const all = [...away.map((one) => [one, null] as const), ...given.flatMap(({ id: who, chair }) => {
    const one = byId.get(who)
    return one ? [[one, chair] as const] : []
  })]
  for (let at = 0; at < all.length; at += atOnce) await Promise.all(all.slice(at, at + atOnce).map(([one, chair]) => sit(desk, one, chair)))
  return { seated: coming.length }
})

/** Whoever signs in or replies at that very moment gets their chair all the same. */
async function sit(desk: Desk, one: Attendance, chair: string | null): Promise<void> {
  const move = (record: Attendance) => advanceFrom(desk, record, { kind: 'attendance', move: 'giveChair', set: { chair }, note: chair ?? '不排座位' })
  try {
    await move(one)
  } catch (error) {
    const latest = lostRace(error) ? await get<Attendance>('attendances', one._id) : null
    if (!latest) throw error
    await move(latest)
  }
}
