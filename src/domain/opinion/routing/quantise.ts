import { encode } from './codec'
import type { Label, Model } from './model'
import type { Space } from './rows'
import type { Taxonomy } from './taxonomy'

interface Learned {
  version: number
  decisions: number
  labels: readonly Label[]
  taxonomy: Taxonomy
  space: Space
  trust: number
  /** For each label: grams, subjects, bias. */
  weights: readonly Float32Array[]
  sharpness: number
}

const strongestOf = (values: Float32Array): number => values.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-9)

/** Eight bits for each gram and label, sixteen for each subject and label. */
export function quantised({ version, decisions, labels, taxonomy, space, trust, weights, sharpness }: Learned): Model {
  const count = space.ids.length
  const subjects = taxonomy.subjects.map(({ name }) => name)
  const ofGrams = weights.map((one) => one.subarray(0, count))
  const ofSubjects = weights.map((one) => one.subarray(count, count + subjects.length).map((weight) => weight * trust))
  const gramStep = Float32Array.from(ofGrams, (one) => strongestOf(one) / 127)
  const evidenceStep = Math.max(...ofSubjects.map(strongestOf)) / 32767
  const entryLabel: number[] = []
  const entryWeight: number[] = []
  const start = new Uint32Array(count + 1)
  for (let gram = 0; gram < count; gram++) {
    ofGrams.forEach((one, label) => {
      const steps = Math.round((one[gram] ?? 0) / (gramStep[label] ?? 1))
      if (steps === 0) return
      entryLabel.push(label)
      entryWeight.push(steps)
    })
    start[gram + 1] = entryLabel.length
  }
  return {
    version,
    decisions,
    labels,
    bias: Float32Array.from(weights, (one) => one[one.length - 1] ?? 0),
    grams: space.ids,
    rarity: space.rarity,
    start,
    entryLabel: Uint8Array.from(entryLabel),
    entryWeight: Int8Array.from(entryWeight),
    gramStep,
    subjects,
    evidence: Int16Array.from(ofSubjects.flatMap((one) => Array.from(one, (weight) => Math.round(weight / evidenceStep)))),
    evidenceStep,
    sharpness,
  }
}

/** Drops the faintest weights, step by step, until the encoded model fits. */
export function within(maxBytes: number, model: Model): Model {
  let lean = model
  for (let least = 2; least <= 127 && encode(lean).length > maxBytes; least++) lean = withoutFainter(lean, least)
  return lean
}

function withoutFainter(model: Model, least: number): Model {
  const loud = (entry: number) => Math.abs(model.entryWeight[entry] ?? 0) >= least
  const start: number[] = []
  const kept: number[] = []
  const entries: number[] = []
  for (const gram of model.grams.keys()) {
    const before = entries.length
    for (let entry = model.start[gram] ?? 0; entry < (model.start[gram + 1] ?? 0); entry++) if (loud(entry)) entries.push(entry)
    if (entries.length === before) continue
    kept.push(gram)
    start.push(before)
  }
  return {
    ...model,
    grams: Uint32Array.from(kept, (gram) => model.grams[gram] ?? 0),
    rarity: Uint8Array.from(kept, (gram) => model.rarity[gram] ?? 0),
    start: Uint32Array.from([...start, entries.length]),
    entryLabel: Uint8Array.from(entries, (entry) => model.entryLabel[entry] ?? 0),
    entryWeight: Int8Array.from(entries, (entry) => model.entryWeight[entry] ?? 0),
  }
}
