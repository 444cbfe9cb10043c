import type { Model } from './model'
import type { Reading } from './reading'
import { seenBy } from './score'
import type { Taxonomy } from './taxonomy'

interface Piece {
  start: number
  end: number
  weight: number
}

const most = 5
const longest = 10

/**
 * The pieces of a text a label rests on, the weightiest first, as the resident wrote them: the taxonomy's terms for it, and
 * where a learned model's grams speak for it close together, the letters they cover. None where nothing speaks for it.
 */
export function wordsFor(text: string, label: string, reading: Reading, model: Model | null, taxonomy: Taxonomy): string[] {
  const { at } = reading.letters
  const terms = termsFor(label, reading, model, taxonomy)
  const pieces = [...terms, ...(model ? gramsFor(label, reading, model).filter((piece) => !terms.some((term) => piece.start < term.end && term.start < piece.end)) : [])]
  const written = pieces.sort((a, b) => b.weight - a.weight || a.start - b.start).map(({ start, end }) => text.slice(at[start], (at[end - 1] ?? 0) + 1))
  return [...new Set(written)].slice(0, most)
}

function termsFor(label: string, { found }: Reading, model: Model | null, { subjects }: Taxonomy): Piece[] {
  const place = model ? model.labels.findIndex(({ name }) => name === label) : -1
  const speaks = (subject: number): number => {
    const name = subjects[subject]?.name ?? ''
    if (!model) return name === label ? 1 : 0
    const known = model.subjects.indexOf(name)
    return name === label ? 1 : known < 0 ? 0 : Math.sign((model.evidence[place * model.subjects.length + known] ?? 0) - 0.25 / model.evidenceStep)
  }
  return found.flatMap(({ term, start, end }) => {
    const weight = term.weight * speaks(term.subject)
    return weight > 0 ? [{ start, end, weight }] : []
  })
}

/** Runs of letters that speak at least this much as strongly as the strongest. */
const loud = 0.4

function gramsFor(label: string, reading: Reading, model: Model): Piece[] {
  const { grams, letters, bag } = reading
  const place = model.labels.findIndex(({ name }) => name === label)
  const { columns, values, slots, size } = seenBy(model, reading)
  const speaks = new Float32Array(bag.ids.length)
  for (let i = 0; i < size; i++) speaks[slots[i] ?? 0] = (values[i] ?? 0) * weightOf(model, columns[i] ?? 0, place)
  const voice = new Float32Array(letters.text.length)
  for (let k = 0; k < grams.ids.length; k++) {
    const from = grams.from[k] ?? 0
    const to = grams.to[k] ?? from
    const weight = (speaks[reading.slots[k] ?? 0] ?? 0) / (to - from)
    if (weight !== 0) for (let letter = from; letter < to; letter++) voice[letter]! += weight
  }
  const threshold = loud * voice.reduce((highest, one) => Math.max(highest, one), 0)
  const pieces: Piece[] = []
  for (let start = 0; start < voice.length; start++) {
    let end = start
    let weight = 0
    while (end < voice.length && end - start < longest && (voice[end] ?? 0) > 0 && (voice[end] ?? 0) >= threshold && (end === start || letters.at[end] === (letters.at[end - 1] ?? 0) + 1)) weight += voice[end++] ?? 0
    if (end - start >= 2) pieces.push({ start, end, weight: weight / (end - start) })
    if (end > start) start = end
  }
  return pieces
}

/** How much more a gram speaks for one label than for the average one. */
function weightOf(model: Model, row: number, place: number): number {
  let own = 0
  let all = 0
  for (let entry = model.start[row] ?? 0; entry < (model.start[row + 1] ?? 0); entry++) {
    const label = model.entryLabel[entry] ?? 0
    const weight = (model.entryWeight[entry] ?? 0) * (model.gramStep[label] ?? 0)
    if (label === place) own = weight
    all += weight
  }
  return own - all / model.labels.length
}
