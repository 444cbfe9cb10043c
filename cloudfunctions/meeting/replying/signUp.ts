import type { Person } from '../../../src/domain/directory/directory'
import { signUp } from '../../../src/domain/meeting/calling/contracts'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { countyOf } from '../../../src/domain/meeting/calling/shelf'
import { signUpOver, untilSaid } from '../../../src/domain/meeting/calling/signUp'
import type { Topic } from '../../../src/domain/topic/topic'
import { Refused, refuse } from '../../../src/domain/kernel/refusal'
import { prepare } from '../../runtime/advance'
import type { Desk } from '../../runtime/desk'
import { decided, nextNumber } from '../../runtime/places'
import { readingsFor, seatOf } from '../../runtime/readings'
import { fulfil } from '../../runtime/serve'
import { commit, get, isDuplicate, Stale, type Change } from '../../runtime/store'
import { ownSigningUp } from '../calling/views'
import { newAttendance } from '../newAttendance'
import { patiently } from './patiently'
import { saidNow } from './saidNow'
import { myView } from '../views'

/** Nobody asked them: they write themselves onto the list, with a place or as the last who waits. */
export default fulfil(signUp, async (desk, { id }) => {
  const [me, found, mine] = await Promise.all([
    get<Person>('people', desk.actor.person?.id ?? ''),
    get<Meeting>('meetings', id),
    get<Attendance>('attendances', `${id}:${desk.actor.person?.id ?? ''}`),
  ])
  if (!me || !found || countyOf(me) !== countyOf(found) || found.status === 'planned') throw refuse.notFound()
  // A second tap, or they had been asked after all: their own page says the rest.
  if (mine) return myView(desk, found, mine)
  const now = { meeting: found }
  const once = async () => {
    const { meeting } = now
    if (!meeting.openTo) throw refuse.notOpenToSignUp()
    if (signUpOver(meeting, { must: false }, desk.now)) {
      throw refuse.signUpOver(untilSaid(meeting.signUp?.until ?? 0, desk.now), (await desk.directory.room(meeting.room))?.phone ?? null)
    }
    try {
      return await writtenDown(desk, meeting, me, 'come')
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.code !== 'placesFull') throw error
      return writtenDown(desk, meeting, me, 'queue')
    }
  }
  const still = async () => {
    const latest = await get<Meeting>('meetings', id)
    if (latest) now.meeting = latest
    return latest?.openTo !== undefined
  }
  try {
    return await myView(desk, now.meeting, await patiently(once, still))
  } catch (error) {
    const before = isDuplicate(error) ? await get<Attendance>('attendances', `${id}:${me._id}`) : null
    if (!before) throw error instanceof Stale ? refuse.busy() : error
    return myView(desk, now.meeting, before)
  }
})

async function writtenDown(desk: Desk, meeting: Meeting, me: Person, move: 'come' | 'queue'): Promise<Attendance> {
  const { _id: person, name, from, phone } = me
  const fresh = newAttendance(desk, meeting, { person, name, from, phone, seat: seatOf(me), must: false })
  const asked = { ...fresh, diary: fresh.diary.map((line) => ({ ...line, says: ownSigningUp })) }
  const set: Partial<Attendance> = { ...saidNow(desk, meeting), readAt: desk.now, ...(move === 'queue' && { queued: nextNumber(meeting) }) }
  const { moved, changes } = await prepare(desk, desk.actor, asked, { kind: 'attendance', move, evidence: {}, set })
  // It has not been written yet, so that what would change it is left out.
  const others = changes.filter((change) => !('update' in change && change.update === moved._id))
  const counted = others.some((change) => 'touch' in change && change.touch === meeting._id) ? [] : [decided(meeting)]
  await commit([{ add: [moved], to: 'attendances' }, ...others, ...counted, ...(await facts(desk, meeting, moved))])
  return moved
}

/** Whoever talks about a topic has its facts before. */
async function facts(desk: Desk, meeting: Meeting, one: Attendance): Promise<Change[]> {
  const topic = meeting.topic ? await get<Topic>('topics', meeting.topic) : null
  const readings = topic && topic.factsSentAt !== null ? await readingsFor(desk, topic, [one]) : []
  return readings.length > 0 ? [{ add: readings, to: 'readings' }] : []
}
