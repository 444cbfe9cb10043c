import type { Document } from '../types'
import type { Collection } from './collection'

/** One document as it was and as it shall be; absent means it is not there. */
export interface Change {
  collection: Collection
  key: Buffer
  before?: Document
  after?: Document
}

export const lockOf = ({ collection, key }: Pick<Change, 'collection' | 'key'>) => `${collection.name}/${key.toString('latin1')}`
