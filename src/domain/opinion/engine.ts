import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'

/** What makes the suggestions: the taxonomy the office keeps, and on top of it what staff's decisions have taught. */
export const engineLife = lifecycle({
  name: '建议引擎',
  start: 'wordsOnly',
  states: { wordsOnly: '只用词表', learned: '用学到的' },
  moves: {
    replace: { from: ['wordsOnly', 'learned'], to: 'learned', by: ['road'], needs: { model: '哪一版' }, says: '换用新学的' },
    useModel: { from: ['wordsOnly', 'learned'], to: 'learned', by: ['office'], needs: { model: '哪一版' }, says: '换用这一版' },
    useWords: { from: 'learned', to: 'wordsOnly', by: ['office'], says: '只用词表' },
    amendWords: { from: ['wordsOnly', 'learned'], to: 'same', by: ['office'], needs: { subject: '事项' }, says: '改词表' },
    learnSoon: { from: ['wordsOnly', 'learned'], to: 'same', by: ['office'], says: '马上学一次' },
  },
})

export type EngineStatus = keyof typeof engineLife.states

export interface Words {
  category: string
  /** As in the taxonomy: words with a space between them, `*2` for the telling ones. */
  words: string
}

/** One of a deployment. */
export interface Engine extends Stored {
  status: EngineStatus
  areas: readonly string[]
  /** The learned model in use. */
  model: string | null
  /** Subjects whose words the office has changed or added. */
  words: Readonly<Record<string, Words>>
  /** Beijing date of the last night it learned, and since when somebody wants it to learn at once. */
  learnedOn: string
  askedAt: number | null
}

export const engineId = 'engine'

export interface Scores {
  /** Of the held-back decisions: share that were what staff decided, and the mean over subjects (macro-F1). 0 to 1. */
  right: number
  macroF1: number
  /** Share of them it was sure of. */
  sure: number
}

/** A learned model: never changes once learned; the file lies in cloud storage. */
export interface Learned {
  _id: string
  no: number
  at: number
  /** How many decisions it learned from, and on how many others it was measured. */
  decisions: number
  heldBack: number
  scores: Scores
  /** Of what was in use until then, on the same held-back decisions. */
  before: Scores
  better: boolean
  file: string
  bytes: number
}

/** Fewer decisions say nothing yet; more than `learnFrom` would not fit into one night. */
export const learnFrom = { least: 60, most: 10_000, fresh: 20 }
