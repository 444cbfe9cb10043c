import { arrive } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'
import { lineViews } from './views'

export default fulfil(arrive, async (desk, { scene }) => {
  const point = await desk.directory.point(scene)
  const room = point && (await desk.directory.room(point.room))
  if (!room) throw refuse.noRoom()
  const latest = await find<Opinion>('opinions', { where: { openid: is(desk.actor.openid) }, newest: true, limit: 5 })
  const last = latest.find((opinion) => opinion.room === room._id)
  return {
    room: { id: room._id, name: room.name, address: room.address, phone: room.phone },
    point: point.name,
    last: last ? ((await lineViews(desk, [last]))[0] ?? null) : null,
  }
})
