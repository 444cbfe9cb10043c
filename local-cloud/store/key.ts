import { hollow } from './valuesAt'

/** Bytes whose order is MongoDB's order of values: null < numbers < strings < objects < booleans < dates. */
export interface Part {
  bytes: Buffer
  /** false: two different values may share these bytes (a long string, an object), so order and equality need the document. */
  exact: boolean
}

const HOLLOW = Buffer.from([1])
const NULL = Buffer.from([2])
const OBJECT = Buffer.from([6])
const OTHER = Buffer.from([11])

export function part(value: unknown, longest: number): Part {
  if (value === hollow) return { bytes: HOLLOW, exact: true }
  if (value === null || value === undefined) return { bytes: NULL, exact: true }
  if (typeof value === 'number') return { bytes: ranked(3, double(value)), exact: !Number.isNaN(value) }
  if (typeof value === 'string') return text(value, longest)
  if (typeof value === 'boolean') return { bytes: Buffer.from([9, value ? 1 : 0]), exact: true }
  if (value instanceof Date) return { bytes: ranked(10, double(value.getTime())), exact: true }
  return { bytes: typeof value === 'object' && !(value instanceof RegExp) ? OBJECT : OTHER, exact: false }
}

/** Everything that starts with `prefix` sorts below this. */
export const after = (prefix: Buffer) => Buffer.concat([prefix, Buffer.from([0xff])])

export const descending = (bytes: Buffer) => Buffer.from(bytes.map(byte => 0xff - byte))

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if ((bytes[0] ?? 0) & 0x80) return descending(bytes)
  bytes[0] = (bytes[0] ?? 0) | 0x80
  return bytes
}

// 0 ends a string, so 0 and 1 inside it are escaped by 1.
function text(value: string, longest: number): Part {
  const whole = Buffer.from(value)
  const kept = whole.length > longest ? whole.subarray(0, longest) : whole
  const bytes: number[] = [4]
  for (const byte of kept) bytes.push(...(byte < 2 ? [1, byte + 1] : [byte]))
  bytes.push(0)
  return { bytes: Buffer.from(bytes), exact: kept === whole }
}

const ranked = (rank: number, rest: Buffer) => Buffer.concat([Buffer.from([rank]), rest])
