import { invite } from '../../src/domain/meeting/contracts'
import { inviting, meetingLife, type Meeting } from '../../src/domain/meeting/meeting'
import type { Person } from '../../src/domain/directory/directory'
import { meetingStart } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Topic } from '../../src/domain/topic/topic'
import type { Volunteer } from '../../src/domain/topic/volunteer'
import { prepare } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { noticeRow, type Addressee } from '../runtime/noticeRow'
import { readingsFor } from '../runtime/readings'
import { fulfil } from '../runtime/serve'
import { commit, find, get, isDuplicate, oneOf, type Change } from '../runtime/store'
import { mayCome } from './candidates'
import { newAttendance } from './newAttendance'
import { invitedTo } from './views'

export default fulfil(invite, async (desk, { id, people, guests, volunteers = [] }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  if (!inviting.includes(meeting.status)) throw refuse.wrongStatus(meetingLife.states[meeting.status], '邀请')
  const before = await invitedTo(id)
  const already = new Set(before.flatMap((one) => [one.person, one.volunteer]))
  const wanted = people.filter(({ person }) => !already.has(person))
  const drawn = volunteers.filter((one) => !already.has(one.id))
  const [known, willing] = await Promise.all([knownPeople(meeting, wanted.map(({ person }) => person)), drawnFor(meeting, drawn.map((one) => one.id))])

  const invited = wanted.map(({ person, seat, must, conflict }) => {
    const { name, from, phone } = known.get(person) as Person
    return newAttendance(desk, meeting, { person, name, from, phone, seat, must, conflict })
  })
  const byLot = drawn.map(({ id: volunteer, conflict }) => {
    const { name, from, phone, seat } = willing.get(volunteer) as Volunteer
    return newAttendance(desk, meeting, { person: null, name, from, phone, seat, must: false, conflict, volunteer })
  })
  const attendances = [...invited, ...byLot, ...guests.map((guest) => newAttendance(desk, meeting, { ...guest, person: null, must: false }))]
  if (attendances.length === 0) return { invited: before.length }

  const moves = await Promise.all(
    byLot.map(({ _id, volunteer }) => prepare(desk, 'road', willing.get(volunteer ?? '') as Volunteer, { kind: 'volunteer', move: 'beInvited', set: { attendance: _id }, note: meeting.title })),
  )
  const changes: Change[] = [{ add: attendances, to: 'attendances' }, ...moves.flatMap((move) => move.changes)]
  // Whoever is added after the notice went out gets it now; the others are not told twice.
  if (meeting.status === 'notified' || meeting.status === 'open') changes.push(...(await late(desk, meeting, invited, [...known.values()], [...willing.values()])))
  try {
    await commit(changes)
  } catch (error) {
    if (isDuplicate(error)) throw refuse.stale()
    throw error
  }
  return { invited: before.length + attendances.length }
})

async function knownPeople(meeting: Meeting, ids: readonly string[]): Promise<Map<string, Person>> {
  const found = ids.length === 0 ? [] : await find<Person>('people', { where: { _id: oneOf(ids) }, limit: 200 })
  const county = meeting.areas[1] ?? meeting.area
  const known = new Map(found.filter((person) => person.status !== 'left' && person.areas.includes(county)).map((person) => [person._id, person]))
  if (ids.some((id) => !known.has(id))) throw refuse.notFound()
  return known
}

/** Only those the lot has drawn for this very topic. */
async function drawnFor(meeting: Meeting, ids: readonly string[]): Promise<Map<string, Volunteer>> {
  const found = ids.length === 0 ? [] : await find<Volunteer>('volunteers', { where: { _id: oneOf(ids) }, limit: 50 })
  const theirs = new Map(found.filter(({ topic }) => topic === meeting.topic).map((one) => [one._id, one]))
  for (const id of ids) {
    const one = theirs.get(id)
    if (!one) throw refuse.notFound()
    if (!mayCome(one)) throw refuse.volunteerGone(one.name)
  }
  return theirs
}

async function late(desk: Desk, meeting: Meeting, invited: Parameters<typeof readingsFor>[2], people: readonly Person[], volunteers: readonly Volunteer[]): Promise<Change[]> {
  const topic = meeting.topic ? await get<Topic>('topics', meeting.topic) : null
  const readings = topic && topic.factsSentAt !== null ? await readingsFor(desk, topic, invited) : []
  const tell = (to: Addressee, page: string) =>
    noticeRow({
      origin: { about: `meetings/${meeting._id}`, version: meeting.version, kind: 'meeting' },
      to,
      kind: 'meeting',
      about: `meetings/${meeting._id}`,
      page,
      title: meeting.title,
      body: meetingStart(meeting.startsAt, desk.now),
      at: desk.now,
    })
  const notices = [
    ...people.map((person) => tell({ person: person._id, openid: person.status === 'bound' ? person.openid : null }, `/member/meeting/index?id=${meeting._id}`)),
    ...volunteers.flatMap(({ openid, opinion }) => (openid ? [tell({ person: null, openid }, `/public/volunteer/index?opinion=${opinion ?? ''}`)] : [])),
  ]
  return [...(notices.length > 0 ? [{ add: notices, to: 'notices' }] : []), ...(readings.length > 0 ? [{ add: readings, to: 'readings' }] : [])]
}
