import type { Model } from './model'
import { emphasis, type Reading } from './reading'
import type { Taxonomy } from './taxonomy'
import { vectorOf, type Vector } from './vector'

/** Where each gram stands in the model, made once for each model an instance holds. */
const tables = new WeakMap<Model, Map<number, number>>()
function tableOf(model: Model): ReadonlyMap<number, number> {
  const known = tables.get(model)
  if (known) return known
  const table = new Map<number, number>()
  model.grams.forEach((id, row) => table.set(id, row))
  tables.set(model, table)
  return table
}

/** A text as the model sees it. */
export function seenBy(model: Model, { bag }: Reading): Vector {
  const table = tableOf(model)
  return vectorOf(bag, { columnOf: (id) => table.get(id) ?? -1, rarity: model.rarity }, emphasis)
}

/** One number for each label of the model: about 1 where it fits, about -1 where it does not. */
export function scoresOf(reading: Reading, model: Model, taxonomy: Taxonomy): Float32Array {
  const { start, entryLabel, entryWeight, gramStep } = model
  const { columns, values, size } = seenBy(model, reading)
  const spoken = new Float32Array(model.bias.length)
  for (let i = 0; i < size; i++) {
    const gram = columns[i] ?? 0
    const value = values[i] ?? 0
    for (let entry = start[gram] ?? 0; entry < (start[gram + 1] ?? 0); entry++) spoken[entryLabel[entry] ?? 0]! += value * (entryWeight[entry] ?? 0)
  }
  const scores = model.bias.map((bias, label) => bias + (spoken[label] ?? 0) * (gramStep[label] ?? 0))
  const places = placesOf(model, taxonomy)
  reading.shares.forEach((share, subject) => {
    const place = places[subject] ?? -1
    if (share === 0 || place < 0) return
    for (let label = 0; label < scores.length; label++) scores[label]! += share * (model.evidence[label * model.subjects.length + place] ?? 0) * model.evidenceStep
  })
  return scores
}

const placed = new WeakMap<Model, { taxonomy: Taxonomy; places: Int32Array }>()
/** The office may have edited the taxonomy since the model was learned; what the model does not know is not looked up. */
function placesOf(model: Model, taxonomy: Taxonomy): Int32Array {
  const known = placed.get(model)
  if (known?.taxonomy === taxonomy) return known.places
  const place = new Map(model.subjects.map((name, index) => [name, index]))
  const places = Int32Array.from(taxonomy.subjects, ({ name }) => place.get(name) ?? -1)
  placed.set(model, { taxonomy, places })
  return places
}

/** Softmax; the numbers sum to 1. */
export function probabilities(scores: Float32Array, sharpness: number): Float32Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity)
  const powers = scores.map((score) => Math.exp(sharpness * (score - highest)))
  const sum = powers.reduce((all, power) => all + power, 0)
  return powers.map((power) => power / sum)
}
