import * as z from 'zod'
import { cans, diaryView, named } from '../kernel/view'
import { lightKeys } from './ledger'
import { behalfWays, landings } from './parts'

/** One line of the ledger: the ten columns of 督办落实情况 (seed 003, annex) but the running number, and how it stands. */
export const ledgerLine = z.object({
  id: z.string(),
  heldAt: z.number(),
  topic: named,
  topicNumber: z.string(),
  text: z.string(),
  unit: named,
  /** The name on the paper it was issued with, where the unit is called otherwise now or another one. */
  issuedAs: z.string().nullable(),
  helpers: z.array(named),
  committee: named.nullable(),
  leader: z.string(),
  progress: z.string().nullable(),
  problem: z.string().nullable(),
  plan: z.string().nullable(),
  percent: z.number().nullable(),
  outcome: z.string().nullable(),
  room: named,
  status: z.string(),
  statusLabel: z.string(),
  round: z.number(),
  urged: z.number(),
  dueAt: z.number(),
  /** The day that was set, where it fell on a holiday. */
  dueAsked: z.string().nullable(),
  light: z.enum(lightKeys),
  /** Working days past the due date. */
  late: z.number(),
})
export type LedgerLine = z.infer<typeof ledgerLine>

export const ledgerCounts = z.record(z.enum(lightKeys), z.number())
export type LedgerCounts = z.infer<typeof ledgerCounts>

const seen = z.array(z.string())
const helperView = z.object({
  unit: named,
  issuedAs: z.string().nullable(),
  signedAt: z.number().nullable(),
  signedBy: z.string().nullable(),
  opinion: z.string().nullable(),
  opinionAt: z.number().nullable(),
  opinionBy: z.string().nullable(),
  photos: seen,
  gone: z.boolean(),
  /** The reader's own unit. */
  mine: z.boolean(),
})
export type HelperView = z.infer<typeof helperView>

const inspectionView = z.object({ date: z.string(), time: z.string(), place: z.string(), people: z.string(), findings: z.string().nullable(), photos: seen, by: z.string(), at: z.number() })

export const handoverView = ledgerLine.omit({ helpers: true }).extend({
  version: z.number(),
  /** The reader holds the post of the main unit; otherwise its acts are done in its name. */
  mine: z.boolean(),
  helpers: z.array(helperView),
  /** Names of helping units whose 会办意见 the main unit waits for. */
  awaited: z.array(z.string()),
  signBy: z.number(),
  outsets: z.array(z.object({ unit: z.string(), at: z.number(), why: z.string(), by: z.string() })),
  notes: z.array(z.object({ at: z.number(), progress: z.string(), problem: z.string().nullable(), plan: z.string().nullable(), percent: z.number().nullable(), photos: seen, by: z.string(), round: z.number() })),
  extension: z.object({ until: z.number(), asked: z.string().nullable(), reason: z.string(), at: z.number(), by: z.string() }).nullable(),
  extensions: z.array(z.object({ until: z.number(), reason: z.string(), granted: z.boolean(), answer: z.string().nullable(), by: z.string(), answeredAt: z.number() })),
  extensionsLeft: z.number(),
  urges: z.array(z.object({ at: z.number(), by: z.string(), words: z.string().nullable(), round: z.number() })),
  escalatedAt: z.number().nullable(),
  reminded: z.array(z.object({ says: z.string(), at: z.number() })),
  behalves: z.array(z.object({ at: z.number(), says: z.string(), unitName: z.string(), way: z.enum(behalfWays), who: z.string(), date: z.string(), photos: seen, by: z.string() })),
  result: z.string().nullable(),
  resultPhotos: seen,
  without: z.string().nullable(),
  reportedAt: z.number().nullable(),
  inspection: inspectionView.nullable(),
  landed: z.object({ as: z.enum(landings), where: z.string() }).nullable(),
  returned: z.array(z.object({ at: z.number(), result: z.string(), photos: seen, reason: z.string(), by: z.string(), round: z.number() })),
  doubts: z.array(z.object({ at: z.number(), words: z.string(), round: z.number() })),
  upheld: z.array(z.object({ at: z.number(), words: z.string(), photos: seen, by: z.string(), round: z.number() })),
  rounds: z.array(z.object({ no: z.number(), unitName: z.string(), dueAt: z.number(), result: z.string().nullable(), photos: seen, reportedAt: z.number().nullable(), inspection: inspectionView.nullable(), outcome: z.string().nullable(), endedAt: z.number(), why: z.string() })),
  together: z.number(),
  can: cans,
  diary: diaryView,
})
export type HandoverView = z.infer<typeof handoverView>
