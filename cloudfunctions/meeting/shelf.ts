import { scopesOf, type PostRole } from '../../src/domain/kernel/actor'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Desk } from '../runtime/desk'
import { pageSize } from '../runtime/lists'
import { find, from, is, upTo, type Where } from '../runtime/store'

const fieldOf: Partial<Record<PostRole, string>> = { clerk: 'room', convener: 'room', committee: 'committee', office: 'areas' }

/**
 * One page of the meetings ahead, the soonest first, or of those over, the latest first. Of an office's thousand rooms
 * many begin at the same minute: the cursor says the minute and how many of it were shown.
 */
export async function shelfFor(desk: Desk, shelf: Meeting['shelf'], after: string | null): Promise<{ items: Meeting[]; next: string | null }> {
  const along = new Map<string, [string, string]>()
  for (const [role, field] of Object.entries(fieldOf)) for (const scope of scopesOf(desk.actor, role as PostRole)) along.set(`${field}/${scope}`, [field, scope])
  const newest = shelf === 'past'
  const [, minute, many] = /^(\d{1,16})~(\d{1,4})$/.exec(after ?? '') ?? []
  const [at, shown] = minute ? [Number(minute), Number(many)] : [null, 0]
  const onward: Where = at === null ? {} : { startsAt: newest ? upTo(at) : from(at) }
  const limit = pageSize + 1 + shown
  const found = await Promise.all([...along.values()].map(([field, scope]) => find<Meeting>('meetings', { where: { [field]: is(scope), shelf: is(shelf), ...onward }, order: 'startsAt', newest, limit })))
  const unique = [...new Map(found.flat().map((one) => [one._id, one])).values()]
  unique.sort((a, b) => (newest ? -1 : 1) * (a.startsAt - b.startsAt || (a._id < b._id ? -1 : 1)))
  const items = unique.slice(shown, shown + pageSize)
  const last = items.at(-1)
  if (!last || unique.length <= shown + pageSize) return { items, next: null }
  const atLast = items.filter(({ startsAt }) => startsAt === last.startsAt).length + (last.startsAt === at ? shown : 0)
  return { items, next: `${last.startsAt}~${atLast}` }
}
