/**
 * In how many opinions a feature occurred: a count-min sketch (Cormode & Muthukrishnan 2005) of fixed size, so that the
 * nightly learning can store it in one record. Works from empty: then every feature counts as equally rare.
 */
const rows = 2
const width = 8192

/** A word, or a pair of letters by its number (pairs.ts). */
export type Feature = string | number

export interface Frequencies {
  /** Opinions counted. */
  readonly opinions: number
  /** At least the true count; more only where all rows collide. */
  count(feature: Feature): number
}

export interface CountingFrequencies extends Frequencies {
  /** One opinion's features; a feature twice in it counts once. */
  add(features: Iterable<Feature>): void
  /** Plain data for one record: 39 KB after four thousand opinions. */
  stored(): StoredFrequencies
}

export interface StoredFrequencies {
  opinions: number
  /** Row after row, capped at 65,535, in base 36 between commas; nothing stands for none. */
  counts: string
}

const golden = 0x9e3779b1
/** Finaliser of MurmurHash3, 32 bits. */
function mix(number: number, seed: number): number {
  let value = (number ^ seed) | 0
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** FNV-1a, 32 bits. */
export function hash(text: string, seed = 0): number {
  let value = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return (value ^ (value >>> 15)) >>> 0
}

export const noFrequencies: Frequencies = { opinions: 0, count: () => 0 }

export function frequencies(from?: StoredFrequencies): CountingFrequencies {
  const counts = new Uint16Array(rows * width)
  let opinions = from?.opinions ?? 0
  for (const [at, written] of (from?.counts ?? '').split(',').entries()) if (written) counts[at] = parseInt(written, 36)
  const cell = (feature: Feature, row: number) => row * width + ((typeof feature === 'number' ? mix(feature, row * golden) : hash(feature, row * golden)) % width)
  const count = (feature: Feature) => {
    let least = 65_535
    for (let row = 0; row < rows; row++) least = Math.min(least, counts[cell(feature, row)] ?? 0)
    return least
  }
  return {
    get opinions() { return opinions },
    count,
    add(features) {
      opinions++
      for (const feature of new Set(features)) {
        const now = count(feature)
        // Conservative update: only the cells that hold the least grow, so collisions inflate less.
        for (let row = 0; row < rows; row++) {
          const at = cell(feature, row)
          if (counts[at] === now && now < 65_535) counts[at] = now + 1
        }
      }
    },
    stored: () => ({ opinions, counts: Array.from(counts, (n) => (n === 0 ? '' : n.toString(36))).join(',') }),
  }
}

/** Inverse document frequency, smoothed towards "rare" as long as few opinions were counted. Unit: nats, about 1 to 9. */
export function rarity(known: Frequencies, feature: Feature): number {
  return Math.log((known.opinions + prior) / (known.count(feature) + prior / 100))
}
const prior = 1000
