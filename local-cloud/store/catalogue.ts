import { WireError } from '../errors'
import type { Collections, IndexDeclaration } from '../types'
import { Collection } from './collection'
import type { Environment } from './environment'
import { indexOf, type Index } from './indexing'

/** The collections and indexes as declared now; what the folder knew differently is rebuilt. */
export class Catalogue {
  private readonly collections = new Map<string, Collection>()

  constructor(private readonly environment: Environment, declared: Collections) {
    const added = (environment.notes.get('collections') ?? []) as string[]
    for (const name of new Set([...Object.keys(declared), ...added])) this.open(name, declared[name] ?? [])
  }

  get(name: string): Collection {
    const found = this.collections.get(name)
    if (!found) throw new WireError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}.`)
    return found
  }

  add(name: string): void {
    if (this.collections.has(name)) throw new WireError('DATABASE_REQUEST_FAILED', `Table exist: ${name}`)
    this.open(name, [])
    const added = (this.environment.notes.get('collections') ?? []) as string[]
    this.environment.notes.putSync('collections', [...added, name])
  }

  private open(name: string, declared: readonly IndexDeclaration[]): void {
    const { root, notes } = this.environment
    const collection = new Collection(name, this.environment, [])
    this.collections.set(name, collection)
    root.transactionSync(() => {
      for (const declaration of declared) {
        const shape = JSON.stringify([Object.entries(declaration.keys), declaration.unique ?? false])
        const known = notes.get(`index/${name}/${declaration.name}`) as { number: number; shape: string } | undefined
        const index = indexOf(declaration, known?.number ?? this.nextNumber())
        if (known?.shape === shape) Object.assign(index, notes.get(`traits/${name}/${declaration.name}`) ?? {})
        else this.rebuild(collection, index, shape)
        collection.indexes.push(index)
      }
    })
    this.forgetUndeclared(collection, declared)
  }

  private rebuild(collection: Collection, index: Index, shape: string): void {
    collection.drop(index)
    collection.build(index)
    this.environment.notes.putSync(`index/${collection.name}/${index.name}`, { number: index.prefix.readUInt16BE(), shape })
  }

  // Entries of an index that is no longer declared would grow stale, so it starts anew when it comes back.
  private forgetUndeclared(collection: Collection, declared: readonly IndexDeclaration[]): void {
    const { notes } = this.environment
    const start = `index/${collection.name}/`
    for (const key of [...notes.getKeys({ start, end: `${start}\uffff` })])
      if (!declared.some(one => `${start}${one.name}` === key)) notes.putSync(key, { ...(notes.get(key) as object), shape: 'gone' })
  }

  private nextNumber(): number {
    const next = ((this.environment.notes.get('lastIndex') as number | undefined) ?? 0) + 1
    this.environment.notes.putSync('lastIndex', next)
    return next
  }
}
