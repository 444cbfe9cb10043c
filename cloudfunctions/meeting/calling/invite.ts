import { invite } from '../../../src/domain/meeting/contracts'
import { inviting, meetingLife, type Meeting } from '../../../src/domain/meeting/meeting'
import type { Person } from '../../../src/domain/directory/directory'
import type { InputOf } from '../../../src/domain/kernel/contract'
import { meetingStart } from '../../../src/domain/kernel/calendar'
import { refuse } from '../../../src/domain/kernel/refusal'
import type { Topic } from '../../../src/domain/topic/topic'
import type { Volunteer } from '../../../src/domain/topic/volunteer'
import { prepare } from '../../runtime/advance'
import type { Desk } from '../../runtime/desk'
import { noticeRow, type Addressee } from '../../runtime/noticeRow'
import { decided } from '../../runtime/places'
import { readingsFor } from '../../runtime/readings'
import { fulfil } from '../../runtime/serve'
import { commit, find, get, isDuplicate, oneOf, type Change } from '../../runtime/store'
import { laterOf } from './views'
import { mayCome } from './candidates'
import { newAttendance } from '../newAttendance'
import { patiently } from '../replying/patiently'
import { invitedTo } from '../views'

type Asked = Pick<InputOf<typeof invite>, 'people' | 'guests' | 'volunteers'>

/** With `later`, the others of the series first: whoever is cut off presses the same button again. */
export default fulfil(invite, async (desk, { id, later, ...asked }) => {
  const others = later ? await laterOf(await desk.read<Meeting>('meetings', id)) : []
  for (const one of others.reverse()) await patiently(() => ask(desk, one._id, { people: asked.people, guests: asked.guests }, true), () => Promise.resolve(true))
  return patiently(() => ask(desk, id, asked), () => Promise.resolve(true))
})

/** `once`: a guest of the same name is the same guest. */
async function ask(desk: Desk, id: string, { people, guests: all, volunteers = [] }: Asked, once = false): Promise<{ invited: number }> {
  const meeting = await desk.read<Meeting>('meetings', id)
  if (!inviting.includes(meeting.status)) throw refuse.wrongStatus(meetingLife.states[meeting.status], '邀请')
  const before = await invitedTo(id)
  const guests = once ? all.filter((guest) => !before.some((one) => one.name === guest.name && one.from === guest.from)) : all
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
  // Who is told, and of what, is decided on this list: it must not grow while a notice or a change goes out.
  const changes: Change[] = [{ add: attendances, to: 'attendances' }, decided(meeting), ...moves.flatMap((move) => move.changes)]
  // Whoever is added after the notice went out gets it now; the others are not told twice.
  if (meeting.status !== 'planned') changes.push(...(await late(desk, meeting, invited, [...known.values()], [...willing.values()])))
  try {
    await commit(changes)
  } catch (error) {
    if (isDuplicate(error)) throw refuse.stale()
    throw error
  }
  return { invited: before.length + attendances.length }
}

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
  const room = await desk.directory.room(meeting.room)
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
      of: meeting,
      room,
    })
  const notices = [
    ...people.map((person) => tell({ person: person._id, openid: person.status === 'bound' ? person.openid : null }, `/member/meeting/index?id=${meeting._id}`)),
    ...volunteers.flatMap(({ openid, opinion }) => (openid ? [tell({ person: null, openid }, `/public/volunteer/index?opinion=${opinion ?? ''}`)] : [])),
  ]
  return [...(notices.length > 0 ? [{ add: notices, to: 'notices' }] : []), ...(readings.length > 0 ? [{ add: readings, to: 'readings' }] : [])]
}
