import { duties } from '../../src/domain/opinion/intake/roster'
import { dutyLife, type Duty } from '../../src/domain/opinion/intake/duty'
import { day } from '../../src/domain/kernel/calendar'
import { can } from '../../src/domain/kernel/lifecycle'
import { fulfil } from '../runtime/serve'
import { find, from, is } from '../runtime/store'
import { roomsRun } from './mine'

/** Who is on duty in the actor's rooms from yesterday on. */
export default fulfil(duties, async (desk) => {
  const mine = (await Promise.all(roomsRun(desk).map((id) => desk.directory.room(id)))).filter((room) => room !== null)
  const each = await Promise.all(
    mine.map((room) => find<Duty>('duties', { where: { room: is(room._id), endsAt: from(desk.now - day) }, order: 'endsAt', limit: 100 })),
  )
  const name = new Map(mine.map((room) => [room._id, room.name]))
  return {
    rooms: mine.map((room) => ({ id: room._id, name: room.name, address: room.address })),
    items: each
      .flat()
      .sort((a, b) => a.startsAt - b.startsAt)
      .map((duty) => ({
        id: duty._id, version: duty.version, room: { id: duty.room, name: name.get(duty.room) ?? '' }, member: duty.name,
        startsAt: duty.startsAt, endsAt: duty.endsAt, place: duty.place, status: duty.status, statusLabel: dutyLife.states[duty.status], can: can(dutyLife, duty, desk.actor, desk.now),
      })),
  }
})
