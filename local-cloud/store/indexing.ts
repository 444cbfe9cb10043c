import { WireError } from '../errors'
import type { Document, IndexDeclaration } from '../types'
import { after, descending, part } from './key'
import { valuesAt } from './valuesAt'

/** LMDB keys end at 1,978 bytes. */
const room = 1400
const longestId = 400

export interface Index {
  name: string
  keys: readonly (readonly [path: string, direction: 1 | -1])[]
  unique: boolean
  /** Start of all its entries; empty for the documents themselves. */
  prefix: Buffer
  /** Bit n: some document has an array at the n-th key, and so an entry for each element. */
  multi: number
  /** Some entry stands for several values (see Part.exact). */
  inexact: boolean
}

export const primary: Index = {
  name: '_id', keys: [['_id', 1]], unique: true, prefix: Buffer.alloc(0), multi: 0, inexact: false,
}

export function indexOf(declared: IndexDeclaration, number: number): Index {
  const prefix = Buffer.alloc(2)
  prefix.writeUInt16BE(number)
  return { name: declared.name, keys: Object.entries(declared.keys), unique: declared.unique ?? false, prefix, multi: 0, inexact: false }
}

export function idKey(id: unknown): Buffer {
  if ((typeof id !== 'string' && typeof id !== 'number') || Buffer.byteLength(String(id)) > longestId)
    throw new WireError('INVALID_PARAM', `_id must be a number or a string of at most ${longestId} bytes`)
  return part(id, longestId).bytes
}

export function keyPart(index: Index, at: number, value: unknown) {
  const [path, direction] = index.keys[at] ?? ['', 1]
  const { bytes, exact } = part(value, path === '_id' ? longestId : Math.floor(room / 2 / index.keys.length))
  return { bytes: direction === 1 ? bytes : descending(bytes), exact }
}

/** The entries of one document, without the id at their end. */
export function entriesOf(index: Index, document: Document): { entries: Buffer[]; multi: number; inexact: boolean } {
  let entries = [index.prefix]
  let multi = 0
  let inexact = false
  index.keys.forEach(([path], at) => {
    const { values, many } = valuesAt(document, path)
    if (many) multi |= 1 << at
    const parts = values.map(value => keyPart(index, at, value))
    inexact ||= parts.some(one => !one.exact)
    entries = entries.flatMap(entry => parts.map(one => Buffer.concat([entry, one.bytes])))
  })
  return { entries: distinct(entries), multi, inexact }
}

export const underPrefix = (prefix: Buffer) => ({ start: prefix, end: after(prefix) })

export const distinct = (keys: Buffer[]) =>
  keys.length < 2 ? keys : [...new Map(keys.map(key => [key.toString('latin1'), key])).values()]
