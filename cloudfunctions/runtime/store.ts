import cloud from 'wx-server-sdk'
import './wechat'

/**
 * The only place that talks to the database. The SDK passes operators in plain values straight through, drops
 * `undefined` from filters (and then matches everyone) and merges `$set` and dotted keys of an update; so filters
 * are made of the wrapped conditions below and nothing else, and updates replace whole fields.
 */
const db = cloud.database({ throwOnNotFound: false } as never)
const _ = db.command

declare const wrapped: unique symbol
/** A value that has been wrapped by one of the conditions below. */
export interface Condition {
  [wrapped]: true
}
type Plain = string | number | boolean | null
const condition = (value: unknown) => value as Condition

export const is = (value: Plain) => condition(_.eq(refuseUndefined(value)))
export const oneOf = (values: readonly Plain[]) => condition(_.in(values.map(refuseUndefined)))
export const before = (value: string | number) => condition(_.lt(refuseUndefined(value)))
export const upTo = (value: string | number) => condition(_.lte(refuseUndefined(value)))
export const from = (value: string | number) => condition(_.gte(refuseUndefined(value)))
export const past = (value: string | number) => condition(_.gt(refuseUndefined(value)))
/** From the first on, up to but not including the second. */
export const between = (low: string | number, high: string | number) => condition(_.gte(refuseUndefined(low)).and(_.lt(refuseUndefined(high))))
export type Where = Readonly<Record<string, Condition>>

function refuseUndefined<T>(value: T): T {
  if (value === undefined) throw new Error('a condition without a value would match everything')
  return value
}

export interface Doc {
  _id: string
}

interface Query<T> {
  where(filter: object): Query<T>
  orderBy(field: string, direction: 'asc' | 'desc'): Query<T>
  limit(most: number): Query<T>
  field(wanted: Record<string, boolean>): Query<T>
  get(): Promise<{ data: T[] }>
  count(): Promise<{ total: number }>
  update(change: { data: object }): Promise<{ stats: { updated: number } }>
  doc(id: string): Document<T>
  add(record: { data: object | object[] }): Promise<unknown>
}
interface Document<T> {
  get(): Promise<{ data: T | null }>
  update(change: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<unknown>
}
interface Collections {
  collection(name: string): unknown
}
const of = <T>(name: string, where: Collections = db): Query<T> => where.collection(name) as Query<T>

export async function get<T extends Doc>(collection: string, id: string): Promise<T | null> {
  return (await of<T>(collection).doc(id).get()).data
}

export interface Find {
  where: Where
  /** By `_id`, which begins with the time a record was made, unless another field is named. */
  order?: string
  newest?: boolean
  limit: number
  /** Of each record only these fields (and `_id`), where there are very many of them. */
  only?: readonly string[]
}

export async function find<T extends Doc>(collection: string, { where, order = '_id', newest, limit, only }: Find): Promise<T[]> {
  const all = of<T>(collection).where(where).orderBy(order, newest ? 'desc' : 'asc')
  const query = only ? all.field(Object.fromEntries(only.map((field) => [field, true]))) : all
  return (await query.limit(limit).get()).data
}

/** So many records are read at a time where all of them are wanted. */
const stretch = 1000

/** All of them by `_id`, however many there are, with an index that ends in it. For lists that must not stop short: people, rooms. */
export async function findAll<T extends Doc>(collection: string, { where, only }: Pick<Find, 'where' | 'only'>): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const last = all.at(-1)?._id
    const found = await find<T>(collection, { where: last === undefined ? where : { ...where, _id: past(last) }, limit: stretch, ...(only && { only }) })
    all.push(...found)
    if (found.length < stretch) return all
  }
}

export async function count(collection: string, where: Where): Promise<number> {
  return (await of(collection).where(where).count()).total
}

export async function updateWhere(collection: string, where: Where, data: object): Promise<number> {
  return (await of(collection).where(where).update({ data: whole(data) })).stats.updated
}

/** So many records go into one request: two hundred handovers would be more than a megabyte. */
const addMost = 50

export const add = (collection: string, records: readonly Doc[]) => of(collection).add({ data: records.length === 1 ? (records[0] as object) : [...records] })

