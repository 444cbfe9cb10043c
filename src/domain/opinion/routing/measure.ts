import type { Decision } from './learn'
import type { Model } from './model'
import { read } from './reading'
import { sure } from './suggestion'
import { rank } from './suggest'
import { shipped, type Taxonomy } from './taxonomy'

/** How good suggestions are on decisions the model has not learned from. All between 0 and 1, but for `count`. */
export interface Measured {
  count: number
  accuracy: number
  /** Mean of the labels' F1: rare labels count as much as frequent ones. */
  macroF1: number
  worst: { label: string; f1: number } | null
  /** How much it is sure of, and how much of that is right. */
  sureShare: number
  sureAccuracy: number
  /** Accuracy at the four fifths it is surest of. */
  surestAccuracy: number
}

export interface Measuring {
  taxonomy?: Taxonomy
  /** What the taxonomy alone says is translated by it; for a model its labels are taken as they are. */
  labelOf?: (subject: string) => string | null
}

/** Held back from learning, to measure by: every fifth decision, always the same ones. */
export const heldBack = (id: string): boolean => hash(id) % 5 === 0

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}

/** A model that replaces another is not worse at what it is measured by. */
export const notWorse = (one: Measured, other: Measured): boolean => one.macroF1 >= other.macroF1 && one.accuracy >= other.accuracy - 0.01

export function measure(model: Model | null, decisions: readonly Decision[], { taxonomy = shipped, labelOf = (subject) => subject }: Measuring = {}): Measured {
  const answers = decisions.map(({ text, label }) => {
    const [best] = rank(read(text, taxonomy), model, taxonomy)
    const said = best && (model ? best.label : labelOf(best.label))
    return { label, said: said ?? null, confidence: best?.probability ?? 0, right: said === label }
  })
  const labels = [...new Set(decisions.map(({ label }) => label))]
  const each = labels.map((label) => {
    const right = answers.filter((answer) => answer.right && answer.label === label).length
    const all = answers.filter((answer) => answer.label === label).length + answers.filter((answer) => answer.said === label).length
    return { label, f1: (2 * right) / all }
  })
  const accuracy = (some: typeof answers) => some.filter(({ right }) => right).length / Math.max(1, some.length)
  const surest = [...answers].sort((a, b) => b.confidence - a.confidence)
  const certain = surest.filter(({ confidence }) => confidence >= sure)
  return {
    count: answers.length,
    accuracy: accuracy(answers),
    macroF1: each.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, each.length),
    worst: [...each].sort((a, b) => a.f1 - b.f1)[0] ?? null,
    sureShare: certain.length / Math.max(1, answers.length),
    sureAccuracy: accuracy(certain),
    surestAccuracy: accuracy(surest.slice(0, Math.round(0.8 * surest.length))),
  }
}
