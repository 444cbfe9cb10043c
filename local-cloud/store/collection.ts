import type { Document } from '../types'
import type { Environment } from './environment'
import { entriesOf, idKey, primary, underPrefix, type Index } from './indexing'
import type { Change } from './change'
import type { Table } from './table'

/** Documents and the index entries that find them, always written together. */
export class Collection {
  readonly documents: Table

  constructor(readonly name: string, readonly environment: Environment, readonly indexes: Index[]) {
    this.documents = environment.tableOf(name)
  }

  get size(): number {
    return this.documents.size
  }

  /** Entries, or documents when the index is `_id`, in a stretch of an index. */
  countKeys(index: Index, range: { start: Buffer; end: Buffer }): number {
    return (index === primary ? this.documents.database : this.environment.entries).getKeysCount(range)
  }

  /** Inside a write transaction only; by then nothing may fail any more. */
  apply({ key, before, after }: Change): void {
    for (const index of this.indexes) this.moveEntries(index, key, before, after)
    if (after) this.documents.put(key, after)
    else this.documents.database.removeSync(key)
  }

  build(index: Index): void {
    for (const document of this.documents.range()) this.moveEntries(index, idKey(document._id), undefined, document)
  }

  drop(index: Index): void {
    for (const key of [...this.environment.entries.getKeys(underPrefix(index.prefix))]) this.environment.entries.removeSync(key)
  }

  private moveEntries(index: Index, key: Buffer, before?: Document, after?: Document): void {
    const old = new Map((before ? entriesOf(index, before).entries : []).map(entry => [entry.toString('latin1'), entry]))
    if (after) {
      const { entries, multi, inexact } = entriesOf(index, after)
      for (const entry of entries)
        if (!old.delete(entry.toString('latin1'))) this.environment.entries.putSync(Buffer.concat([entry, key]), after._id)
      if ((multi & ~index.multi) !== 0 || (inexact && !index.inexact)) this.remember(index, multi, inexact)
    }
    for (const entry of old.values()) this.environment.entries.removeSync(Buffer.concat([entry, key]))
  }

  private remember(index: Index, multi: number, inexact: boolean): void {
    index.multi |= multi
    index.inexact ||= inexact
    this.environment.notes.putSync(`traits/${this.name}/${index.name}`, { multi: index.multi, inexact: index.inexact })
  }

  get(id: string | number): Document | undefined {
    return this.documents.get(idKey(id))
  }
}
