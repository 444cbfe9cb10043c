import * as z from 'zod'
import { WireError } from '../errors'
import type { Filter } from '../store/bounds'
import type { Sort } from '../store/scan'
import type { Params } from './body'
import { parse } from './ejson'

const fields = z.object({
  collectionName: z.string(),
  transactionId: z.string().optional(),
  query: z.string().optional(),
  order: z.string().optional(),
  projection: z.string().optional(),
  offset: z.number().int().nonnegative().optional(),
  limit: z.number().int().optional(),
  multi: z.boolean().optional(),
  merge: z.boolean().optional(),
  upsert: z.boolean().optional(),
  data: z.union([z.string(), z.array(z.string())]).optional(),
  stages: z.array(z.object({ stageKey: z.string(), stageValue: z.string() })).optional(),
})

const given = 100
const most = 1000

/** A database call, read once and for all. */
export function asking(params: Params, now: number) {
  const read = fields.safeParse(params)
  if (!read.success) throw new WireError('INVALID_PARAM', z.prettifyError(read.error))
  const { collectionName, query, order, projection, data, stages, limit, offset, ...rest } = read.data
  const object = (text: string | undefined) => parse(text || '{}', now) as Record<string, unknown>
  return {
    ...rest,
    collection: collectionName,
    filter: object(query) as Filter,
    sort: Object.entries(object(order)) as unknown as Sort,
    skip: offset ?? 0,
    limit: Math.min(limit || given, most),
    projection: projection ? object(projection) as Record<string, 0 | 1> : undefined,
    bodies: [data ?? []].flat().map(object),
    stages: (stages ?? []).map(({ stageKey, stageValue }) => ({ name: stageKey, value: parse(stageValue, now) })),
  }
}
