import { issues } from '../../src/domain/opinion/issueContracts'
import type { Issue } from '../../src/domain/opinion/issue'
import { scopesOf } from '../../src/domain/kernel/actor'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'
import { issueLines } from './issueViews'

const shownMost = 50

// Most people first, not oldest first: whoever opens this list asks what concerns many.
export default fulfil(issues, async (desk, { tab }) => {
  const rooms = [...new Set([...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')])].map((room) => ({ rooms: is(room) }))
  const areas = scopesOf(desk.actor, 'office').map((area) => ({ areas: is(area) }))
  const found = await Promise.all(
    [...rooms, ...areas].map((scope) => find<Issue>('issues', { where: { ...scope, status: is(tab) }, order: 'people', newest: true, limit: shownMost + 1 })),
  )
  // What has gone into topics one by one waits for nobody any more.
  const waiting = found.flat().filter(({ status, count, inTopics }) => status !== 'open' || inTopics < count)
  const unique = [...new Map(waiting.map((issue) => [issue._id, issue])).values()].sort((a, b) => b.people - a.people || b.lastAt - a.lastAt)
  return { items: await issueLines(desk, unique.slice(0, shownMost)), more: unique.length > shownMost }
})
