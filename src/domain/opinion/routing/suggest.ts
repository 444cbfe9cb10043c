import type { Model } from './model'
import { read, type Reading } from './reading'
import { probabilities, scoresOf } from './score'
import type { Suggestion } from './suggestion'
import { shipped, type Taxonomy } from './taxonomy'
import { wordsFor } from './words'

/** Subject → committee, kept by the office in the directory (专委会×界别分工, seed 002). */
export type Matrix = Readonly<Record<string, string>>

/** One label, and how likely it is: 0 to 1. */
export interface Guess {
  label: string
  probability: number
}

/** The taxonomy's share of evidence says too little: where it is a half, well over half are right. */
const fromShare = (share: number): number => share ** 0.7

/** All labels that something speaks for, the likeliest first. */
export function rank(reading: Reading, model: Model | null, taxonomy: Taxonomy): Guess[] {
  const names = model ? model.labels : taxonomy.subjects
  const likely = model ? probabilities(scoresOf(reading, model, taxonomy), model.sharpness) : reading.shares.map(fromShare)
  return names.map(({ name }, at) => ({ label: name, probability: likely[at] ?? 0 })).filter(({ probability }) => probability > 0).sort((a, b) => b.probability - a.probability)
}

const nothing: Omit<Suggestion, 'model'> = { category: null, subject: null, committee: null, words: [], confidence: 0 }

/** A first guess at where an opinion belongs, with the resident's own words it rests on; a person decides. */
export function suggest(text: string, matrix: Matrix, model: Model | null, taxonomy: Taxonomy = shipped): Suggestion {
  const reading = read(text, taxonomy)
  const [best] = rank(reading, model, taxonomy)
  const version = model?.version ?? 0
  const words = best ? wordsFor(text, best.label, reading, model, taxonomy) : []
  if (!best || words.length === 0) return { ...nothing, model: version }
  const known = taxonomy.subjects.find(({ name }) => name === best.label) ?? model?.labels.find(({ name }) => name === best.label)
  return { category: known?.category ?? null, subject: best.label, committee: matrix[best.label] ?? null, words, confidence: best.probability, model: version }
}
