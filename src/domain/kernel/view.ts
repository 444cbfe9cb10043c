import * as z from 'zod'
import { entry } from './diary'
import type { DiaryLine } from './lifecycle'
import { id } from './text'

/** Shapes that many views share. Views list what goes out, field by field; nothing is sent because it was stored. */

/** Which record is meant, and which version of it the person was looking at. */
export const on = { id, version: z.int().min(0) }

export const named = z.object({ id: z.string(), name: z.string() })

export const diaryView = z.array(entry)
export const diaryOf = (lines: readonly DiaryLine[]) =>
  lines.map(({ at, move, says, by, to, note }) => ({ at, move, says, by, to, note }))

/** The moves the reader may make now: the page draws exactly these. */
export const cans = z.array(z.string())

export const done = z.object({ id: z.string(), version: z.number(), status: z.string() })
export type Done = z.infer<typeof done>

/** Lists come in pages; `next` is handed back to get more. */
export const after = z.string().max(200).nullable()
