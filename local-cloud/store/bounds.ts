import { isPlain } from './valuesAt'

export type Filter = Record<string, unknown>

export interface Bound {
  /** The value is one of these. */
  among?: unknown[]
  lower?: { value: unknown; open: boolean }
  upper?: { value: unknown; open: boolean }
}

/** What a filter says about single fields that an index can use. */
export interface Bounds {
  fields: Map<string, Bound>
  /** Everything the filter says is in `fields`. */
  complete: boolean
  alternatives: Filter[][]
}

export function boundsOf(filter: Filter, into: Bounds = { fields: new Map(), complete: true, alternatives: [] }): Bounds {
  for (const [key, says] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(says)) for (const one of says) boundsOf(one as Filter, into)
    else if (key === '$or' && Array.isArray(says)) {
      into.alternatives.push(says as Filter[])
      into.complete = false
    } else if (key.startsWith('$')) into.complete = false
    else if (isPlain(says) && Object.keys(says).some(name => name.startsWith('$'))) {
      for (const [operator, value] of Object.entries(says)) note(into, key, operator, value)
    } else note(into, key, '$eq', says)
  }
  return into
}

function note(into: Bounds, path: string, operator: string, value: unknown): void {
  const bound = into.fields.get(path) ?? {}
  const side = operator.startsWith('$gt') ? 'lower' : 'upper'
  if (operator === '$eq' && comparable(value) && !bound.among) bound.among = [value]
  else if (operator === '$in' && Array.isArray(value) && value.every(comparable) && !bound.among) bound.among = value
  else if (/^\$[gl]te?$/.test(operator) && comparable(value) && value !== null && !bound[side] && sameType(value, bound[side === 'lower' ? 'upper' : 'lower']?.value))
    bound[side] = { value, open: !operator.endsWith('e') }
  else {
    into.complete = false
    return
  }
  if (bound.among && (bound.lower || bound.upper)) into.complete = false
  into.fields.set(path, bound)
}

const comparable = (value: unknown) =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value)) || value instanceof Date

// Bounds of two types leave nothing between them, but in key order they would span every type in between.
const sameType = (value: unknown, other: unknown) =>
  other === undefined || (typeof value === typeof other && value instanceof Date === other instanceof Date)
