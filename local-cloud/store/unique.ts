import { isDeepStrictEqual } from 'node:util'
import { duplicate } from '../errors'
import type { Document } from '../types'
import { lockOf, type Change } from './change'
import { entriesOf, underPrefix, type Index } from './indexing'
import { valuesAt } from './valuesAt'

/** Refuses changes that, made together, would leave two documents with one `_id` or one unique key. */
export function assertUnique(changes: readonly Change[]): void {
  const touched = new Set(changes.map(lockOf))
  const claimed = new Map<string, Change>()
  for (const change of changes) {
    const { collection, key, before, after } = change
    if (!after) continue
    if (!before && collection.documents.database.doesExist(key)) throw duplicate(collection.name, '_id_', { _id: after._id })
    for (const index of collection.indexes.filter(one => one.unique)) {
      const kept = new Set(before ? entriesOf(index, before).entries.map(entry => entry.toString('latin1')) : [])
      for (const entry of entriesOf(index, after).entries) {
        const name: string = `${collection.name}/${index.name}/${entry.toString('latin1')}`
        const rival: Document | undefined = claimed.get(name)?.after
        if (rival && rival !== after && same(index, rival, after)) throw duplicate(collection.name, index.name, keyOf(index, after))
        claimed.set(name, change)
        if (!kept.has(entry.toString('latin1')) || index.inexact) refuseTaken(index, entry, change, touched)
      }
    }
  }
}

function refuseTaken(index: Index, entry: Buffer, { collection, after }: Change, touched: Set<string>): void {
  for (const { key, value: id } of collection.environment.entries.getRange(underPrefix(entry))) {
    if (touched.has(lockOf({ collection, key: key.subarray(entry.length) }))) continue
    const holder = collection.get(id)
    if (after && holder && same(index, holder, after)) throw duplicate(collection.name, index.name, keyOf(index, after))
  }
}

// Two long strings may share one entry; only their documents tell them apart.
const same = (index: Index, one: Document, other: Document) =>
  index.multi !== 0 || !index.inexact || isDeepStrictEqual(keyOf(index, one), keyOf(index, other))

const keyOf = (index: Index, document: Document) =>
  Object.fromEntries(index.keys.map(([path]) => [path, valuesAt(document, path).values[0]]))
