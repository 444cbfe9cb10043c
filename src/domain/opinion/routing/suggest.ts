import * as z from 'zod'
import { subjects } from './taxonomy'

export const suggestion = z.object({
  category: z.string().nullable(),
  subject: z.string().nullable(),
  committee: z.string().nullable(),
  /** The words it rests on, as the resident wrote them. */
  words: z.array(z.string()),
  /** 0 to 1; below `sure` it says 拿不准 and asks. */
  confidence: z.number(),
})
export type Suggestion = z.infer<typeof suggestion>

export const sure = 0.5

/** Subject → committee, kept by the office in the directory (专委会×界别分工, seed 002). */
export type Matrix = Readonly<Record<string, string>>

/**
 * A first guess at where an opinion belongs; a person decides. Longer terms weigh more because they are less often
 * accidents; confidence is the winner's share of all weight found, less for a single short term.
 */
export function suggest(text: string, matrix: Matrix): Suggestion {
  const found = Object.entries(subjects)
    .map(([name, { category, terms }]) => {
      const words = terms.filter((term) => text.includes(term))
      return { name, category, words, weight: words.reduce((sum, word) => sum + word.length, 0) }
    })
    .filter((subject) => subject.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const best = found[0]
  if (!best) return { category: null, subject: null, committee: null, words: [], confidence: 0 }
  const total = found.reduce((sum, subject) => sum + subject.weight, 0)
  const confidence = (best.weight / total) * Math.min(1, best.weight / 3)
  return { category: best.category, subject: best.name, committee: matrix[best.name] ?? null, words: best.words, confidence }
}
