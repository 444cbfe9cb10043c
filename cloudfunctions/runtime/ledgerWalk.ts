import { rolesToward, scopesOf } from '../../src/domain/kernel/actor'
import { midnight, moment } from '../../src/domain/kernel/calendar'
import { lightOf } from '../../src/domain/supervision/due'
import type { Handover } from '../../src/domain/supervision/handover'
import type { LedgerFilter } from '../../src/domain/supervision/ledger'
import { timeId, type Desk } from './desk'
import { scales } from './lists'
import { count, find, from, is, past, type Where } from './store'

const readers: readonly string[] = ['unit', 'helper', 'committee', 'clerk', 'convener', 'party', 'office']
/** Records taken in at once; what the index does not know is left out afterwards. */
const stride = 100

const ofUnit = (unit: string, as: LedgerFilter['as']): Where[] => {
  const both: Where[] = [{ unit: is(unit) }, { helperUnits: is(unit) }]
  return as === 'main' ? both.slice(0, 1) : as === 'helper' ? both.slice(1) : both
}

/** The indexes to walk: what the filter names narrows more than what the reader may see; both are looked at again in each record. */
function alongs(desk: Desk, { topic, unit, as, room, committee }: LedgerFilter): Where[] {
  if (topic) return [{ topic: is(topic) }]
  if (unit) return ofUnit(unit, as)
  if (room) return [{ room: is(room) }]
  if (committee) return [{ committee: is(committee) }]
  const units = [...new Set(scopesOf(desk.actor, 'unit'))]
  const rooms = [...new Set([...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')])]
  return [
    ...units.flatMap((one) => ofUnit(one, as)),
    ...rooms.map((one) => ({ room: is(one) })),
    ...[...new Set(scopesOf(desk.actor, 'committee'))].map((one) => ({ committee: is(one) })),
    ...[...new Set(scopesOf(desk.actor, 'party'))].map((one) => ({ area: is(one) })),
    ...[...new Set(scopesOf(desk.actor, 'office'))].map((one) => ({ areas: is(one) })),
  ]
}

/** 协商时间 from and up to, as moments. */
function span({ year, from: first, to: last }: LedgerFilter): [number, number] {
  const start = first ? moment(first) : year ? moment(`${year}-01-01`) : null
  const end = last ? moment(last) : year ? moment(`${year}-12-31`) : null
  return [start ?? 0, end === null ? Infinity : midnight(end, 1)]
}

export type Lit = Pick<Handover, '_id' | 'status' | 'open' | 'unit' | 'helperUnits' | 'room' | 'area' | 'areas' | 'committee' | 'topic' | 'heldAt' | 'dueAt' | 'signBy' | 'reportedAt'>
/** What a count has to know of each. */
export const litFields = ['status', 'open', 'unit', 'helperUnits', 'room', 'area', 'areas', 'committee', 'topic', 'heldAt', 'dueAt', 'signBy', 'reportedAt'] as const

/** Whether a record is the reader's and passes the filter. */
function passes(desk: Desk, filter: LedgerFilter) {
  const [start, end] = span(filter)
  const { unit, as, room, committee, topic, light, shelf } = filter
  const mine = scopesOf(desk.actor, 'unit')
  const units = unit ? [unit] : mine
  return (one: Lit): boolean => {
    if (!rolesToward(desk.actor, one).some((role) => readers.includes(role))) return false
    if (shelf !== 'all' && one.open !== (shelf === 'open')) return false
    if (unit && one.unit !== unit && !one.helperUnits.includes(unit)) return false
    if (as === 'main' && units.length > 0 && !units.includes(one.unit)) return false
    if (as === 'helper' && !(units.length > 0 ? one.helperUnits.some((helper) => units.includes(helper)) : one.helperUnits.length > 0)) return false
    if ((room && one.room !== room) || (committee && one.committee !== committee) || (topic && one.topic !== topic)) return false
    if (one.heldAt < start || one.heldAt >= end) return false
    return !light || lightOf(one, desk.now) === light
  }
}

interface Walk {
  after: string | null
  limit: number
  /** Records looked at before giving what there is; the next page goes on from there. */
  most: number
  only?: readonly string[]
  /** The records go into one answer, which carries no more than a page weighs. */
  isShown?: boolean
}

/** Where one index knows all there is to know of the filter: how many of it are done. */
export async function doneAlong(desk: Desk, filter: LedgerFilter): Promise<number | null> {
  const { unit, as, room, committee, topic, year, from: first, to: last } = filter
  const [only, ...more] = alongs(desk, filter)
  if (!only || more.length > 0 || unit || as || room || committee || topic || year || first || last) return null
  return count('handovers', { ...only, open: is(false) })
}

/** The ledger's rows in order of age, from `after` on: where the list ends, `next` is null. */
export async function walk<T extends Lit>(desk: Desk, filter: LedgerFilter, { after, limit, most, only, isShown = false }: Walk): Promise<{ items: T[]; next: string | null }> {
  const good = passes(desk, filter)
  const [start] = span(filter)
  // Nothing is handed over before it was agreed.
  const begin: Where = start > 0 ? { _id: from(timeId(start)) } : {}
  const shelf: Where = filter.shelf === 'all' ? {} : { open: is(filter.shelf === 'open') }
  const along = alongs(desk, filter)
  const items: T[] = []
  const takes = scales()
  let at = after
  for (let looked = 0; looked < most; ) {
    const onward: Where = at === null ? begin : { _id: past(at) }
    const size = Math.min(stride, limit === Infinity ? stride : limit + 1)
    const found = await Promise.all(along.map((one) => find<T>('handovers', { where: { ...one, ...(filter.topic ? {} : shelf), ...onward }, limit: size, ...(only ? { only } : {}) })))
    const unique = [...new Map(found.flat().map((record) => [record._id, record])).values()].sort((a, b) => (a._id < b._id ? -1 : 1))
    // Beyond the last of a full batch another index may still have older ones.
    const ends = found.filter((batch) => batch.length === size).map((batch) => batch.at(-1)?._id ?? '')
    const sure = ends.length === 0 ? null : ends.reduce((a, b) => (a < b ? a : b))
    for (const record of unique) {
      if (sure !== null && record._id > sure) break
      if (items.length === limit) return { items, next: at }
      looked += 1
      const fits = good(record)
      // Papers take all there is; a page no more than an answer carries.
      if (fits && isShown && !takes(record)) return { items, next: at }
      if (fits) items.push(record)
      at = record._id
    }
    if (sure === null) return { items, next: null }
  }
  return { items, next: at }
}
