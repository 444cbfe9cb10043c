import * as z from 'zod'

/** Files the system makes. */
export const endings = ['docx', 'xlsx', 'zip'] as const
export type Ending = (typeof endings)[number]

/** One kind of paper: what it is called, what for in office words, and which files it can be. */
export interface Paper {
  name: string
  purpose: string
  as: readonly [Ending, ...Ending[]]
}

export const keysOf = <Key extends string>(papers: Readonly<Record<Key, Paper>>) => Object.keys(papers) as [Key, ...Key[]]

/** A paper that was made lies in the cloud so long, and no longer. Unit: hours. */
export const keptHours = 24

/** A file that was made: where it lies until when, how it is called, how many bytes it has, and what the reader should know about it. */
export const made = z.object({ address: z.string(), name: z.string(), ending: z.enum(endings), size: z.number(), until: z.number(), note: z.string().nullable() })
export type Made = z.infer<typeof made>
