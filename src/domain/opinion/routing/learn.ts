import { calibrated } from './calibrate'
import { separate, type Rows } from './linear'
import type { Label, Model } from './model'
import { quantised, within } from './quantise'
import { emphasis } from './reading'
import { documentOf, frequenciesIn, rowsOf, spaceOf, type Document, type Space } from './rows'
import type { Category } from './suggestion'
import { shipped, type Taxonomy } from './taxonomy'

/** What staff decided about one opinion. */
export interface Decision {
  text: string
  label: string
  category?: Category | null
}

export interface Learning {
  /** Of the model that comes out: 1 or more, one more than the last. */
  version: number
  taxonomy?: Taxonomy
  /** The label a subject of the taxonomy stands for, null for none; itself unless said otherwise. */
  labelOf?: (subject: string) => string | null
  /** The encoded model is not larger. Unit: bytes. */
  maxBytes?: number
}

/** A subject that is not in the taxonomy is suggested once it was decided so often. */
export const enough = 5
/** A label is one byte in a model; the most frequent stay. */
const mostLabels = 250
/** What a wrong row costs; and the same opinion cut to its opening, which teaches to read short ones. */
const cost = 1.2
const costOfOpening = 0.6
const openingLength = 25
/** After so many decisions what staff decided says as much as the taxonomy. */
const halfway = 500
const mostGrams = 36_000
/** So many decisions show which grams matter; all of them then say how much. */
const enoughToChoose = 6000

/**
 * Learns from staff's decisions, the newest first, on top of the taxonomy: for each label a linear separation over grams and the taxonomy's evidence,
 * which begins where the taxonomy stands. The same decisions in the same order give the same model, byte for byte. About 15 s and 150 MB
 * for 10,000 decisions and 80 labels.
 */
export function learn(decisions: readonly Decision[], { version, taxonomy = shipped, labelOf = (subject) => subject, maxBytes = 250_000 }: Learning): Model {
  const labels = labelsFrom(decisions, taxonomy, labelOf)
  const numberOf = new Map(labels.map(({ name }, number) => [name, number]))
  const used = decisions.filter(({ label }) => numberOf.has(label))
  const gold = Uint8Array.from(used, ({ label }) => numberOf.get(label) ?? 0)
  const count = used.length
  const frequencies = frequenciesIn(used.map(({ text }) => text))
  const least = count < 400 ? 1 : count < 3000 ? 2 : 3
  const document = (text: string) => documentOf(text, taxonomy, (id) => (frequencies[id] ?? 0) >= least)
  const lesson: Lesson = {
    whole: used.map(({ text }) => document(text)),
    openings: used.map(({ text }) => document(text.slice(0, openingLength))),
    gold,
    labels,
    speaksFor: taxonomy.subjects.map(({ name }) => numberOf.get(labelOf(name) ?? '') ?? -1),
    faith: halfway / (halfway + count),
  }

  const { grams, sharpness } = explored(lesson, spaceOf(idsMet(frequencies, least), frequencies, count), frequencies)
  const space = spaceOf(grams, frequencies, count)
  const weights = [...teach(lesson, Array.from(gold.keys()), space, 13)].map(([, one]) => one)
  return within(maxBytes, quantised({ version, decisions: count, labels, taxonomy, space, trust: trustOf(lesson), weights, sharpness }))
}

/** On four fifths of the newest: which grams matter. On the last fifth: how sure is sure. */
function explored(lesson: Lesson, space: Space, frequencies: Uint16Array): { grams: Uint32Array; sharpness: number } {
  const { gold, labels } = lesson
  const latest = Array.from(gold.keys()).slice(0, enoughToChoose)
  const taught = latest.filter((row) => row % 5 !== 4)
  const asked = latest.filter((row) => row % 5 === 4)
  const askedRows = rowsOf(both(lesson, asked), { space, trust: trustOf(lesson), emphasis })
  const answers = Array.from({ length: 2 * asked.length }, () => new Float32Array(labels.length))
  const strength = new Float32Array(space.ids.length)
  for (const [label, weights] of teach(lesson, taught, space, 7)) {
    for (let column = 0; column < strength.length; column++) strength[column] = Math.max(strength[column] ?? 0, Math.abs(weights[column] ?? 0))
    answers.forEach((answer, row) => (answer[label] = answerOf(weights, askedRows, row)))
  }
  const felt = strength.map((one, column) => one * (space.rarity[column] ?? 0) * Math.sqrt(frequencies[space.ids[column] ?? 0] ?? 0))
  return { grams: strongest(space, felt), sharpness: calibrated(labels.length, answers, [...asked, ...asked].map((row) => gold[row] ?? 0)) }
}

