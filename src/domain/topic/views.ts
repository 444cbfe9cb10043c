import * as z from 'zod'
import { cans, diaryView, named } from '../kernel/view'
import { scopeTypes } from './sheet'
import { reportKinds } from './topic'

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
  tags: z.array(z.string()),
  drafter: z.string(),
  together: z.number(),
  confirmation: gate.nullable(),
  research: z.array(z.object({ at: z.number(), date: z.string(), place: z.string(), people: z.string(), findings: z.string(), by: z.string() })),
  minutes: z.string().nullable(),
  speeches: z.array(z.object({ who: z.string(), from: z.string(), words: z.string() })),
  unitAnswers: z.array(z.object({ unit: named, words: z.string() })),
  consensus: z.array(z.object({ text: z.string(), unit: named, helpers: z.array(named), dueDate: z.string() })),
  dissent: z.array(z.object({ text: z.string(), people: z.number(), who: z.string().nullable() })),
  endorsement: gate.nullable(),
  reports: z.array(z.object({ id: z.string(), kind: z.enum(reportKinds), title: z.string(), to: z.string(), date: z.string() })),
  outcome: z.string().nullable(),
  meetings: z.array(z.object({ id: z.string(), title: z.string(), startsAt: z.number(), endsAt: z.number(), status: z.string(), statusLabel: z.string() })),
  handovers: z.array(z.object({ id: z.string(), unit: z.string(), text: z.string(), dueAt: z.number(), status: z.string(), statusLabel: z.string() })),
  diary: diaryView,
})
export type TopicView = z.infer<typeof topicView>
