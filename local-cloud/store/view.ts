import type { Transaction } from 'lmdb'
import type { Document } from '../types'
import { lockOf, type Change } from './change'
import type { Collection } from './collection'
import { idKey } from './indexing'

/** What a reader sees: the store as it is now, or as it was when a transaction began plus that transaction's own writes. */
export interface View {
  snapshot?: Transaction
  own: ReadonlyMap<string, Change>
}

export const current: View = { own: new Map() }

export function look(view: View, collection: Collection, id: string | number, key = idKey(id)): Document | undefined {
  const own = view.own.get(lockOf({ collection, key }))
  if (own) return own.after
  return collection.documents.get(key, view.snapshot && { transaction: view.snapshot })
}

export const ownWrites = (view: View, collection: Collection) =>
  [...view.own.values()].filter(change => change.collection === collection)
