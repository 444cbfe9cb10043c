import { Query } from 'mingo'
import type { Clock } from '../clock'
import { WireError } from '../errors'
import { aggregate } from '../store/aggregate'
import type { Found } from '../store/find'
import type { Store } from '../store/store'
import { insert, modify, remove, replace } from '../store/writes'
import type { Document, QueryReport } from '../types'
import { asking } from './asking'
import type { Call, Handler } from './call'
import { print } from './ejson'

type Seen = Pick<Found, 'examined' | 'index'>

export function databaseActions(store: Store, clock: Clock, report: (query: QueryReport) => void): Record<string, Handler> {
  /** Reads the call, runs it, and reports the queries it took. */
  const action = <T>(name: string, run: (ask: ReturnType<typeof asking>, saw: (seen: Seen | undefined, returned: number, collection?: string) => void) => T) => (call: Call): T => {
    const began = performance.now()
    const ask = asking(call.params, clock.now())
    return run(ask, (seen, returned, collection = ask.collection) => {
      if (seen) report({ fn: call.fn, collection, action: name, index: seen.index, examined: seen.examined, returned, ms: performance.now() - began })
    })
  }
  const transactionOf = ({ params }: Call) => String(params.transactionId)

  return {
    'database.insertDocument': action('add', async ({ collection, bodies, transactionId }) => {
      const { result } = await store.write(view => insert(view, store.collection(collection), bodies), transactionId)
      return { data: { insertedIds: result } }
    }),
    'database.getDocument': action('get', ({ collection, filter, sort, skip, limit, projection, transactionId }, saw) => {
      const found = store.find(collection, { filter, sort, skip, limit }, transactionId)
      saw(found, found.documents.length)
      return { data: { list: shown(found.documents, projection).map(print), offset: skip, limit } }
    }),
    'database.calculateDocument': action('count', ({ collection, filter }, saw) => {
      const counted = store.count(collection, filter)
      saw(counted, counted.total)
      return { data: { total: counted.total } }
    }),
    'database.modifyDocument': action('update', async ({ collection, filter, multi = false, merge = true, upsert = false, bodies: [body = {}], transactionId }, saw) => {
      if (!merge) {
        const { result, found } = await store.write(view => replace(view, store.collection(collection), { filter, multi }, body, upsert), transactionId)
        saw(found, result.updated)
        return { data: { updated: result.updated, upsert_id: result.upserted } }
      }
      const { result, found } = await store.write(view => modify(view, store.collection(collection), { filter, multi }, body), transactionId)
      saw(found, result.matched)
      return { data: { updated: result.updated, matched: result.matched, upsert_id: null } }
    }),
    'database.modifyAndReturnDoc': action('update', async ({ collection, filter, bodies: [body = {}], transactionId }, saw) => {
      const { result, found } = await store.write(view => modify(view, store.collection(collection), { filter, multi: false }, body), transactionId)
      saw(found, result.matched)
      return { data: { updated: result.updated, doc: result.document ? print(result.document) : null } }
    }),
    'database.removeDocument': action('remove', async ({ collection, filter, multi = false, transactionId }, saw) => {
      const { result, found } = await store.write(view => remove(view, store.collection(collection), { filter, multi }), transactionId)
      saw(found, result)
      return { data: { deleted: result } }
    }),
    'database.aggregateDocuments': action('aggregate', ({ collection, stages }, saw) => {
      const list = aggregate(store, collection, stages, (name, found) => saw(found, found.documents.length, name))
      return { data: { list: list.map(print) } }
    }),
    'database.addCollection': ({ params }) => {
      if (typeof params.collectionName !== 'string') throw new WireError('INVALID_PARAM', 'collectionName is missing')
      store.addCollection(params.collectionName)
      return {}
    },
    'database.startTransaction': () => ({ transactionId: store.begin() }),
    'database.commitTransaction': async call => {
      await store.commit(transactionOf(call))
      return {}
    },
    'database.abortTransaction': call => {
      store.abort(transactionOf(call))
      return {}
    },
  }
}

const shown = (documents: Document[], projection: Record<string, 0 | 1> | undefined) =>
  projection ? new Query<Document>({}).find<Document>(documents, projection).all() : documents
