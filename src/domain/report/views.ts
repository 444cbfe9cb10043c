import * as z from 'zod'
import { reportKinds } from '../kernel/reportKinds'
import { cans, diaryView, named } from '../kernel/view'
import { sectionKeys } from './form'
import { levels, steps } from './report'

export const reportLine = z.object({
  id: z.string(),
  kind: z.enum(reportKinds),
  title: z.string(),
  number: z.string().nullable(),
  status: z.string(),
  statusLabel: z.string(),
  room: named,
  /** The topic or the common issue it says something about. */
  source: z.object({ kind: z.enum(['topic', 'issue']), id: z.string(), title: z.string() }),
  sentTo: z.string().nullable(),
  /** The best that became of it, such as 省 批示; shortest first to read. */
  badges: z.array(z.string()),
  /** When it last moved. */
  at: z.number(),
  can: cans,
})
export type ReportLine = z.infer<typeof reportLine>

export const proposerView = z.object({ person: z.string().nullable(), name: z.string(), sector: z.string().nullable(), address: z.string().nullable(), phone: z.string().nullable() })
export type ProposerView = z.infer<typeof proposerView>

const entry = { id: z.string(), at: z.number(), by: z.string(), date: z.string(), evidence: z.array(z.string()), struck: z.object({ at: z.number(), by: z.string(), reason: z.string() }).nullable() }
export const stepView = z.object({ ...entry, what: z.enum(steps), level: z.enum(levels), who: z.string(), text: z.string().nullable() })
export type StepView = z.infer<typeof stepView>
export const awardView = z.object({ ...entry, name: z.string(), grade: z.string(), body: z.string() })
export type AwardView = z.infer<typeof awardView>

const sentence = z.object({ section: z.enum(sectionKeys), sectionName: z.string(), text: z.string(), which: z.string(), sourceName: z.string(), used: z.boolean() })
export type SentenceView = z.infer<typeof sentence>

export const reportView = reportLine.extend({
  version: z.number(),
  matter: z.string(),
  sections: z.array(z.object({ key: z.enum(sectionKeys), name: z.string(), hint: z.string(), text: z.string() })),
  /** Letters in all, and how many there may be. */
  length: z.number(),
  most: z.number(),
  signersName: z.string(),
  proposers: z.array(proposerView),
  contact: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  committee: named.nullable(),
  writer: z.string(),
  /** Every sentence it was drafted from, the ones left out too. */
  origin: z.array(sentence),
  /** What a second look may find; no bar. */
  doubts: z.array(z.string()),
  /** The consensus was agreed anew after this was drafted: what must happen first, in words. */
  behind: z.string().nullable(),
  signature: z.object({ by: z.string(), date: z.string(), note: z.string().nullable() }).nullable(),
  sending: z.object({ to: z.string(), level: z.enum(levels), date: z.string(), by: z.string(), evidence: z.array(z.string()) }).nullable(),
  steps: z.array(stepView),
  awards: z.array(awardView),
  diary: diaryView,
})
export type ReportView = z.infer<typeof reportView>

/** A report as a member sees it who put their name to it. */
export const myReport = z.object({
  id: z.string(),
  kind: z.enum(reportKinds),
  title: z.string(),
  number: z.string().nullable(),
  statusLabel: z.string(),
  sections: z.array(z.object({ name: z.string(), text: z.string() })),
  sentTo: z.string().nullable(),
  sentOn: z.string().nullable(),
  steps: z.array(z.object({ what: z.string(), level: z.string(), who: z.string(), text: z.string().nullable(), date: z.string() })),
  awards: z.array(z.object({ name: z.string(), grade: z.string(), date: z.string() })),
})
export type MyReport = z.infer<typeof myReport>
