import type { Person } from '../../../src/domain/directory/directory'
import { openToSignUp } from '../../../src/domain/meeting/calling/contracts'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { countyOf } from '../../../src/domain/meeting/calling/shelf'
import { leftFor } from '../../../src/domain/meeting/calling/signUp'
import { standingAt } from '../../runtime/places'
import { fulfil } from '../../runtime/serve'
import { find, from, get, is, oneOf } from '../../runtime/store'

const most = 50

/** Meetings of the member's own county that members may come to without having been asked, the soonest first. */
export default fulfil(openToSignUp, async (desk) => {
  const me = desk.actor.person ? await get<Person>('people', desk.actor.person.id) : null
  if (!me) return { items: [] }
  const meetings = await find<Meeting>('meetings', { where: { openTo: is(countyOf(me)), startsAt: from(desk.now) }, order: 'startsAt', limit: most })
  const asked = await find<Attendance>('attendances', { where: { _id: oneOf(meetings.map(({ _id }) => `${_id}:${me._id}`)) }, limit: most, only: ['meeting', 'status'] })
  const mine = new Set(asked.map(({ meeting }) => meeting))
  const items = await Promise.all(
    meetings.map(async (one) => {
      const capacity = one.signUp?.capacity ?? null
      const [room, now] = await Promise.all([desk.directory.room(one.room), capacity === null ? null : standingAt(one._id)])
      return {
        id: one._id, title: one.title, kind: one.kind, startsAt: one.startsAt, endsAt: one.endsAt, place: one.place, room: { id: one.room, name: room?.name ?? '' },
        capacity, left: now && leftFor(capacity, now.taken, now.waiting), waiting: now?.waiting ?? 0, until: one.signUp?.until ?? null, mine: mine.has(one._id),
      }
    }),
  )
  return { items }
})
