import { rooms, type WayHeard } from '../../src/domain/opinion/intake/behalf'
import { recordableOn } from '../../src/domain/opinion/intake/duty'
import type { Room } from '../../src/domain/directory/directory'
import { fulfil } from '../runtime/serve'
import { dutiesOf, recorderOf } from './recorder'

const shown = 20
const staffWays: readonly WayHeard[] = ['visit', 'call']

/** Where this person may record: own rooms first, then the rest of the county by name. */
export default fulfil(rooms, async (desk, { name }) => {
  const [recorder, duties] = await Promise.all([recorderOf(desk), dutiesOf(desk)])
  const onDuty = duties.filter((duty) => recordableOn(duty, desk.now))
  const near = recorder.member ? await desk.directory.roomsIn(recorder.member.county) : []
  const run = (await Promise.all(recorder.rooms.map((id) => desk.directory.room(id)))).filter((room) => room !== null)
  const all = [...new Map([...run, ...near].map((room) => [room._id, room])).values()]
  const own = ({ _id, area }: Room) => recorder.rooms.includes(_id) || area === recorder.member?.area || onDuty.some((duty) => duty.room === _id)
  const wanted = (name ?? '').replace(/\s/g, '')
  const fitting = all
    .filter((room) => `${room.name}${room.address}`.includes(wanted))
    .sort((a, b) => Number(own(b)) - Number(own(a)))
  return {
    items: fitting.slice(0, shown).map((room) => ({ id: room._id, name: room.name, address: room.address, own: own(room) })),
    more: fitting.length > shown,
    ways: recorder.member ? [...(onDuty.length > 0 ? (['duty'] as const) : []), ...staffWays, 'memberBox' as const] : [...staffWays],
  }
})
