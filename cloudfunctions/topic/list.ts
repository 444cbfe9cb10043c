import { list } from '../../src/domain/topic/contracts'
import type { Topic } from '../../src/domain/topic/topic'
import { scopesOf, type PostRole } from '../../src/domain/kernel/actor'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { listAlong, listFor } from '../runtime/lists'
import { is } from '../runtime/store'
import { lineView } from './views'

const rooms: readonly PostRole[] = ['clerk', 'convener']
const gates: readonly PostRole[] = ['party', 'committee']

export default fulfil(list, async (desk, { shelf, after }) => {
  const held = (roles: readonly PostRole[]) => roles.some((role) => desk.actor.posts.some((post) => post.role === role))
  // Whoever both runs a room and sits at a gate sees the gate's pile first: others wait for it.
  const page =
    shelf === 'all'
      ? await listFor<Topic>(desk, 'topics', { roles: [...rooms, ...gates, 'office'], after, newest: true })
      : held(gates)
        ? await listAlong<Topic>('topics', gatesOf(desk), { after })
        : await listFor<Topic>(desk, 'topics', { roles: [...rooms, 'office'], where: { turn: is('room') }, after })
  return { items: await Promise.all(page.items.map((topic) => lineView(desk, topic))), next: page.next }
})

/** Both gates confirm topics; only the party organisation endorses what was agreed. */
const gatesOf = (desk: Desk) => [
  ...scopesOf(desk.actor, 'party').flatMap((area) => [{ area: is(area), turn: is('gate') }, { area: is(area), turn: is('party') }]),
  ...scopesOf(desk.actor, 'committee').map((committee) => ({ committee: is(committee), turn: is('gate') })),
]
