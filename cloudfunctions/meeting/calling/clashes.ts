import { scopesOf } from '../../../src/domain/kernel/actor'
import { day } from '../../../src/domain/kernel/calendar'
import { refuse } from '../../../src/domain/kernel/refusal'
import type { Duty } from '../../../src/domain/opinion/intake/duty'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import { longestMeeting, overlap, placeKey } from '../../../src/domain/meeting/calling/booking'
import { clashes } from '../../../src/domain/meeting/calling/contracts'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { countyOf } from '../../../src/domain/meeting/calling/shelf'
import type { Desk } from '../../runtime/desk'
import { fulfil } from '../../runtime/serve'
import { between, find, is, oneOf, type Where } from '../../runtime/store'
import { invitedTo } from '../views'

/** More at the same hour than anybody reads; of a whole county the nearest are enough to warn. */
const meetingsMost = 60
const idsAtOnce = 400
const idsMost = 8000

const there: readonly Attendance['status'][] = ['invited', 'coming', 'waiting', 'leaveAsked', 'handedIn', 'present']

/** What is in the way at that time: the place, the room, the people. It warns and never stops anybody. */
export default fulfil(clashes, async (desk, { meeting: id, room: roomId, startsAt, endsAt, place, people: asked }) => {
  if (![...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')].includes(roomId)) throw refuse.notFound()
  const [room, own] = await Promise.all([desk.directory.room(roomId), id ? desk.read<Meeting>('meetings', id) : null])
  if (!room || (own && own.room !== roomId)) throw refuse.notFound()
  if (endsAt <= startsAt) return { places: [], people: [] }
  const stretch = { startsAt, endsAt }
  const people = asked ?? (own ? (await invitedTo(own._id)).flatMap(({ person, status }) => (person && there.includes(status) ? [person] : [])) : [])
  const key = placeKey(place)
  const county = countyOf(room)
  const meanwhile = async (where: Where) =>
    (await find<Meeting>('meetings', { where: { ...where, startsAt: between(Math.max(startsAt - longestMeeting, 0), endsAt) }, order: 'startsAt', newest: true, limit: 200 })).filter(
      (one) => one._id !== id && one.shelf === 'ahead' && overlap(one, stretch) && countyOf(one) === county,
    )
  const [here, samePlace, around, duties] = await Promise.all([
    meanwhile({ room: is(roomId) }),
    key ? meanwhile({ placeKey: is(key) }) : [],
    people.length > 0 ? meanwhile({ areas: is(county) }) : [],
    dutiesOf(people, stretch),
  ])
  const found = new Map([...here, ...samePlace].map((one) => [one._id, one]))
  const elsewhere = await askedElsewhere(around.slice(0, Math.min(meetingsMost, Math.ceil(idsMost / Math.max(people.length, 1)))), people)
  return {
    places: await Promise.all(
      [...found.values()].map(async (one) => ({
        id: one._id, title: one.title, startsAt: one.startsAt, endsAt: one.endsAt, place: one.place,
        room: { id: one.room, name: (await desk.directory.room(one.room))?.name ?? '' }, same: one.placeKey === key ? ('place' as const) : ('room' as const),
      })),
    ),
    people: [...elsewhere, ...(await Promise.all(duties.map((one) => onDuty(desk, one))))],
  }
})

interface Stretch {
  startsAt: number
  endsAt: number
}

async function askedElsewhere(meetings: readonly Meeting[], people: readonly string[]) {
  const byId = new Map(meetings.map((one) => [one._id, one]))
  const ids = meetings.flatMap(({ _id }) => people.map((person) => `${_id}:${person}`))
  const parts = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, part) => ids.slice(part * idsAtOnce, (part + 1) * idsAtOnce))
  const found = (await Promise.all(parts.map((some) => find<Attendance>('attendances', { where: { _id: oneOf(some) }, limit: some.length })))).flat()
  return found.flatMap((one) => {
    const meeting = byId.get(one.meeting)
    if (!meeting || !one.person || !there.includes(one.status)) return []
    return [{ person: one.person, name: one.name, what: meeting.title, where: meeting.place, startsAt: meeting.startsAt, endsAt: meeting.endsAt }]
  })
}

/** A duty begins and ends on the same day. */
async function dutiesOf(people: readonly string[], stretch: Stretch): Promise<Duty[]> {
  if (people.length === 0) return []
  const found = await find<Duty>('duties', { where: { person: oneOf(people), endsAt: between(stretch.startsAt + 1, stretch.endsAt + day) }, order: 'endsAt', limit: 200 })
  return found.filter((one) => one.status === 'set' && overlap(one, stretch))
}

const onDuty = async (desk: Desk, { person, name, room, place, startsAt, endsAt }: Duty) => ({
  person, name, what: '委员值班', where: place || ((await desk.directory.room(room))?.name ?? ''), startsAt, endsAt,
})
