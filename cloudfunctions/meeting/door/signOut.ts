import type { Attendance } from '../../../src/domain/meeting/attendance'
import { signOut } from '../../../src/domain/meeting/door/contracts'
import { isDigits, wrongCodesMost } from '../../../src/domain/meeting/door/doorCode'
import { leftEarly } from '../../../src/domain/meeting/door/handingIn'
import { refuse, Refused } from '../../../src/domain/kernel/refusal'
import { advanceFrom } from '../../runtime/advance'
import { fulfil } from '../../runtime/serve'
import { get } from '../../runtime/store'
import { requireCode, whileFewWrong } from './checkCode'
import { doorOf, type DoorFacts } from './doorFacts'

export default fulfil(signOut, async (desk, { meeting: id, code }) => {
  const [door, mine] = await Promise.all([doorOf(id, desk.now), get<Attendance>('attendances', `${id}:${desk.actor.person?.id ?? ''}`)])
  if (!door || !mine || door.status === 'planned') throw refuse.notInvited()
  if (mine.status !== 'present') throw refuse.notSignedIn()
  if (mine.leftAt !== null) return gone(door, mine, true)
  if (!door.signOut) throw refuse.noSignOut()
  if (door.status !== 'open') throw refuse.overWithoutSignOut()
  await requireCode(desk, door, mine, code, 'out')
  try {
    return gone(door, await advanceFrom(desk, mine, { kind: 'attendance', move: 'signOut', set: { leftAt: desk.now }, ...whileFewWrong(code) }), false)
  } catch (error) {
    const latest = error instanceof Refused ? await get<Attendance>('attendances', mine._id) : null
    if (latest && latest.leftAt !== null) return gone(door, latest, true)
    if (latest && isDigits(code) && latest.wrongCodes >= wrongCodesMost) throw refuse.tooManyCodes()
    throw error
  }
})

const gone = (door: DoorFacts, mine: Attendance, again: boolean) => ({ title: door.title, name: mine.name, leftAt: mine.leftAt ?? 0, again, early: leftEarly(door, mine.leftAt ?? 0) })
