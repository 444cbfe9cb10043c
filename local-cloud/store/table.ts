import { deserialize, serialize } from 'bson'
import type { Database, GetOptions, RangeOptions } from 'lmdb'
import type { Document } from '../types'

/** The documents of one collection as BSON under the key of their `_id`. */
export class Table {
  constructor(readonly database: Database<Buffer, Buffer>) {}

  get size(): number {
    return (this.database.getStats() as { entryCount: number }).entryCount
  }

  get(key: Buffer, options?: GetOptions): Document | undefined {
    const bytes = this.database.get(key, options)
    return bytes && read(bytes)
  }

  *range(options?: RangeOptions): Iterable<Document> {
    for (const { value } of this.database.getRange(options)) yield read(value)
  }

  put(key: Buffer, document: Document): void {
    this.database.putSync(key, Buffer.from(serialize(document, { ignoreUndefined: true })))
  }
}

const read = (bytes: Buffer) => deserialize(bytes) as Document
