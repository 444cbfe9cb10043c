import { openings } from '../../src/domain/opinion/intake/box'
import type { Opening } from '../../src/domain/opinion/intake/opening'
import type { Point } from '../../src/domain/directory/directory'
import type { Desk } from '../runtime/desk'
import { listFor } from '../runtime/lists'
import { fulfil } from '../runtime/serve'
import { find, oneOf } from '../runtime/store'
import { roomsRun } from './mine'
import { openingLine } from './views'

export default fulfil(openings, async (desk, { after }) => {
  const [page, boxes] = await Promise.all([
    listFor<Opening>(desk, 'openings', { roles: ['clerk', 'convener', 'office'], after, newest: true }),
    boxesOf(desk),
  ])
  return { items: await Promise.all(page.items.map((opening) => openingLine(desk, opening))), next: page.next, boxes, me: desk.actor.person?.name ?? '' }
})

async function boxesOf(desk: Desk) {
  const mine = roomsRun(desk)
  const points = mine.length === 0 ? [] : await find<Point>('points', { where: { room: oneOf(mine) }, limit: 500 })
  return Promise.all(
    points
      .filter((point) => point.kind === 'box')
      .map(async ({ _id, name, room }) => ({ scene: _id, name, room: { id: room, name: (await desk.directory.room(room))?.name ?? '' } })),
  )
}
