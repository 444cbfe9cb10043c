import type { Category } from './suggestion'

/**
 * What staff's decisions taught: for each gram it knows a weight for each label, and for each subject of the taxonomy how
 * much its evidence speaks for each label. Plain numbers; a model never changes once learned.
 */
export interface Model {
  /** Given by whoever keeps the models; 1 or more. */
  version: number
  /** How many decisions it learned from. */
  decisions: number
  labels: readonly Label[]
  /** For each label, in its order. */
  bias: Float32Array
  /** Ids of the grams it knows, ascending. */
  grams: Uint32Array
  /** How rare each gram is: inverse document frequency × 16. */
  rarity: Uint8Array
  /** `entries[start[g]]` up to before `entries[start[g + 1]]` belong to gram g. */
  start: Uint32Array
  entryLabel: Uint8Array
  /** Steps of `gramStep[label]`. */
  entryWeight: Int8Array
  gramStep: Float32Array
  /** Subjects of the taxonomy it was learned with, in order. */
  subjects: readonly string[]
  /** labels × subjects, steps of `evidenceStep`. */
  evidence: Int16Array
  evidenceStep: number
  /** Scores times this, through softmax, are probabilities. */
  sharpness: number
}

export interface Label {
  name: string
  category: Category | null
}

export const rarityStep = 1 / 16