interface Lesson {
  whole: readonly Document[]
  openings: readonly Document[]
  /** The number of the label of each. */
  gold: Uint8Array
  labels: readonly Label[]
  /** For each subject of the taxonomy the number of the label it stands for, or -1. */
  speaksFor: readonly number[]
  /** In the taxonomy: 1 before any decision, falling towards 0. */
  faith: number
}

const trustOf = ({ faith }: Lesson): number => 0.2 + 0.8 * faith
const both = ({ whole, openings }: Lesson, rows: readonly number[]): Document[] => [whole, openings].flatMap((documents) => rows.flatMap((row) => documents[row] ?? []))

/** One label after the other, with its weights: grams, subjects, bias. */
function* teach(lesson: Lesson, who: readonly number[], space: Space, rounds: number): Generator<[number, Float32Array]> {
  const { gold, labels, speaksFor, faith } = lesson
  const trust = trustOf(lesson)
  const rows = rowsOf(both(lesson, who), { space, trust, emphasis: 0 })
  const said = [...who, ...who].map((row) => gold[row] ?? 0)
  const costs = Float32Array.from(said, (_, row) => (row < who.length ? cost : cost * costOfOpening))
  for (const label of labels.keys()) {
    const prior = new Float32Array(space.ids.length + speaksFor.length + 1)
    speaksFor.forEach((one, subject) => (prior[space.ids.length + subject] = one === label ? (3 * faith) / trust : 0))
    prior[prior.length - 1] = -1
    yield [label, separate({ rows, signs: Int8Array.from(said, (one) => (one === label ? 1 : -1)), costs, prior, rounds })]
  }
}

function answerOf(weights: Float32Array, { start, index, value }: Rows, row: number): number {
  let sum = weights[weights.length - 1] ?? 0
  for (let k = start[row] ?? 0; k < (start[row + 1] ?? 0); k++) sum += (weights[index[k] ?? 0] ?? 0) * (value[k] ?? 0)
  return sum
}

/** All ids met in at least so many documents, ascending. */
function idsMet(frequencies: Uint16Array, least: number): Uint32Array {
  const ids: number[] = []
  frequencies.forEach((frequency, id) => {
    if (frequency >= least) ids.push(id)
  })
  return Uint32Array.from(ids)
}

function strongest({ ids }: Space, strength: Float32Array): Uint32Array {
  const order = Array.from(ids.keys()).sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)
  return Uint32Array.from(order.slice(0, mostGrams), (column) => ids[column] ?? 0).sort()
}

function labelsFrom(decisions: readonly Decision[], { subjects }: Taxonomy, labelOf: (subject: string) => string | null): Label[] {
  const known = new Map<string, Category | null>()
  for (const { name, category } of subjects) {
    const label = labelOf(name)
    if (label !== null) known.set(label, label === name ? category : null)
  }
  const typed = new Map<string, { times: number; category: Category | null }>()
  for (const { label, category } of decisions) {
    if (!known.has(label)) typed.set(label, { times: (typed.get(label)?.times ?? 0) + 1, category: category ?? typed.get(label)?.category ?? null })
  }
  const frequent = [...typed].filter(([, { times }]) => times >= enough).sort(([a, one], [b, other]) => other.times - one.times || (a < b ? -1 : 1))
  return [...Array.from(known, ([name, category]) => ({ name, category })), ...frequent.map(([name, { category }]) => ({ name, category }))].slice(0, mostLabels)
}
