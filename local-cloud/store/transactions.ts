import { randomUUID } from 'node:crypto'
import type { RootDatabase, Transaction } from 'lmdb'
import { conflict, WireError } from '../errors'
import { lockOf, type Change } from './change'
import { assertUnique } from './unique'
import type { View } from './view'

const longest = 30_000

export interface OpenTransaction extends View {
  id: string
  snapshot: Transaction
  own: Map<string, Change>
  /** Number of the last write that the snapshot holds. */
  since: number
  closed: Promise<void>
  close: () => void
}

/** Thrown at a plain write that meets a document held by an open transaction; it waits and tries again. */
export class Held extends Error {
  constructor(readonly by: OpenTransaction) {
    super('document is held by a transaction')
  }
}

export class Transactions {
  private readonly open = new Map<string, OpenTransaction>()
  private readonly holders = new Map<string, OpenTransaction>()
  /** Document → number of its last write, kept only while somebody's snapshot may be older. */
  private readonly changed = new Map<string, number>()
  private writes = 0

  constructor(private readonly root: RootDatabase) {}

  begin(): OpenTransaction {
    this.root.resetReadTxn()
    const id = randomUUID()
    let left = () => {}
    const closed = new Promise<void>(resolve => { left = resolve })
    const expiry = setTimeout(() => this.end(transaction), longest).unref()
    const close = () => {
      clearTimeout(expiry)
      left()
    }
    const transaction: OpenTransaction = { id, own: new Map(), since: this.writes, snapshot: this.root.useReadTransaction(), closed, close }
    this.open.set(id, transaction)
    return transaction
  }

  get(id: string): OpenTransaction {
    const found = this.open.get(id)
    if (!found) throw new WireError('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionNotExist] Transaction ${id} is over or expired.`)
    return found
  }

  stage(transaction: OpenTransaction, changes: readonly Change[]): void {
    for (const lock of changes.map(lockOf)) {
      const holder = this.holders.get(lock)
      if ((holder && holder !== transaction) || (this.changed.get(lock) ?? 0) > transaction.since) throw conflict()
    }
    const staged = new Map(transaction.own)
    for (const change of changes) {
      const lock = lockOf(change)
      const earlier = staged.get(lock)
      staged.set(lock, earlier ? { ...change, before: earlier.before } : change)
    }
    assertUnique([...staged.values()])
    staged.forEach((change, lock) => {
      transaction.own.set(lock, change)
      this.holders.set(lock, transaction)
    })
  }

  /** Runs inside the store's write transaction. */
  commit(transaction: OpenTransaction): void {
    const changes = [...this.get(transaction.id).own.values()]
    try {
      assertUnique(changes)
    } catch {
      this.end(transaction)
      throw conflict()
    }
    this.write(changes)
  }

  /** A plain write. */
  apply(changes: readonly Change[]): void {
    for (const lock of changes.map(lockOf)) {
      const holder = this.holders.get(lock)
      if (holder) throw new Held(holder)
    }
    assertUnique(changes)
    this.write(changes)
  }

  end(transaction: OpenTransaction): void {
    if (!this.open.delete(transaction.id)) return
    transaction.snapshot.done()
    for (const lock of transaction.own.keys()) this.holders.delete(lock)
    if (!this.open.size) this.changed.clear()
    transaction.close()
  }

  endAll(): void {
    for (const transaction of [...this.open.values()]) this.end(transaction)
  }

  private write(changes: readonly Change[]): void {
    this.writes++
    for (const change of changes) {
      change.collection.apply(change)
      if (this.open.size) this.changed.set(lockOf(change), this.writes)
    }
  }
}
