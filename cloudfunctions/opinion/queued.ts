import { rolesToward, scopesOf } from '../../src/domain/kernel/actor'
import { day } from '../../src/domain/kernel/calendar'
import type { Filter } from '../../src/domain/opinion/desk/filter'
import { alarmDay, answerWithin, handledKey, shelfOf, type Opinion, type Shelf } from '../../src/domain/opinion/opinion'
import type { Remark } from '../../src/domain/opinion/remark'
import { timeId, type Desk } from '../runtime/desk'
import { listAlong, pageSize } from '../runtime/lists'
import { before, between, count, find, is, oneOf, type Where } from '../runtime/store'
import { walk, type Walked } from '../runtime/walk'

const most = 300

export const roomsOf = (desk: Desk): string[] => [...new Set([...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')])]

/** Before this, what waits has come to the day of the alarm, or is late. */
export const dueBefore = (age: 'alarm' | 'overdue', now: number): number => (age === 'overdue' ? now : now + answerWithin - (alarmDay - 1) * day)

/** Only what waits for an answer grows old. */
export const ageing = (status: Opinion['status']): boolean => ['submitted', 'doubted', 'disputed', 'accepted'].includes(status)

interface Asked {
  shelf: Exclude<Shelf, 'hidden'>
  filter: Filter
  after: string | null
}

const fits = (desk: Desk, shelf: Shelf, { room, channel, subject, age }: Filter) => {
  const rooms = roomsOf(desk)
  const due = age && dueBefore(age, desk.now)
  return (opinion: Opinion): boolean =>
    opinion.shelf === shelf &&
    shelfOf[opinion.status] === shelf &&
    rooms.includes(opinion.room) &&
    (room === null || opinion.room === room) &&
    (channel === null || opinion.channel === channel) &&
    (subject === null || opinion.subject === subject) &&
    (due === null || (opinion.answerBy < due && ageing(opinion.status)))
}

/**
 * One page of a pile as the filter shows it. The narrowest index there is for it is walked (of 50 subjects one is
 * rarer than of seven channels); what that index does not know is looked at on the way, at most 300 records a page.
 */
export function queued(desk: Desk, asked: Asked): Promise<Walked<Opinion>> {
  if (asked.filter.mine === 'asked') return askedOfMe(desk, asked)
  return asked.filter.mine === 'handled' ? handledSince(desk, { after: asked.after, since: 0, keep: fits(desk, asked.shelf, asked.filter) }) : along(desk, asked)
}

async function along(desk: Desk, { shelf, filter, after }: Asked): Promise<Walked<Opinion>> {
  const rooms = roomsOf(desk).filter((room) => filter.room === null || room === filter.room)
  if (rooms.length === 0) return { items: [], next: null, last: null }
  const narrow: Where = filter.subject !== null ? { subject: is(filter.subject) } : filter.channel !== null ? { channel: is(filter.channel) } : {}
  const newest = shelf === 'done'
  // Nobody is given less than fifteen days, so whatever came later than this cannot be due.
  const youngest = filter.age && timeId(dueBefore(filter.age, desk.now) - answerWithin)
  const rest = filter.age !== null || (filter.subject !== null && filter.channel !== null)
  return walk<Opinion>({
    after,
    most,
    stretch: rest ? Math.max(pageSize, Math.floor(100 / rooms.length)) : pageSize,
    read: (at, limit) => listAlong<Opinion>('opinions', rooms.map((room) => ({ room: is(room), shelf: is(shelf), ...narrow })), { after: at, newest, limit }),
    keep: fits(desk, shelf, filter),
    ...(youngest !== null && !newest && { ends: ({ _id }: Opinion) => _id >= youngest }),
  })
}

/** Latest question first. */
async function askedOfMe(desk: Desk, { shelf, filter, after }: Asked): Promise<Walked<Opinion>> {
  const me = desk.actor.person?.id ?? ''
  const kept = fits(desk, shelf, filter)
  const seen = new Set<string>()
  let questions: readonly Remark[] = []
  let byId = new Map<string, Opinion>()
  const { items, next } = await walk<Remark>({
    after,
    most,
    read: async (at, limit) => {
      const page = await listAlong<Remark>('remarks', [{ to: is(me) }], { after: at, newest: true, limit })
      questions = page.items
      const ids = [...new Set(questions.map(({ opinion }) => opinion))]
      const found = ids.length === 0 ? [] : await find<Opinion>('opinions', { where: { _id: oneOf(ids) }, limit: ids.length })
      byId = new Map([...byId, ...found.filter((opinion) => rolesToward(desk.actor, opinion).length > 0).map((opinion) => [opinion._id, opinion] as const)])
      return page
    },
    keep: ({ opinion: id }) => {
      const opinion = byId.get(id)
      if (!opinion || seen.has(id) || !kept(opinion)) return false
      seen.add(id)
      return true
    },
  })
  return { items: items.flatMap(({ opinion }) => byId.get(opinion) ?? []), next, last: null }
}

/** What I was the last to handle since then, latest first. */
export function handledSince(desk: Desk, { after, since, keep }: { after: string | null; since: number; keep: (opinion: Opinion) => boolean }): Promise<Walked<Opinion>> {
  const me = desk.actor.person?.id ?? ''
  return walk<Opinion>({
    after,
    most,
    keep,
    cursor: ({ handled = '' }) => handled,
    read: async (at, limit) => {
      const stretch = between(handledKey(me, since), at ?? `${handledKey(me, desk.now)}~`)
      const found = await find<Opinion>('opinions', { where: { handled: stretch }, order: 'handled', newest: true, limit: limit + 1 })
      return { items: found.slice(0, limit), next: found.length > limit ? (found[limit - 1]?.handled ?? null) : null }
    },
  })
}

/** How many the filter lets through, where an index can count them without reading them. */
export async function matching(desk: Desk, shelf: Shelf, { room, channel, subject, age, mine }: Filter): Promise<number | null> {
  if (mine !== null || [channel, subject, age].filter((one) => one !== null).length > 1) return null
  if (age !== null && shelf !== 'waiting') return null
  const rooms = roomsOf(desk).filter((one) => room === null || one === room)
  const narrow: Where = subject !== null ? { subject: is(subject) } : channel !== null ? { channel: is(channel) } : age !== null ? { answerBy: before(dueBefore(age, desk.now)) } : {}
  const each = await Promise.all(rooms.map((one) => count('opinions', { room: is(one), shelf: is(shelf), ...narrow })))
  return each.reduce((sum, one) => sum + one, 0)
}
