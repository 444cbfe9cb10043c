import { queue } from '../../src/domain/opinion/contracts'
import { unfiltered } from '../../src/domain/opinion/desk/filter'
import type { Opinion } from '../../src/domain/opinion/opinion'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { before, count, find, is } from '../runtime/store'
import { dueBefore, matching, queued, roomsOf } from './queued'
import { cardViews } from './views'

export default fulfil(queue, async (desk, { tab, after, filter = unfiltered }) => {
  const [page, waiting, fitting] = await Promise.all([queued(desk, { shelf: tab, filter, after }), counted(desk), matching(desk, tab, filter)])
  return { items: await cardViews(desk, page.items), next: page.next, matching: fitting, ...waiting }
})

/** What waits in the actor's rooms: how many, how many late, how many near the day of the alarm, since when. */
async function counted(desk: Desk) {
  const each = await Promise.all(
    roomsOf(desk).map(async (room) => {
      const waiting = { room: is(room), shelf: is('waiting') }
      const [all, late, near, [first]] = await Promise.all([
        count('opinions', waiting),
        count('opinions', { ...waiting, answerBy: before(dueBefore('overdue', desk.now)) }),
        count('opinions', { ...waiting, answerBy: before(dueBefore('alarm', desk.now)) }),
        find<Opinion>('opinions', { where: waiting, limit: 1 }),
      ])
      return { all, late, near: near - late, oldest: first?.at ?? Infinity }
    }),
  )
  const oldest = Math.min(Infinity, ...each.map((room) => room.oldest))
  const sum = (of: 'all' | 'late' | 'near') => each.reduce((total, room) => total + room[of], 0)
  return { waiting: sum('all'), overdue: sum('late'), dueSoon: sum('near'), oldest: oldest === Infinity ? null : oldest }
}
