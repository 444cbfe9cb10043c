import * as z from 'zod'

/**
 * One line of a record's 办理记录, written by the same hand that makes the move.
 * Shown to people; not a debugging log, and not the audit.
 */
export const entry = z.strictObject({
  at: z.number(),
  move: z.string(),
  /** The move in office words, such as 受理. */
  says: z.string(),
  /** A name or an office; a resident is only ever 居民. */
  by: z.string(),
  to: z.string(),
  note: z.string().nullable(),
})
export type Entry = z.infer<typeof entry>
