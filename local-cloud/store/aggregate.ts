import { Aggregator } from 'mingo'
import type { Filter } from './bounds'
import type { Found } from './find'
import type { Sort } from './scan'
import type { Store } from './store'

export interface Stage {
  name: string
  value: unknown
}

/** Without a $limit of its own an aggregate answers this many. */
const unlimited = 20

/** A leading $match, then $sort, then $skip and $limit are answered by the indexes; mingo does the rest. */
export function aggregate(store: Store, collection: string, stages: readonly Stage[], report: (collection: string, found: Found) => void) {
  const rest = [...stages]
  const take = (name: string) => (rest[0]?.name === name ? rest.shift()?.value : undefined)
  const filter = (take('$match') ?? {}) as Filter
  const sort = Object.entries((take('$sort') ?? {}) as Record<string, 1 | -1>) as Sort
  const skip = (take('$skip') ?? 0) as number
  const limit = (take('$limit') ?? Infinity) as number
  const found = store.find(collection, { filter, sort, skip, limit })
  report(collection, found)
  const collectionResolver = (name: string) => {
    const whole = store.find(name, { filter: {} })
    report(name, whole)
    return whole.documents
  }
  const pipeline = rest.map(({ name, value }) => ({ [name]: value }))
  const documents = new Aggregator(pipeline, { collectionResolver, scriptEnabled: false }).run(found.documents)
  return stages.some(stage => stage.name === '$limit') ? documents : documents.slice(0, unlimited)
}