/** Whether the record was there to be changed. */
export async function touched(collection: string, id: string, data: object): Promise<boolean> {
  return (await of(collection).doc(id).update({ data: whole(data) })).stats.updated === 1
}

export const increased = (by: number) => _.inc(by)
export const removed = () => _.remove()
/** One more at the end of a list that keeps its last so many; and out of it again. */
export const pushed = (value: Plain, most: number) => _.push({ each: [value], slice: -most } as never)
export const pulled = (value: Plain) => _.pull(value)

/** Replace fields instead of merging into nested ones; `undefined` takes a field away. Atomic operators from this file stay what they are. */
function whole(data: object): object {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, value === undefined ? _.remove() : isNested(value) ? _.set(value) : value]),
  )
}
const isNested = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype

export const isDuplicate = (error: unknown): boolean => /E11000|duplicate/i.test(textOf(error))
const isConflict = (error: unknown): boolean => /TransactionConflict|TRANSACTION_CONFLICT|WriteConflict/i.test(textOf(error))
const textOf = (error: unknown): string => {
  const { errMsg, message, code } = error as { errMsg?: string; message?: string; code?: string }
  return `${errMsg ?? ''} ${message ?? ''} ${code ?? ''}`
}

export type Change =
  | { add: readonly Doc[]; to: string }
  /** Only if the record still has this version and these counters are still below; refused as stale otherwise. */
  | { update: string; in: string; version: number; data: object; below?: Readonly<Record<string, number>> }
  /** Whatever state it is in; with `seen`, refused as stale unless these counters (absent: 0) still say what was read. */
  | { touch: string; in: string; data: object; seen?: Readonly<Record<string, number>> }
  | { remove: string; in: string }

export class Stale extends Error {}

/**
 * Writes all of it or nothing. One change is one conditional write; several are one transaction. A conflict is not
 * retried here: whoever lost must decide anew on the record as it has become.
 */
export async function commit(changes: readonly Change[]): Promise<void> {
  const [only] = changes
  if (changes.length === 1 && only && !('seen' in only)) return write(only)
  try {
    await db.runTransaction(async (transaction: Collections) => {
      for (const change of changes) await writeIn(transaction, change)
    }, 1)
  } catch (error) {
    throw isConflict(error) ? new Stale() : error
  }
}

async function write(change: Change): Promise<void> {
  if ('add' in change) await add(change.to, change.add)
  else if ('touch' in change) await of(change.in).doc(change.touch).update({ data: whole(change.data) })
  else if ('remove' in change) await of(change.in).doc(change.remove).remove()
  else {
    const counters = Object.fromEntries(Object.entries(change.below ?? {}).map(([field, most]) => [field, before(most)]))
    const updated = await updateWhere(change.in, { _id: is(change.update), version: is(change.version), ...counters }, change.data)
    if (updated !== 1) throw new Stale()
  }
}

// where().update() leaves the transaction without a word (wechat-platform §5.4), hence get and doc().update().
async function writeIn(transaction: Collections, change: Change): Promise<void> {
  if ('add' in change) {
    for (let at = 0; at < change.add.length; at += addMost) {
      const some = change.add.slice(at, at + addMost)
      await of(change.to, transaction).add({ data: some.length === 1 ? (some[0] as object) : some })
    }
  } else if ('touch' in change) {
    const document = of<Record<string, unknown>>(change.in, transaction).doc(change.touch)
    const now = change.seen ? (await document.get()).data : null
    if (Object.entries(change.seen ?? {}).some(([field, count]) => (now?.[field] ?? 0) !== count)) throw new Stale()
    await document.update({ data: whole(change.data) })
  } else if ('remove' in change) {
    await of(change.in, transaction).doc(change.remove).remove()
  } else {
    const document = of<{ version: number } & Record<string, unknown>>(change.in, transaction).doc(change.update)
    const now = (await document.get()).data
    if (now?.version !== change.version || Object.entries(change.below ?? {}).some(([field, most]) => Number(now[field] ?? 0) >= most)) throw new Stale()
    await document.update({ data: whole(change.data) })
  }
}
