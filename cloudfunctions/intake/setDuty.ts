import { setDuty } from '../../src/domain/opinion/intake/roster'
import type { Duty } from '../../src/domain/opinion/intake/duty'
import type { Person } from '../../src/domain/directory/directory'
import { dateOf, meetingStart, meetingTime } from '../../src/domain/kernel/calendar'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { born } from '../runtime/born'
import { digest } from '../runtime/desk'
import { noticeRow } from '../runtime/noticeRow'
import { fulfil } from '../runtime/serve'
import { commit, find, from, get, is, isDuplicate } from '../runtime/store'
import { countyOf, roomOfMine } from './mine'
import { isMember } from './membersOf'

const doneOf = ({ _id, version, status }: Duty) => ({ id: _id, version, status })

export default fulfil(setDuty, async (desk, { key, room: id, member, startsAt, endsAt, place }) => {
  const room = await roomOfMine(desk, id)
  if (endsAt <= startsAt || dateOf(startsAt) !== dateOf(endsAt)) throw refuse.invalid({ endsAt: words.dutyTime })
  if (endsAt <= desk.now) throw refuse.invalid({ startsAt: words.badDate })
  const submission = digest(`${desk.actor.openid}|${key}`)
  const [person, others] = await Promise.all([
    get<Person>('people', member),
    find<Duty>('duties', { where: { person: is(member), endsAt: from(startsAt + 1) }, order: 'endsAt', limit: 100 }),
  ])
  if (!person || !isMember(person) || !person.areas.includes(countyOf(room))) throw refuse.invalid({ member: words.notBoxMember })
  const before = others.find((duty) => duty.submission === submission)
  if (before) return doneOf(before)
  const clash = others.find((duty) => duty.status === 'set' && duty.startsAt < endsAt)
  if (clash) throw refuse.dutyClash(person.name, (await desk.directory.room(clash.room))?.name ?? '别处', meetingTime(clash.startsAt, clash.endsAt, desk.now))

  const duty: Duty = {
    ...born(desk, 'duty', { says: '排班', note: `${person.name} ${meetingTime(startsAt, endsAt, desk.now)}`, evidence: { member, startsAt, endsAt, place } }),
    submission, room: room._id, area: room.area, areas: room.areas, person: person._id, name: person.name, startsAt, endsAt, place,
  }
  const about = `duties/${duty._id}`
  const to = { person: person._id, openid: person.status === 'bound' ? person.openid : null }
  const notice = noticeRow({
    origin: { about, version: 1, kind: 'duty' }, to, kind: 'meeting', about, page: '/member/duty/index',
    title: `请您到${room.name}值班`, body: meetingStart(startsAt, desk.now), at: desk.now, begins: startsAt,
  })
  try {
    await commit([{ add: [duty], to: 'duties' }, { add: [notice], to: 'notices' }])
    return doneOf(duty)
  } catch (error) {
    const [same] = isDuplicate(error) ? await find<Duty>('duties', { where: { submission: is(submission) }, limit: 1 }) : []
    if (!same) throw error
    return doneOf(same)
  }
})
