import { myDuties } from '../../src/domain/opinion/intake/behalf'
import { dutyLife, recordableOn } from '../../src/domain/opinion/intake/duty'
import { fulfil } from '../runtime/serve'
import { dutiesOf } from './recorder'

export default fulfil(myDuties, async (desk) => ({
  items: await Promise.all(
    (await dutiesOf(desk)).map(async (duty) => {
      const room = await desk.directory.room(duty.room)
      const { _id, startsAt, endsAt, place, status } = duty
      return {
        id: _id, startsAt, endsAt, place, status, statusLabel: dutyLife.states[status],
        room: { id: duty.room, name: room?.name ?? '', phone: room?.phone ?? null },
        recordable: recordableOn(duty, desk.now),
      }
    }),
  ),
}))
