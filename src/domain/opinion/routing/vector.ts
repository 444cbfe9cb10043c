import type { Bag } from './grams'
import { rarityStep } from './model'

/** Of the grams of a text those a vocabulary knows: their columns and values, in the first `size` places. */
export interface Vector {
  columns: Uint32Array
  values: Float32Array
  /** Which gram of the bag each is. */
  slots: Uint32Array
  size: number
}

export interface Vocabulary {
  /** Column of a gram, -1 where it is unknown. */
  columnOf: (id: number) => number
  /** For each column its inverse document frequency × 16. */
  rarity: Uint8Array
}

/** Added to the squared length, so that two letters alone never make a full-sized vector. */
const slack = 60

// A third mention says less than the first.
const damped = Float32Array.from({ length: 256 }, (_, times) => (times === 0 ? 0 : 1 + Math.log(times)))

/**
 * Term frequency (1 + ln) × inverse document frequency, of length one over the whole text, and the same over its opening, added with
 * `emphasis` for the opening; a text that is nothing but opening has the same vector under every emphasis.
 */
export function vectorOf({ ids, times, early }: Bag, { columnOf, rarity }: Vocabulary, emphasis: number): Vector {
  const columns = new Uint32Array(ids.length)
  const values = new Float32Array(ids.length)
  const slots = new Uint32Array(ids.length)
  let size = 0
  let whole = slack
  let start = slack
  for (let k = 0; k < ids.length; k++) {
    const column = columnOf(ids[k] ?? 0)
    if (column < 0) continue
    const rare = (rarity[column] ?? 0) * rarityStep
    whole += (rare * (damped[times[k] ?? 0] ?? 0)) ** 2
    start += (rare * (damped[early[k] ?? 0] ?? 0)) ** 2
    columns[size] = column
    slots[size++] = k
  }
  const inWhole = 1 / (Math.sqrt(whole) * (1 + emphasis))
  const inOpening = emphasis / (Math.sqrt(start) * (1 + emphasis))
  for (let i = 0; i < size; i++) {
    const k = slots[i] ?? 0
    const rare = (rarity[columns[i] ?? 0] ?? 0) * rarityStep
    values[i] = rare * ((damped[times[k] ?? 0] ?? 0) * inWhole + (damped[early[k] ?? 0] ?? 0) * inOpening)
  }
  return { columns, values, slots, size }
}
