import * as z from 'zod'
import { cans, diaryView, named } from '../kernel/view'

const lights = z.enum(['done', 'green', 'soon', 'overdue'])

/** One line of the ledger: the ten columns of 督办落实情况 (seed 003, annex) but the running number, and how it stands. */
export const ledgerLine = z.object({
  id: z.string(),
  heldAt: z.number(),
  topic: named,
  text: z.string(),
  unit: named,
  committee: named.nullable(),
  leader: z.string(),
  progress: z.string().nullable(),
  problem: z.string().nullable(),
  plan: z.string().nullable(),
  room: named,
  status: z.string(),
  statusLabel: z.string(),
  dueAt: z.number(),
  light: lights,
})
export type LedgerLine = z.infer<typeof ledgerLine>

export const handoverView = ledgerLine.extend({
  version: z.number(),
  signBy: z.number(),
  notes: z.array(z.object({ at: z.number(), progress: z.string(), problem: z.string().nullable(), plan: z.string().nullable(), by: z.string() })),
  extension: z.object({ until: z.number(), reason: z.string(), at: z.number() }).nullable(),
  result: z.string().nullable(),
  outcome: z.string().nullable(),
  together: z.number(),
  can: cans,
  diary: diaryView,
})
export type HandoverView = z.infer<typeof handoverView>
