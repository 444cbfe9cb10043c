import { queue } from '../../src/domain/opinion/contracts'
import { alarmDay, type Opinion } from '../../src/domain/opinion/opinion'
import { scopesOf } from '../../src/domain/kernel/actor'
import { day } from '../../src/domain/kernel/calendar'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { listFor } from '../runtime/lists'
import { before, count, find, is } from '../runtime/store'
import { around, cardView } from './views'

export default fulfil(queue, async (desk, { tab, after }) => {
  const newest = tab === 'done'
  const [page, waiting] = await Promise.all([
    listFor<Opinion>(desk, 'opinions', { roles: ['clerk', 'convener'], where: { shelf: is(tab) }, after, newest }),
    counted(desk),
  ])
  const rooms = [...new Set(page.items.map((opinion) => opinion.room))]
  const open = new Map(await Promise.all(rooms.map(async (room) => [room, await around(room)] as const)))
  const nothing = { topics: [], bySubject: new Map<string, number>() }
  return {
    items: await Promise.all(page.items.map((opinion) => cardView(desk, opinion, open.get(opinion.room) ?? nothing))),
    next: page.next,
    ...waiting,
  }
})

/** What waits in the actor's rooms: how many, how many late, how many near the day of the alarm, since when. */
async function counted(desk: Desk) {
  const rooms = [...new Set([...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')])]
  const soon = desk.now + (15 - alarmDay + 1) * day
  const each = await Promise.all(
    rooms.map(async (room) => {
      const waiting = { room: is(room), shelf: is('waiting') }
      const [all, late, near, [first]] = await Promise.all([
        count('opinions', waiting),
        count('opinions', { ...waiting, answerBy: before(desk.now) }),
        count('opinions', { ...waiting, answerBy: before(soon) }),
        find<Opinion>('opinions', { where: waiting, limit: 1 }),
      ])
      return { all, late, near: near - late, oldest: first?.at ?? Infinity }
    }),
  )
  const oldest = Math.min(Infinity, ...each.map((room) => room.oldest))
  const sum = (of: 'all' | 'late' | 'near') => each.reduce((total, room) => total + room[of], 0)
  return { waiting: sum('all'), overdue: sum('late'), dueSoon: sum('near'), oldest: oldest === Infinity ? null : oldest }
}
