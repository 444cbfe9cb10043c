import { invite } from '../../src/domain/meeting/contracts'
import { inviting, meetingLife, type Meeting } from '../../src/domain/meeting/meeting'
import type { Person } from '../../src/domain/directory/directory'
import { meetingStart } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import { noticeRow } from '../runtime/noticeRow'
import { fulfil } from '../runtime/serve'
import { commit, find, isDuplicate, oneOf, type Change } from '../runtime/store'
import { newAttendance } from './newAttendance'
import { invitedTo } from './views'

export default fulfil(invite, async (desk, { id, people, guests }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  if (!inviting.includes(meeting.status)) throw refuse.wrongStatus(meetingLife.states[meeting.status], '邀请')
  const already = new Set((await invitedTo(id)).map((one) => one.person))
  const wanted = people.filter(({ person }) => !already.has(person))
  const found = wanted.length === 0 ? [] : await find<Person>('people', { where: { _id: oneOf(wanted.map(({ person }) => person)) }, limit: 200 })
  const county = meeting.areas[1] ?? meeting.area
  const known = new Map(found.filter((person) => person.status !== 'left' && person.areas.includes(county)).map((person) => [person._id, person]))
  if (wanted.some(({ person }) => !known.has(person))) throw refuse.notFound()

  const attendances = [
    ...wanted.flatMap(({ person, seat, must }) => {
      const { name, from, phone } = known.get(person) as Person
      return newAttendance(desk, meeting, { person, name, from, phone, seat, must })
    }),
    ...guests.map((guest) => newAttendance(desk, meeting, { ...guest, person: null, must: false })),
  ]
  if (attendances.length === 0) return { invited: already.size }
  // Whoever is added after the notice went out gets it now; the others are not told twice.
  const late = meeting.status === 'notified' || meeting.status === 'open'
  const notices = late
    ? [...known.values()].map((person) =>
        noticeRow({
          origin: { about: `meetings/${id}`, version: meeting.version, kind: 'meeting' },
          to: { person: person._id, openid: person.status === 'bound' ? person.openid : null },
          kind: 'meeting',
          about: `meetings/${id}`,
          page: `/member/meeting/index?id=${id}`,
          title: meeting.title,
          body: meetingStart(meeting.startsAt, desk.now),
          at: desk.now,
        }),
      )
    : []
  const changes: Change[] = [{ add: attendances, to: 'attendances' }, ...(notices.length > 0 ? [{ add: notices, to: 'notices' }] : [])]
  try {
    await commit(changes)
  } catch (error) {
    if (isDuplicate(error)) throw refuse.stale()
    throw error
  }
  return { invited: already.size + attendances.length }
})
