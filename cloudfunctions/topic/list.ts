import { list } from '../../src/domain/topic/contracts'
import type { Topic } from '../../src/domain/topic/topic'
import type { InputOf } from '../../src/domain/kernel/contract'
import { scopesOf } from '../../src/domain/kernel/actor'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { listAlong, listFor } from '../runtime/lists'
import { is } from '../runtime/store'
import { walk } from '../runtime/walk'
import { lineView } from './views'

type Filter = NonNullable<InputOf<typeof list>['filter']>

/** Looks at no more than so many topics for one page, however few of them fit; 更多 goes on from there. */
const most = 400

export default fulfil(list, async (desk, { shelf, after, filter }) => {
  const read = (from: string | null, limit?: number) =>
    shelf === 'all'
      ? listFor<Topic>(desk, 'topics', { roles: ['clerk', 'convener', 'party', 'committee', 'office'], after: from, newest: true, limit })
      : listAlong<Topic>('topics', waitingFor(desk), { after: from, limit })
  const page = filter && Object.values(filter).some((one) => one !== null) ? await walk<Topic>({ after, read, keep: fits(filter), most }) : await read(after)
  return { items: await Promise.all(page.items.map((topic) => lineView(desk, topic))), next: page.next }
})

const fits = ({ scopeType, tag, status, committee }: Filter) => (topic: Topic): boolean =>
  (scopeType === null || topic.scopeType === scopeType) &&
  (tag === null || topic.tags.includes(tag)) &&
  (status === null || topic.status === status) &&
  (committee === null || topic.committee === committee)

/** Both gates confirm topics; only the party organisation endorses what was agreed; the office waits for nobody's topics. */
const waitingFor = (desk: Desk) => [
  ...[...new Set([...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')])].map((room) => ({ room: is(room), turn: is('room') })),
  ...scopesOf(desk.actor, 'party').flatMap((area) => [{ area: is(area), turn: is('gate') }, { area: is(area), turn: is('party') }]),
  ...scopesOf(desk.actor, 'committee').map((committee) => ({ committee: is(committee), turn: is('gate') })),
]
