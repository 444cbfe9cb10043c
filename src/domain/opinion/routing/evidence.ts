import { opening } from './grams'
import type { Letters } from './letters'
import type { Taxonomy, Term } from './taxonomy'

/** A term found, from `start` up to before `end` in the letters read. */
export interface Found {
  term: Term
  start: number
  end: number
}

/**
 * The taxonomy's terms in a text. A longer term covers a shorter one it contains (消防通道 is about parking, and then 消防 says nothing
 * about fire brigades); one term may speak for several subjects.
 */
export function termsIn({ text }: Letters, { terms }: Taxonomy): Found[] {
  const found: Found[] = []
  let covered = 0
  for (let start = 0; start < text.length; start++) {
    let length = 0
    for (const term of terms.get(text.charAt(start)) ?? []) {
      if (length > 0 && term.text.length < length) break
      if (start + term.text.length <= covered || !text.startsWith(term.text, start)) continue
      length = term.text.length
      found.push({ term, start, end: start + length })
    }
    covered = Math.max(covered, start + length)
  }
  return found
}


/**
 * How much speaks for each subject: the sum over its terms of weight × (1 + ln times said), where what the opening says counts three times.
 * @returns one number ≥ 0 for each subject of the taxonomy, in its order
 */
export function evidenceOf(found: readonly Found[], { subjects }: Taxonomy): Float32Array {
  const times = new Map<Term, number>()
  for (const { term, start } of found) times.set(term, (times.get(term) ?? 0) + (start < opening ? 3 : 1))
  const evidence = new Float32Array(subjects.length)
  for (const [{ subject, weight }, said] of times) evidence[subject]! += weight * (1 + Math.log(said))
  return evidence.map((sum) => Math.max(0, sum))
}
