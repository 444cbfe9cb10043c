import { arrive } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { dateOf } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'
import { lineViews } from '../runtime/lineViews'
import { fulfil } from '../runtime/serve'
import { folderOf } from '../runtime/photos'
import { find, is } from '../runtime/store'

export default fulfil(arrive, async (desk, { scene }) => {
  const point = await desk.directory.point(scene)
  const room = point && (await desk.directory.room(point.room))
  if (!room) throw refuse.noRoom()
  const latest = await find<Opinion>('opinions', { where: { openid: is(desk.actor.openid) }, newest: true, limit: 5 })
  const last = latest.find((opinion) => opinion.room === room._id)
  return {
    room: { id: room._id, name: room.name, address: room.address, phone: room.phone },
    point: point.name,
    member: point.member?.name ?? null,
    duty: await dutyToday(desk, room._id),
    last: last ? ((await lineViews(desk, [last]))[0] ?? null) : null,
    folder: folderOf(desk.actor.openid),
  }
})

/** The next member on duty today, out of what is kept for a minute. */
async function dutyToday({ directory, now }: Desk, room: string) {
  const duty = (await directory.dutiesAt(room)).find(({ status, startsAt, endsAt }) => status === 'set' && endsAt > now && dateOf(startsAt) === dateOf(now))
  return duty ? { name: duty.name, startsAt: duty.startsAt, endsAt: duty.endsAt, place: duty.place } : null
}
