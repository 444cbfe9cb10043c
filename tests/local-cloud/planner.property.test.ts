import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { count, find, matcher, sorted } from '../../local-cloud/store/find'
import { Store } from '../../local-cloud/store/store'
import { current } from '../../local-cloud/store/view'
import type { Document, IndexDeclaration } from '../../local-cloud/types'

const indexes: IndexDeclaration[] = [
  { name: 'ab', keys: { a: 1, b: -1 } },
  { name: 'b', keys: { b: 1 } },
  { name: 'cd', keys: { 'c.d': -1, a: 1 } },
  { name: 'bca', keys: { b: -1, 'c.d': 1, a: 1 } },
]
const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -0, 1, 2, -1.5, 1e300, Infinity, '', 'a', 'ab', 'b', 'a\u0000', 'a\u0000b', '\u0001', '中', '中文', 'x'.repeat(400), 'x'.repeat(401)),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -2, max: 2 }).map(n => new Date(n * 1000)),
)
const value = fc.oneof({ weight: 6, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) }, { weight: 1, arbitrary: fc.constant({ x: 1 }) })
const nested = fc.oneof(fc.record({ d: value }, { requiredKeys: [] }), fc.array(fc.record({ d: scalar }, { requiredKeys: [] }), { maxLength: 2 }), scalar)
const document = fc.oneof(
  { weight: 3, arbitrary: fc.record({ a: scalar, b: scalar, c: fc.record({ d: scalar }) }, { requiredKeys: [] }) },
  { weight: 1, arbitrary: fc.record({ a: value, b: value, c: nested }, { requiredKeys: [] }) },
)
const condition = fc.oneof(
  scalar.map(one => ({ $eq: one })),
  scalar,
  fc.array(scalar, { maxLength: 3 }).map(some => ({ $in: some })),
  fc.tuple(fc.constantFrom('$gt', '$gte'), scalar, fc.constantFrom('$lt', '$lte'), scalar).map(([low, from, high, to]) => ({ [low]: from, [high]: to })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne'), scalar).map(([operator, one]) => ({ [operator]: one })),
  fc.constant({ $exists: true }),
)
const simple = fc.dictionary(fc.constantFrom('a', 'b', 'c.d', '_id'), condition, { maxKeys: 3 })
const filter = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: fc.tuple(simple, fc.array(simple, { minLength: 1, maxLength: 2 })).map(([rest, $or]) => ({ ...rest, $or })) },
  { weight: 1, arbitrary: fc.array(simple, { minLength: 1, maxLength: 3 }).map($and => ({ $and })) },
)
const sort = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c.d', '_id'), fc.constantFrom<1 | -1>(1, -1)), { maxLength: 3 })

let folder: string
let store: Store
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planner-'))
  store = new Store(folder, { things: indexes }, true)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function filled(documents: object[]): Promise<Document[]> {
  const { remove } = await import('../../local-cloud/store/writes')
  await store.write(view => remove(view, store.collection('things'), { filter: {}, multi: true }))
  for (const index of store.collection('things').indexes) Object.assign(index, { multi: false, inexact: false })
  store.fill('things', documents.map((one, n) => ({ _id: n % 2 ? n : `id${n}`, ...one })))
  return store.all('things')
}

const ids = (documents: Document[]) => documents.map(one => one._id)

describe('whatever index serves a query', () => {
  it('the answer is what reading everything would give', async () => {
    await fc.assert(fc.asyncProperty(fc.array(document, { maxLength: 12 }), fc.array(fc.tuple(filter, sort, fc.nat(3), fc.integer({ min: 1, max: 5 })), { minLength: 4, maxLength: 4 }), async (documents, questions) => {
      const all = await filled(documents)
      for (const [wanted, by, skip, limit] of questions) {
        const order = [...new Map([...by, ['_id', 1] as const]).entries()] as [string, 1 | -1][]
        const matching = all.filter(one => matcher(wanted).test(one))
        const found = find(current, store.collection('things'), { filter: wanted, sort: order, skip, limit })
        expect(ids(found.documents)).toEqual(ids(sorted(matching, order).slice(skip, skip + limit)))
        expect(new Set(ids(find(current, store.collection('things'), { filter: wanted }).documents))).toEqual(new Set(ids(matching)))
        expect(count(current, store.collection('things'), wanted).total).toBe(matching.length)
      }
    }), { numRuns: 300 })
  })
})
