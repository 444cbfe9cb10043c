import * as z from 'zod'
import { plainStages } from '../kernel/plain'
import { cans, diaryView, named } from '../kernel/view'
import { suggestion } from './routing/suggest'
import { suspicion } from './suspicion'
import { satisfactions } from './opinion'

const plainWord = z.enum([...plainStages, 'elsewhere', 'withdrawn'])

/** What a resident sees of the road: a few plain words, each with its date and whose office it was. */
export const progress = z.object({
  receipt: z.string(),
  at: z.number(),
  room: z.object({ name: z.string(), phone: z.string().nullable() }),
  word: plainWord,
  label: z.string(),
  steps: z.array(
    z.object({ word: plainWord, label: z.string(), at: z.number().nullable(), note: z.string().nullable(), done: z.boolean() }),
  ),
  topic: z.object({ title: z.string(), together: z.number() }).nullable(),
  meeting: z.object({ title: z.string(), startsAt: z.number(), endsAt: z.number(), place: z.string() }).nullable(),
  door: z.object({ name: z.string(), how: z.string(), phone: z.string().nullable() }).nullable(),
  /** Why it is not dealt with here, in plain words; only together with a door. */
  why: z.string().nullable(),
  answer: z.string().nullable(),
})
export type Progress = z.infer<typeof progress>

export const ownOpinion = progress.extend({
  id: z.string(),
  version: z.number(),
  text: z.string(),
  additions: z.array(z.object({ at: z.number(), text: z.string() })),
  photos: z.array(z.string()),
  /** Until when it can be added to or taken back. */
  changeUntil: z.number(),
  lookBy: z.number(),
  answerBy: z.number(),
  satisfaction: z.enum(satisfactions).nullable(),
  can: cans,
})
export type OwnOpinion = z.infer<typeof ownOpinion>

export const ownLine = z.object({
  id: z.string(),
  receipt: z.string(),
  text: z.string(),
  at: z.number(),
  room: z.string(),
  word: plainWord,
  label: z.string(),
})

export const card = z.object({
  id: z.string(),
  version: z.number(),
  status: z.string(),
  statusLabel: z.string(),
  room: named,
  point: z.string().nullable(),
  channel: z.string(),
  at: z.number(),
  /** Which day of the fifteen it is, the day it came being the first. */
  dayNo: z.number(),
  lookBy: z.number(),
  answerBy: z.number(),
  text: z.string(),
  photoCount: z.number(),
  hasPhone: z.boolean(),
  suggestion: suggestion.extend({ committeeName: z.string().nullable(), sure: z.boolean() }),
  suspicions: z.array(suspicion),
  /** Open topics of the same room and subject it may belong to. */
  topics: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Other opinions of this room about the same subject. */
  similar: z.number(),
  check: z.enum(['pass', 'review', 'unchecked']),
  can: cans,
})
export type OpinionCard = z.infer<typeof card>

export const deskOpinion = card.extend({
  receipt: z.string(),
  additions: z.array(z.object({ at: z.number(), text: z.string() })),
  photos: z.array(z.string()),
  phone: z.string().nullable(),
  category: z.string().nullable(),
  subject: z.string().nullable(),
  committee: named.nullable(),
  topic: z.object({ id: z.string(), title: z.string() }).nullable(),
  reason: z.number().nullable(),
  door: z.object({ name: z.string(), how: z.string(), phone: z.string().nullable() }).nullable(),
  answer: z.string().nullable(),
  satisfaction: z.enum(satisfactions).nullable(),
  diary: diaryView,
})
export type DeskOpinion = z.infer<typeof deskOpinion>
