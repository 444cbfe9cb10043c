import { Query } from 'mingo'
import type { Criteria } from 'mingo/types'
import type { Document } from '../types'
import type { Filter } from './bounds'
import type { Collection } from './collection'
import { idKey, primary } from './indexing'
import { after } from './key'
import { plan } from './plan'
import type { Scan, Sort } from './scan'
import { ownWrites, type View } from './view'

export interface Search {
  filter: Filter
  sort?: Sort
  skip?: number
  limit?: number
}

export interface Found {
  documents: Document[]
  examined: number
  index: string | null
}

export function find(view: View, collection: Collection, { filter, sort = [], skip = 0, limit = Infinity }: Search): Found {
  const scans = plan(collection.indexes, filter, sort)
  const query = matcher(filter)
  const own = ownWrites(view, collection)
  const mine = new Set(own.map(change => change.key.toString('latin1')))
  const matches = new Map<string | number, Document>()
  const enough = skip + limit
  let examined = 0
  for (const scan of scans ?? [everything])
    for (const range of scan.ranges) {
      let here = 0
      if (!sort.length && matches.size >= enough) break
      for (const document of read(view, collection, scan, range)) {
        examined++
        if (matches.has(document._id) || !query.test(document)) continue
        if (own.length && mine.has(idKey(document._id).toString('latin1'))) continue
        matches.set(document._id, document)
        if ((scan.ordered || !sort.length) && ++here >= enough) break
      }
    }
  for (const { after: document } of own) if (document && query.test(document)) matches.set(document._id, document)
  const inOrder = !sort.length || (scans?.length === 1 && scans[0]?.ordered && scans[0].ranges.length === 1 && !own.length)
  const documents = inOrder ? [...matches.values()] : sorted([...matches.values()], sort)
  return { documents: documents.slice(skip, enough), examined, index: nameOf(scans) }
}

export function count(view: View, collection: Collection, filter: Filter): { total: number; examined: number; index: string | null } {
  const scans = plan(collection.indexes, filter, [])
  const only = scans?.length === 1 ? scans[0] : undefined
  if (only?.covers) {
    const total = only.ranges.reduce((sum, range) => sum + collection.countKeys(only.index, range), 0)
    return { total, examined: total, index: nameOf(scans) }
  }
  const { documents, ...report } = find(view, collection, { filter })
  return { total: documents.length, ...report }
}

const everything: Scan = {
  index: primary, ranges: [{ start: primary.prefix, end: after(primary.prefix) }],
  reverse: false, ordered: false, covers: false, narrows: false, score: 0,
}

function* read(view: View, collection: Collection, { index, reverse }: Scan, { start, end }: Scan['ranges'][number]): Iterable<Document> {
  // Reversed, LMDB includes its start and excludes its end; no key ever equals either of ours except the start of a range.
  const bounds = reverse ? { start: end, end: start, reverse, inclusiveEnd: true } : { start, end }
  const options = view.snapshot ? { ...bounds, transaction: view.snapshot } : bounds
  if (index === primary) {
    yield* collection.documents.range(options)
    return
  }
  const seen = view.snapshot && { transaction: view.snapshot }
  for (const { value: id } of collection.environment.entries.getRange(options)) {
    const document = collection.documents.get(idKey(id), seen)
    if (document) yield document
  }
}

export const matcher = (filter: Filter) => new Query<Document>(filter as Criteria<Document>, { scriptEnabled: false })

export const sorted = (documents: Document[], sort: Sort): Document[] =>
  new Query<Document>({}).find<Document>(documents).sort(Object.fromEntries(sort)).all()

const nameOf = (scans: Scan[] | null) => (scans ? [...new Set(scans.map(scan => scan.index.name))].join('+') : null)
