import * as z from 'zod'
import { cans, diaryView, named } from '../kernel/view'
import { principleKeys, scopeTypes, selectionKeys } from './sheet'
import { reportKinds } from './topic'

const paper = { number: z.string(), date: z.string(), body: z.string(), by: z.string(), at: z.number(), evidence: z.array(z.string()) }
const gate = z.object({ ...paper, meeting: z.string(), role: z.enum(['party', 'committee']), note: z.string().nullable() })
/** A decision that no longer stands, and why. */
const takenBack = z.object({ move: z.enum(['confirm', 'endorse']), decision: gate, at: z.number(), by: z.string(), reason: z.string() })

export const topicLine = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  status: z.string(),
  statusLabel: z.string(),
  room: named,
  committee: named.nullable(),
  /** When it last moved. */
  at: z.number(),
  scopeType: z.enum(scopeTypes),
  tags: z.array(z.string()),
  /** Where it waits for a decision: by when there should be one. */
  gateBy: z.number().nullable(),
  stepNo: z.number(),
  stepsTotal: z.number(),
  can: cans,
})
export type TopicLine = z.infer<typeof topicLine>

export const topicView = topicLine.extend({
  version: z.number(),
  subject: z.string().nullable(),
  leader: z.string(),
  what: z.string(),
  who: z.string(),
  how: z.string(),
  sheet: z.array(z.string()),
  /** The same by key, each with why; and what the sheet still lacks before a gate may be asked. */
  reasons: z.array(z.object({ key: z.enum(selectionKeys), label: z.string(), words: z.string() })),
  principles: z.array(z.enum(principleKeys)),
  gaps: z.array(z.string()),
  /** By document; null as long as only the draft says so. */
  appointment: z.object({ ...paper, leader: z.string(), committee: named }).nullable(),
  takenUp: z.array(z.object({ meeting: z.string(), date: z.string(), number: z.string().nullable(), note: z.string().nullable(), evidence: z.array(z.string()), by: z.string(), at: z.number() })),
  drafter: z.string(),
  together: z.number(),
  confirmation: gate.nullable(),
  plans: z.number(),
  research: z.array(z.object({ at: z.number(), date: z.string(), place: z.string(), people: z.string(), findings: z.string(), photos: z.array(z.string()), by: z.string() })),
  facts: z.array(z.object({ at: z.number(), title: z.string(), text: z.string().nullable(), source: z.string().nullable(), files: z.array(z.string()), by: z.string() })),
  factsSentAt: z.number().nullable(),
  chair: z.string().nullable(),
  recorder: z.string().nullable(),
  /** A seat that was needed and did not turn up. */
  incomplete: z.object({ missing: z.string(), reason: z.string() }).nullable(),
  minutes: z.string().nullable(),
  speeches: z.array(z.object({ who: z.string(), from: z.string(), words: z.string() })),
  unitAnswers: z.array(z.object({ unit: named, words: z.string() })),
  consensus: z.array(z.object({ text: z.string(), unit: named, helpers: z.array(named), dueDate: z.string() })),
  dissent: z.array(z.object({ text: z.string(), people: z.number(), who: z.string().nullable(), settled: z.string().nullable() })),
  endorsement: gate.nullable(),
  takenBack: z.array(takenBack),
  reports: z.array(z.object({ id: z.string(), kind: z.enum(reportKinds), title: z.string(), to: z.string(), date: z.string() })),
  outcome: z.string().nullable(),
  meetings: z.array(z.object({ id: z.string(), title: z.string(), startsAt: z.number(), endsAt: z.number(), status: z.string(), statusLabel: z.string() })),
  handovers: z.array(z.object({ id: z.string(), unit: z.string(), text: z.string(), dueAt: z.number(), status: z.string(), statusLabel: z.string() })),
  diary: diaryView,
})
export type TopicView = z.infer<typeof topicView>
