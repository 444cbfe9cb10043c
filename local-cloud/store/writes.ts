import { isDeepStrictEqual } from 'node:util'
import { update } from 'mingo'
import type { Criteria } from 'mingo/types'
import { duplicate, WireError } from '../errors'
import type { Document } from '../types'
import type { Filter } from './bounds'
import type { Change } from './change'
import type { Collection } from './collection'
import { find, type Found } from './find'
import { newId } from './ids'
import { idKey } from './indexing'
import { look, type View } from './view'

export interface Outcome<T> {
  changes: Change[]
  result: T
  found?: Found
}

type Body = Record<string, unknown>

export interface Target {
  filter: Filter
  multi: boolean
}

export function insert(view: View, collection: Collection, bodies: readonly Body[]): Outcome<(string | number)[]> {
  const fresh = new Set<string>()
  const changes = bodies.map(body => {
    const after = identified(body)
    const key = idKey(after._id)
    if (fresh.has(key.toString('latin1')) || look(view, collection, after._id, key)) throw duplicate(collection.name, '_id_', { _id: after._id })
    fresh.add(key.toString('latin1'))
    return { collection, key, after }
  })
  return { changes, result: changes.map(change => change.after._id) }
}

export function modify(view: View, collection: Collection, target: Target, modifier: Body): Outcome<{ updated: number; matched: number; document?: Document }> {
  const found = seek(view, collection, target)
  const changes: Change[] = []
  let document: Document | undefined
  for (const before of found.documents) {
    // mingo changes what it is given; the store's own copy is read anew by every search.
    const after = copyOf(before)
    update(after, modifier, [], target.filter as Criteria<Document>)
    if (after._id !== before._id) throw new WireError('DATABASE_REQUEST_FAILED', "Performing an update on the path '_id' would modify the immutable field '_id'")
    document = after
    if (!isDeepStrictEqual(after, before)) changes.push({ collection, key: idKey(before._id), before, after })
  }
  return { changes, found, result: { updated: changes.length, matched: found.documents.length, document } }
}

export function replace(view: View, collection: Collection, target: Target, body: Body, upsert: boolean): Outcome<{ updated: number; upserted: string | number | null }> {
  const found = seek(view, collection, { ...target, multi: false })
  const before = found.documents[0]
  if (!before && !upsert) return { changes: [], found, result: { updated: 0, upserted: null } }
  const id = before?._id ?? (target.filter._id as string | number | undefined)
  const after = identified(id === undefined ? body : { ...body, _id: id })
  const changes = [{ collection, key: idKey(after._id), before, after }]
  return { changes, found, result: before ? { updated: 1, upserted: null } : { updated: 0, upserted: after._id } }
}

export function remove(view: View, collection: Collection, target: Target): Outcome<number> {
  const found = seek(view, collection, target)
  const changes = found.documents.map(before => ({ collection, key: idKey(before._id), before }))
  return { changes, found, result: changes.length }
}

const seek = (view: View, collection: Collection, { filter, multi }: Target) =>
  find(view, collection, multi ? { filter } : { filter, limit: 1 })

const identified = (body: Body): Document => {
  const { _id, ...rest } = body
  return { _id: (_id ?? newId()) as string | number, ...rest }
}

function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T
  if (value instanceof Date) return new Date(value) as T
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)])) as T
}
