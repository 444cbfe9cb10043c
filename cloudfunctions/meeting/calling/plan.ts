import { plan } from '../../../src/domain/meeting/contracts'
import type { InputOf } from '../../../src/domain/kernel/contract'
import type { Room } from '../../../src/domain/directory/directory'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { datesOf } from '../../../src/domain/meeting/calling/repeating'
import type { Topic } from '../../../src/domain/topic/topic'
import { scopesOf } from '../../../src/domain/kernel/actor'
import { refuse, words } from '../../../src/domain/kernel/refusal'
import { born } from '../../runtime/born'
import { digest, type Desk } from '../../runtime/desk'
import { fulfil } from '../../runtime/serve'
import { commit, find, get, is, isDuplicate } from '../../runtime/store'
import { doneOf } from '../hostMove'
import { movedTo, requirePlannable, setBy } from './planned'

type Form = Omit<InputOf<typeof plan>, 'key' | 'room' | 'topic' | 'repeat'>

export default fulfil(plan, async (desk, { key, room: roomId, topic: topicId, repeat, ...form }) => {
  const mine = [...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')]
  const room = mine.includes(roomId) ? await desk.directory.room(roomId) : null
  if (!room) throw refuse.notFound()
  requirePlannable(form)
  const topic = topicId ? await get<Topic>('topics', topicId) : null
  if (topicId && topic?.room !== roomId) throw refuse.notFound()

  const planning = digest(`${desk.actor.openid}|${key}`)
  const dates = repeat ? datesOf(form.startsAt, repeat.every, repeat.times).filter((date) => !repeat.without.includes(date)) : [form.startsAt]
  if (repeat && dates.length < 2) throw refuse.invalid({ repeat: words.onlyOneDate })
  const alone = dates.map((date, no) => newMeeting(desk, room, topic, movedTo(form, date), no === 0 ? planning : digest(`${planning}|${no}`)))
  const [first] = alone
  if (!first) throw refuse.notFound()
  const meetings = repeat ? alone.map((one, at) => ({ ...one, series: first._id, serial: { every: repeat.every, no: at + 1, of: dates.length } })) : alone
  try {
    // Two changes make a transaction: a series is planned as a whole or not at all.
    await commit(meetings.length === 1 ? [{ add: meetings, to: 'meetings' }] : [{ add: meetings.slice(0, 1), to: 'meetings' }, { add: meetings.slice(1), to: 'meetings' }])
    return doneOf(first)
  } catch (error) {
    const [before] = isDuplicate(error) ? await find<Meeting>('meetings', { where: { planning: is(planning) }, limit: 1 }) : []
    if (!before) throw error
    return doneOf(before)
  }
})

const newMeeting = (desk: Desk, room: Room, topic: Topic | null, form: Form, planning: string): Meeting => ({
  ...born(desk, 'meeting', { says: '筹备', evidence: form }),
  planning,
  room: room._id,
  area: room.area,
  areas: room.areas,
  committee: topic?.committee ?? room.committee,
  topic: topic?._id ?? null,
  boundary: null,
  series: null,
  serial: null,
  shelf: 'ahead',
  attachments: [],
  fence: null,
  noSignal: false,
  signOut: false,
  sheets: [],
  movedAt: null,
  openedAt: null,
  closedAt: null,
  reminded: [],
  secret: desk.secret(),
  ...setBy(form),
})
