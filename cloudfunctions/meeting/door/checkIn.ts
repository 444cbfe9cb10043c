import { checkIn } from '../../../src/domain/meeting/contracts'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import { isDigits, wrongCodesMost } from '../../../src/domain/meeting/door/doorCode'
import { isLate } from '../../../src/domain/meeting/meeting'
import { refuse, Refused } from '../../../src/domain/kernel/refusal'
import { advanceFrom } from '../../runtime/advance'
import type { Desk } from '../../runtime/desk'
import { fulfil } from '../../runtime/serve'
import { get } from '../../runtime/store'
import { requireCode, whileFewWrong } from './checkCode'
import { doorOf, requireOpen, type DoorFacts } from './doorFacts'

export default fulfil(checkIn, async (desk, { meeting: id, code }) => {
  const [door, mine] = await Promise.all([doorOf(id, desk.now), get<Attendance>('attendances', `${id}:${desk.actor.person?.id ?? ''}`)])
  // Not invited and not there are told alike, and before the code is looked at: nobody can try out codes for somebody else.
  if (!door || !mine || door.status === 'planned') throw refuse.notInvited()
  if (mine.status === 'present') return arrived(door, mine, true)
  requireOpen(door)
  await requireCode(desk, door, mine, code, 'in')
  return signIn(desk, door, mine, code)
})

/** Two scans at once, or the host's tap in between, end in the same “已签到”. */
async function signIn(desk: Desk, door: DoorFacts, mine: Attendance, code: string) {
  try {
    const set: Partial<Attendance> = { arrivedAt: desk.now, arrivedBy: 'code' }
    return arrived(door, await advanceFrom(desk, mine, { kind: 'attendance', move: 'checkIn', set, ...whileFewWrong(code) }), false)
  } catch (error) {
    const latest = error instanceof Refused ? await get<Attendance>('attendances', mine._id) : null
    if (latest?.status === 'present') return arrived(door, latest, true)
    if (latest && isDigits(code) && latest.wrongCodes >= wrongCodesMost) throw refuse.tooManyCodes()
    throw error
  }
}

const arrived = (door: DoorFacts, mine: Attendance, again: boolean) => ({
  title: door.title,
  place: door.place,
  name: mine.name,
  chair: mine.chair,
  arrivedAt: mine.arrivedAt ?? 0,
  fence: door.fence,
  signOut: door.signOut,
  again,
  late: isLate(mine.arrivedAt ?? 0, door.startsAt),
})
