// The SDK's own types still offer callbacks and strings for every result; these name what the stories use.
type Bag = Record<string, unknown>
/** A document as a story reads it. */
export type Row = { _id: string; n: number; at: Date; text: string }

interface Stats<T> { stats: T }

interface Reference {
  field(shown: Bag): Reference
  get(): Promise<{ data: Row }>
  set(o: { data: Bag }): Promise<Stats<{ updated: number; created: number }>>
  update(o: { data: Bag }): Promise<Stats<{ updated: number }>>
  remove(): Promise<Stats<{ removed: number }>>
}

interface Search {
  where(condition: unknown): Search
  orderBy(field: string, order: 'asc' | 'desc'): Search
  skip(n: number): Search
  limit(n: number): Search
  field(shown: Bag): Search
  get(): Promise<{ data: Row[] }>
  count(): Promise<{ total: number }>
  update(o: { data: Bag }): Promise<Stats<{ updated: number }>>
  remove(): Promise<Stats<{ removed: number }>>
}

type Stages = 'match' | 'group' | 'sort' | 'limit' | 'lookup' | 'project'
type Aggregate = { [stage in Stages]: (value: unknown) => Aggregate } & { end(): Promise<{ list: unknown[] }> }

interface Collection extends Search {
  doc(id: string): Reference
  add(o: { data: Bag | Bag[] }): Promise<{ _id: string; _ids?: string[] }>
  aggregate(): Aggregate
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<void>
  rollback(why?: unknown): Promise<void>
}

interface Condition { and(other: Condition): Condition }
type Words = 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'and' | 'or' | 'not' | 'all' | 'exists' | 'mod' | 'expr' | 'elemMatch'
  | 'set' | 'inc' | 'mul' | 'push' | 'pull' | 'pop' | 'shift' | 'unshift' | 'addToSet' | 'rename' | 'max' | 'min' | 'remove'

export interface Database {
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(run: (t: Transaction) => Promise<T>): Promise<T>
  serverDate(o?: { offset: number }): unknown
  RegExp(o: { regexp: string; options?: string }): unknown
  command: { [word in Words]: (...values: unknown[]) => Condition } & { aggregate: { [word in 'sum' | 'gt' | 'first']: (value: unknown) => unknown } }
}

export interface Sdk {
  getWXContext(): Bag
  openapi: Record<string, Record<string, (o: Bag) => Promise<Bag & { buffer: Buffer; result: { suggest: string } }>>>
  callFunction(o: { name: string; data?: Bag }): Promise<{ result: unknown }>
  uploadFile(o: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(o: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(o: { fileList: unknown[] }): Promise<{ fileList: { status: number; tempFileURL: string }[] }>
  deleteFile(o: { fileList: string[] }): Promise<{ fileList: { status: number }[] }>
}
