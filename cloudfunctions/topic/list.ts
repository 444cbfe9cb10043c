import { list } from '../../src/domain/topic/contracts'
import type { Topic } from '../../src/domain/topic/topic'
import { scopesOf } from '../../src/domain/kernel/actor'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { listAlong, listFor } from '../runtime/lists'
import { is } from '../runtime/store'
import { lineView } from './views'

export default fulfil(list, async (desk, { shelf, after }) => {
  const page =
    shelf === 'all'
      ? await listFor<Topic>(desk, 'topics', { roles: ['clerk', 'convener', 'party', 'committee', 'office'], after, newest: true })
      : await listAlong<Topic>('topics', waitingFor(desk), { after })
  return { items: await Promise.all(page.items.map((topic) => lineView(desk, topic))), next: page.next }
})

/** Both gates confirm topics; only the party organisation endorses what was agreed; the office waits for nobody's topics. */
const waitingFor = (desk: Desk) => [
  ...[...new Set([...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')])].map((room) => ({ room: is(room), turn: is('room') })),
  ...scopesOf(desk.actor, 'party').flatMap((area) => [{ area: is(area), turn: is('gate') }, { area: is(area), turn: is('party') }]),
  ...scopesOf(desk.actor, 'committee').map((committee) => ({ committee: is(committee), turn: is('gate') })),
]
