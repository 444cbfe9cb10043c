import { messageOf, WireError } from '../errors'
import type { Collections, Document } from '../types'
import { Catalogue } from './catalogue'
import { Commits } from './commits'
import { openEnvironment, type Environment } from './environment'
import { count, find, type Search } from './find'
import { idKey } from './indexing'
import { Held, Transactions } from './transactions'
import { current, type View } from './view'
import { insert, type Outcome } from './writes'
import type { Filter } from './bounds'

const longestWait = 10_000

/** Documents on disk with MongoDB's semantics: one process, one writer, every answer after the disk has it. */
export class Store {
  readonly environment: Environment
  readonly commits: Commits
  private readonly catalogue: Catalogue
  private readonly transactions: Transactions

  constructor(folder: string, collections: Collections, temporary: boolean) {
    this.environment = openEnvironment(folder, temporary)
    this.commits = new Commits(this.environment.root)
    this.transactions = new Transactions(this.environment.root)
    this.catalogue = new Catalogue(this.environment, collections)
  }

  collection = (name: string) => this.catalogue.get(name)
  addCollection = (name: string) => this.catalogue.add(name)

  find = (name: string, search: Search, transactionId?: string) =>
    asked(() => find(this.view(transactionId), this.collection(name), search))

  count = (name: string, filter: Filter) => asked(() => count(current, this.collection(name), filter))

  begin = () => this.transactions.begin().id

  abort = (id: string) => this.transactions.end(this.transactions.get(id))

  async commit(id: string): Promise<void> {
    const transaction = this.transactions.get(id)
    await this.commits.soon(() => this.transactions.commit(transaction))
    this.transactions.end(transaction)
  }

  async write<T>(decide: (view: View) => Outcome<T>, transactionId?: string): Promise<Outcome<T>> {
    if (transactionId) {
      const transaction = this.transactions.get(transactionId)
      const outcome = asked(() => decide(transaction))
      this.transactions.stage(transaction, outcome.changes)
      return outcome
    }
    const patience = Date.now() + longestWait
    for (;;) {
      try {
        return await this.commits.soon(() => {
          const outcome = asked(() => decide(current))
          this.transactions.apply(outcome.changes)
          return outcome
        })
      } catch (error) {
        if (!(error instanceof Held)) throw error
        await until(error.by.closed, patience)
      }
    }
  }

  /** Past the wire: for demo data and tests. */
  fill(name: string, documents: readonly Record<string, unknown>[]): (string | number)[] {
    return this.commits.now(() => {
      const { changes, result } = insert(current, this.collection(name), documents)
      this.transactions.apply(changes)
      return result
    })
  }

  /** Exactly these, whatever was there before: for a cloud that goes on from another's end. */
  become(name: string, documents: readonly Document[]): void {
    const collection = this.collection(name)
    this.commits.now(() => {
      const before = new Map(this.all(name).map(one => [one._id, one]))
      const wanted = new Set(documents.map(({ _id }) => _id))
      const gone = [...before.values()].filter(({ _id }) => !wanted.has(_id)).map(one => ({ collection, key: idKey(one._id), before: one }))
      const there = documents.map(after => ({ collection, key: idKey(after._id), before: before.get(after._id), after }))
      this.transactions.apply([...gone, ...there])
    })
  }

  all = (name: string): Document[] => this.find(name, { filter: {} }).documents

  async close(): Promise<void> {
    this.transactions.endAll()
    await this.environment.close()
  }

  private view(transactionId?: string): View {
    return transactionId ? this.transactions.get(transactionId) : current
  }
}

/** What mingo does not accept, MongoDB would not either. */
function asked<T>(question: () => T): T {
  try {
    return question()
  } catch (error) {
    if (error instanceof WireError) throw error
    throw new WireError('DATABASE_REQUEST_FAILED', messageOf(error))
  }
}

async function until(closed: Promise<void>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const refuse = () => reject(new WireError('DATABASE_REQUEST_FAILED', 'WriteConflict: waited too long for a transaction'))
    timer = setTimeout(refuse, Math.max(0, patience - Date.now()))
  })
  await Promise.race([closed, late]).finally(() => clearTimeout(timer))
}
