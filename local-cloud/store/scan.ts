import type { Bound, Bounds } from './bounds'
import { distinct, keyPart, type Index } from './indexing'
import { after, part } from './key'

export type Sort = readonly (readonly [path: string, direction: 1 | -1])[]

export interface Range {
  start: Buffer
  end: Buffer
}

/** Stretches of one index to read. */
export interface Scan {
  index: Index
  ranges: Range[]
  reverse: boolean
  /** Each range on its own is already in the wanted order. */
  ordered: boolean
  /** Every entry is a match: counting needs no document. */
  covers: boolean
  /** The filter made it shorter than the whole index. */
  narrows: boolean
  score: number
}

const mostRanges = 500

const isMulti = (index: Index, at: number) => (index.multi >> at) % 2 === 1

export function scanOf(index: Index, bounds: Bounds, sort: Sort): Scan | null {
  let prefixes = [index.prefix]
  let exact = true
  // An array met by one value stands in the range once; met by several, once for each.
  let once = true
  let fixed = 0
  for (; fixed < index.keys.length; fixed++) {
    const among = bounds.fields.get(index.keys[fixed]?.[0] ?? '')?.among
    if (!among || prefixes.length * among.length > mostRanges) break
    const parts = among.map(value => keyPart(index, fixed, value))
    exact &&= parts.every(one => one.exact)
    if (isMulti(index, fixed) && among.length > 1) once = false
    // What is missing inside an array is indexed as null, but whether it matches null the document has to say.
    if (isMulti(index, fixed) && among.includes(null)) exact = false
    prefixes = distinct(prefixes.flatMap(prefix => parts.map(one => Buffer.concat([prefix, one.bytes]))))
  }
  const bound = bounds.fields.get(index.keys[fixed]?.[0] ?? '')
  const bounded = bound?.lower || bound?.upper ? rangeOf(index, fixed, bound) : null
  const ranges = prefixes.map(prefix => ({
    start: bounded ? Buffer.concat([prefix, bounded.start]) : prefix,
    end: bounded ? Buffer.concat([prefix, bounded.end]) : after(prefix),
  }))
  const plain = once && index.multi >> fixed === 0 && !index.inexact
  const order = plain ? orderOf(index, fixed, sort) : null
  const narrows = fixed > 0 || bounded !== null
  if (!narrows && order === null) return null
  return {
    index, ranges, narrows,
    reverse: order === 'reverse',
    ordered: order !== null,
    covers: bounds.complete && exact && plain && (!bounded || bounded.exact)
      && bounds.fields.size === fixed + (bounded ? 1 : 0),
    score: fixed * 10 + (bounded ? 5 : 0) + (order ? 3 : 0),
  }
}

/** Only values of the bound's own type match, so a missing side ends where that type ends. */
function rangeOf(index: Index, at: number, { lower, upper }: Bound) {
  // With arrays one element may satisfy one side and another element the other.
  if (isMulti(index, at) && lower && upper) upper = undefined
  const rank = part((lower ?? upper)?.value, 1).bytes.subarray(0, 1)
  const low = lower && keyPart(index, at, lower.value)
  const high = upper && keyPart(index, at, upper.value)
  const rising = index.keys[at]?.[1] === 1
  const typeStart = rising ? rank : Buffer.from([0xff - (rank[0] ?? 0)])
  const [first, firstOpen] = rising ? [low, lower?.open] : [high, upper?.open]
  const [last, lastOpen] = rising ? [high, upper?.open] : [low, lower?.open]
  return {
    start: !first ? typeStart : firstOpen && first.exact ? after(first.bytes) : first.bytes,
    end: !last ? Buffer.from([(typeStart[0] ?? 0) + 1]) : lastOpen && last.exact ? last.bytes : after(last.bytes),
    exact: (low?.exact ?? true) && (high?.exact ?? true),
  }
}

function orderOf(index: Index, fixed: number, sort: Sort): 'forward' | 'reverse' | null {
  // An array that holds the value sorts by all it holds.
  const constant = new Set(index.keys.slice(0, fixed).filter((_, at) => !isMulti(index, at)).map(([path]) => path))
  const wanted = sort.filter(([path]) => !constant.has(path))
  if (!sort.length) return null
  const given = [...index.keys.slice(fixed), ...(index.name === '_id' ? [] : [['_id', 1] as const])]
  const turns = wanted.map(([path, direction], at) => (given[at]?.[0] === path ? given[at][1] * direction : 0))
  if (turns.every(turn => turn === 1)) return 'forward'
  return turns.every(turn => turn === -1) ? 'reverse' : null
}
