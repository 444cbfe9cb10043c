import { bagOf, gramsOf, idBits, type Bag } from './grams'
import { lettersOf } from './letters'
import { rarityStep } from './model'
import { read } from './reading'
import type { Rows } from './linear'
import type { Taxonomy } from './taxonomy'
import { vectorOf, type Vocabulary } from './vector'

/** What learning keeps of a text; small, because it holds all of them at once. */
export interface Document {
  bag: Bag
  /** The subjects with evidence, and their shares. */
  subjects: Uint16Array
  shares: Float32Array
}

export function documentOf(text: string, taxonomy: Taxonomy, keeps: (id: number) => boolean): Document {
  const { bag, shares } = read(text, taxonomy)
  const kept = Uint16Array.from(bag.ids.keys()).filter((slot) => keeps(bag.ids[slot] ?? 0))
  const subjects = Uint16Array.from(shares.keys()).filter((subject) => (shares[subject] ?? 0) > 0)
  return {
    bag: { ids: Uint32Array.from(kept, (slot) => bag.ids[slot] ?? 0), times: Uint8Array.from(kept, (slot) => bag.times[slot] ?? 0), early: Uint8Array.from(kept, (slot) => bag.early[slot] ?? 0) },
    subjects,
    shares: Float32Array.from(subjects, (subject) => shares[subject] ?? 0),
  }
}

/** In how many texts each gram occurs, by id. */
export function frequenciesIn(texts: readonly string[]): Uint16Array {
  const frequencies = new Uint16Array(1 << idBits)
  for (const text of texts) for (const id of bagOf(gramsOf(lettersOf(text))).bag.ids) frequencies[id] = Math.min(65_535, (frequencies[id] ?? 0) + 1)
  return frequencies
}

export interface Space extends Vocabulary {
  /** Gram ids by column; the taxonomy's subjects follow in the columns after them. */
  ids: Uint32Array
}

export function spaceOf(ids: Uint32Array, frequencies: Uint16Array, documents: number): Space {
  const column = new Int32Array(1 << idBits).fill(-1)
  ids.forEach((id, at) => (column[id] = at))
  const rare = (id: number) => Math.log((1 + documents) / (1 + (frequencies[id] ?? 0))) + 1
  return { ids, columnOf: (id) => column[id] ?? -1, rarity: Uint8Array.from(ids, (id) => Math.min(255, Math.round(rare(id) / rarityStep))) }
}

interface Look {
  space: Space
  /** What the shares of evidence are multiplied by: the larger, the faster their weights move. */
  trust: number
  emphasis: number
}

export function rowsOf(documents: readonly Document[], { space, trust, emphasis }: Look): Rows {
  const start = new Uint32Array(documents.length + 1)
  documents.forEach(({ bag, subjects }, row) => {
    let size = subjects.length
    for (const id of bag.ids) if (space.columnOf(id) >= 0) size += 1
    start[row + 1] = (start[row] ?? 0) + size
  })
  const index = new Uint32Array(start[documents.length] ?? 0)
  const value = new Float32Array(index.length)
  documents.forEach(({ bag, subjects, shares }, row) => {
    const { columns, values, size } = vectorOf(bag, space, emphasis)
    const from = start[row] ?? 0
    index.set(columns.subarray(0, size), from)
    value.set(values.subarray(0, size), from)
    // Not through subjects.map(): columns do not fit its sixteen bits.
    subjects.forEach((subject, k) => {
      index[from + size + k] = subject + space.ids.length
      value[from + size + k] = (shares[k] ?? 0) * trust
    })
  })
  return { start, index, value }
}
