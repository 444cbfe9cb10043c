import { refuse, words } from '../../../src/domain/kernel/refusal'
import { arrange } from '../../../src/domain/meeting/calling/contracts'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting, SignUp } from '../../../src/domain/meeting/meeting'
import { signUpWords } from '../../../src/domain/meeting/calling/signUp'
import { advanceFrom, requireMovable } from '../../runtime/advance'
import type { Desk } from '../../runtime/desk'
import { decided, fillUp, moveUp, standingAt } from '../../runtime/places'
import { fulfil } from '../../runtime/serve'
import { commit, count, get, is, type Change } from '../../runtime/store'
import { doneOf } from '../hostMove'
import { lostRace, patiently } from '../replying/patiently'

/** The agenda and the settings: what changes without anybody being told, but for those who move up when there are more places. */
export default fulfil(arrange, async (desk, { id, version, agenda, signUp, fenceMetres, noSignal, signOut }) => {
  const before = await desk.read<Meeting>('meetings', id)
  requireMovable(desk, desk.actor, before, { kind: 'meeting', move: 'arrange', version })
  if (fenceMetres && !before.fence) throw refuse.noFence()
  if ((signUp?.until ?? 0) > before.startsAt) throw refuse.invalid({ 'signUp.until': words.untilBefore })
  const read = { meeting: before }
  const once = async () => {
    const { meeting } = read
    const places = await placesFor(desk, meeting, signUp)
    const fence = fenceMetres === undefined || !meeting.fence ? meeting.fence : fenceMetres === null ? null : { ...meeting.fence, metres: fenceMetres }
    const set: Partial<Meeting> = { agenda, signUp, fence, noSignal, signOut }
    return advanceFrom(desk, meeting, { kind: 'meeting', move: 'arrange', set, note: noteOf(desk, meeting, signUp), version, also: places })
  }
  const still = async () => {
    const latest = await get<Meeting>('meetings', id)
    if (latest) read.meeting = latest
    return latest?.version === version
  }
  const arranged = await patiently(once, still)
  await moveOn(desk, id)
  return doneOf(arranged)
})

/** Nobody who has a place loses it; whoever waits and now fits in moves up. */
async function placesFor(desk: Desk, meeting: Meeting, signUp: SignUp | null): Promise<Change[]> {
  if (!signUp && !meeting.signUp) return []
  const { taken, waiting } = await standingAt(meeting._id)
  if ((signUp?.capacity ?? taken) < taken) throw refuse.invalid({ 'signUp.capacity': words.fewerPlaces(taken) })
  return [decided(meeting), ...(await moveUp(desk, meeting, signUp ? signUp.capacity : null, taken, waiting))]
}

/** Whoever did not fit into the same transaction. */
async function moveOn(desk: Desk, id: string): Promise<void> {
  for (;;) {
    const left = await count('attendances', { meeting: is(id), status: is('waiting' satisfies Attendance['status']) })
    if (left === 0) return
    try {
      const changes = await fillUp(desk, id)
      if (changes.length === 0) return
      await commit(changes)
    } catch (error) {
      if (!lostRace(error)) throw error
    }
  }
}

const noteOf = (desk: Desk, { signUp: before }: Meeting, now: SignUp | null): string | null => {
  if (JSON.stringify(before) === JSON.stringify(now)) return null
  return now ? `报名：${signUpWords(now, desk.now)}` : '不用报名了'
}
