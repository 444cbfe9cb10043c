import { mailbox } from '../../src/domain/opinion/intake/behalf'
import type { Opinion, Shelf } from '../../src/domain/opinion/opinion'
import type { Point } from '../../src/domain/directory/directory'
import { scopesOf } from '../../src/domain/kernel/actor'
import { lineViews } from '../runtime/lineViews'
import { listAlong } from '../runtime/lists'
import { outcomeOf } from '../runtime/outcome'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'

const open: readonly Shelf[] = ['waiting', 'working', 'done']

/** What was said to this member: to read and to follow, without telephone numbers; the room decides. */
export default fulfil(mailbox, async (desk, { after }) => {
  const self = scopesOf(desk.actor, 'member')[0] ?? ''
  const [{ items, next }, points] = await Promise.all([
    listAlong<Opinion>('opinions', open.map((shelf) => ({ person: is(self), shelf: is(shelf) })), { after, newest: true }),
    find<Point>('points', { where: { 'member.id': is(self) }, limit: 50 }),
  ])
  const lines = await lineViews(desk, items)
  return {
    items: lines.map(({ receipt: _receipt, ...line }, i) => ({ ...line, outcome: outcomeOf(items[i] as Opinion) })),
    next,
    boxes: await Promise.all(points.map(async ({ _id, name, room }) => ({ scene: _id, name, room: (await desk.directory.room(room))?.name ?? '' }))),
  }
})
