import * as z from 'zod'
import { exclusionNos } from './screening'

/** Which of the eight exclusions an opinion may be: a warning to staff; nothing is decided by it. */
export const suspicion = z.object({
  no: z.union(exclusionNos.map((no) => z.literal(no))),
  /** As the resident wrote them. */
  words: z.array(z.string()).readonly(),
  /** 0 to 1. */
  confidence: z.number(),
})
export type Suspicion = z.infer<typeof suspicion>
