import type { Letters } from './letters'

/**
 * Runs of one to three letters, hashed: the features of the learned model. Taken without function words, which some channels
 * strip and others keep; every number is the same number, and area codes (A7县) are nothing.
 */
export interface Grams {
  /** 22-bit ids in order of occurrence, and which letters each covers: `from` up to before `to`. */
  ids: Uint32Array
  from: Uint16Array
  to: Uint16Array
}

export const idBits = 22
const longest = 3
/** What an opinion is about is said early; more adds noise and time. Unit: letters. */
const readAtMost = 400
const functionWords = new Set('的了是在我们你他她它您这那就都也很着过把被吗呢吧啊与及并而但因为所以请问')
const areaCode = /[a-z]\d{0,2}(?=[市县区州省])/g

/** Finaliser of MurmurHash3 after each letter; the ids are kept in stored models, so this never changes. */
function mix(hash: number, code: number): number {
  let value = Math.imul(hash ^ code, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}

export function gramsOf({ text }: Letters): Grams {
  const read = text.slice(0, readAtMost)
  const skipped = new Uint8Array(read.length)
  for (const { index, 0: code } of read.matchAll(areaCode)) skipped.fill(1, index, index + code.length)
  const codes: number[] = []
  const places: number[] = []
  let inNumber = false
  for (let i = 0; i < read.length; i++) {
    const letter = read.charAt(i)
    const digit = letter >= '0' && letter <= '9'
    if (skipped[i] || functionWords.has(letter) || (digit && inNumber)) continue
    inNumber = digit
    codes.push(digit ? 48 : letter.charCodeAt(0))
    places.push(i)
  }
  const ids: number[] = []
  const from: number[] = []
  const to: number[] = []
  for (let i = 0; i < codes.length; i++) {
    let hash = 0x9e3779b1
    for (let k = i; k < Math.min(i + longest, codes.length); k++) {
      hash = mix(hash, codes[k] ?? 0)
      ids.push(hash >>> (32 - idBits))
      from.push(places[i] ?? 0)
      to.push((places[k] ?? 0) + 1)
    }
  }
  return { ids: Uint32Array.from(ids), from: Uint16Array.from(from), to: Uint16Array.from(to) }
}

/** The grams of a text, each once. */
export interface Bag {
  ids: Uint32Array
  /** How often each occurs, and how often in the opening; at most 255. */
  times: Uint8Array
  early: Uint8Array
}

/** A title, or the first sentence. Unit: letters. */
export const opening = 25

/** Beside the bag for each occurrence which of its grams it is. */
export function bagOf({ ids, from }: Grams): { bag: Bag; slots: Uint16Array } {
  const place = new Map<number, number>()
  const slots = new Uint16Array(ids.length)
  const times = new Uint8ClampedArray(ids.length)
  const early = new Uint8ClampedArray(ids.length)
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] ?? 0
    let slot = place.get(id)
    if (slot === undefined) place.set(id, (slot = place.size))
    slots[k] = slot
    times[slot]! += 1
    if ((from[k] ?? 0) < opening) early[slot]! += 1
  }
  const size = place.size
  return { bag: { ids: Uint32Array.from(place.keys()), times: Uint8Array.from(times.subarray(0, size)), early: Uint8Array.from(early.subarray(0, size)) }, slots }
}
