import * as z from 'zod'
import { cans, diaryView, named } from '../kernel/view'
import { reportKinds, scopeTypes } from './topic'

const gate = z.object({ number: z.string(), date: z.string(), body: z.string(), by: z.string(), at: z.number(), note: z.string().nullable(), evidence: z.array(z.string()) })

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
  stepNo: z.number(),
  stepsTotal: z.number(),
  can: cans,
})
export type TopicLine = z.infer<typeof topicLine>

export const topicView = topicLine.extend({
  version: z.number(),
  subject: z.string().nullable(),
  scopeType: z.enum(scopeTypes),
  leader: z.string(),
  what: z.string(),
  who: z.string(),
  how: z.string(),
  sheet: z.array(z.string()),
  drafter: z.string(),
  together: z.number(),
  confirmation: gate.nullable(),
  research: z.array(z.object({ at: z.number(), date: z.string(), place: z.string(), people: z.string(), findings: z.string(), by: z.string() })),
  minutes: z.string().nullable(),
  firstAnswers: z.string().nullable(),
  consensus: z.array(z.object({ text: z.string(), unit: named, dueDate: z.string() })),
  dissent: z.array(z.object({ text: z.string(), people: z.number() })),
  endorsement: gate.nullable(),
  report: z.object({ kind: z.enum(reportKinds), title: z.string(), to: z.string(), date: z.string() }).nullable(),
  outcome: z.string().nullable(),
  meetings: z.array(z.object({ id: z.string(), title: z.string(), startsAt: z.number(), endsAt: z.number(), status: z.string(), statusLabel: z.string() })),
  handovers: z.array(z.object({ id: z.string(), unit: z.string(), text: z.string(), dueAt: z.number(), status: z.string(), statusLabel: z.string() })),
  diary: diaryView,
})
export type TopicView = z.infer<typeof topicView>
