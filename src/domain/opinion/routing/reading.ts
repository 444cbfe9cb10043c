import { evidenceOf, termsIn, type Found } from './evidence'
import { bagOf, gramsOf, opening, type Bag, type Grams } from './grams'
import { lettersOf, type Letters } from './letters'
import type { Taxonomy } from './taxonomy'

/** All that is known of a text before any model has seen it. */
export interface Reading {
  letters: Letters
  grams: Grams
  bag: Bag
  /** For each occurrence of a gram its place in the bag. */
  slots: Uint16Array
  found: readonly Found[]
  /** For each subject of the taxonomy its share of all evidence, 0 to below 1. */
  shares: Float32Array
}

/** Evidence of this weight is doubted by half: one short word is no proof. */
const doubt = 5
/** The opening is looked at once more by itself, and counts so much beside the whole. */
export const emphasis = 0.4

export function read(text: string, taxonomy: Taxonomy): Reading {
  const letters = lettersOf(text)
  const grams = gramsOf(letters)
  const found = termsIn(letters, taxonomy)
  const whole = sharesOf(found, taxonomy)
  const early = sharesOf(found.filter(({ start }) => start < opening), taxonomy)
  const shares = whole.map((share, subject) => (share + emphasis * (early[subject] ?? 0)) / (1 + emphasis))
  return { letters, grams, ...bagOf(grams), found, shares }
}

function sharesOf(found: readonly Found[], taxonomy: Taxonomy): Float32Array {
  const evidence = evidenceOf(found, taxonomy)
  const all = evidence.reduce((sum, one) => sum + one, doubt)
  return evidence.map((one) => one / all)
}
