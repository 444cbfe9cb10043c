import * as z from 'zod'

// Imported by the mini-program's first package: no taxonomy in here, it would weigh on every scan of a poster.

export const categories = ['经济', '政治', '文化', '社会', '生态'] as const
export type Category = (typeof categories)[number]

export const suggestion = z.object({
  category: z.string().nullable(),
  subject: z.string().nullable(),
  committee: z.string().nullable(),
  /** The words it rests on, as the resident wrote them. */
  words: z.array(z.string()),
  /** 0 to 1: of suggestions with 0.8, about eight in ten are what staff decide. Below `sure` it says 拿不准 and asks. */
  confidence: z.number(),
  /** Version of the learned model it was made with; 0 when by the taxonomy alone. */
  model: z.number(),
})
export type Suggestion = z.infer<typeof suggestion>

export const sure = 0.6
