import { EJSON, BSONRegExp } from 'bson'
import { isPlain } from '../store/valuesAt'

/** Documents and queries travel as texts of canonical Extended JSON. `now` fills in the server's date. */
export const parse = (text: string, now: number): unknown => settle(EJSON.parse(text, { relaxed: true }), now)

export const print = (value: unknown): string => EJSON.stringify(value as object, { relaxed: false })

function settle(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map(item => settle(item, now))
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options.replace(/[^gimsuy]/g, ''))
  if (!isPlain(value) || value.constructor !== Object) return value
  const date = value.$tcb_server_date
  if (isPlain(date)) return new Date(now + Number(date.offset ?? 0))
  // A key named __proto__ stays a key.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, settle(item, now)]))
}
