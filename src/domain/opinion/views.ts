import * as z from 'zod'
import { plainStages } from '../kernel/plain'
import { cans, diaryView, named } from '../kernel/view'
import { suggestion } from './routing/suggestion'
import { suspicion } from './suspicion'
import { askedDays } from './afterwards'
import { satisfactions } from './opinion'

/** What was said of an outcome; `by`: who of the staff wrote it down, and how they heard it. */
const verdict = z.object({ at: z.number(), word: z.string(), note: z.string().nullable(), by: z.string().nullable() })

const plainWord = z.enum([...plainStages, 'elsewhere', 'withdrawn'])

/** What a resident sees of the road: a few plain words, each with its date and whose office it was. */
export const progress = z.object({
  receipt: z.string(),
  at: z.number(),
  room: z.object({ name: z.string(), phone: z.string().nullable() }),
  word: plainWord,
  label: z.string(),
  /** Where it stands, in one sentence. */
  says: z.string(),
  /** What has become of its topic so far, oldest first; the last is where it stands. */
  news: z.array(z.object({ at: z.number(), words: z.string() })),
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
  /** The sender's own, whatever has become of them; `src` is null where there is nothing to look at. */
  photos: z.array(z.object({ src: z.string().nullable(), note: z.string().nullable() })),
  /** Until when it can be added to or taken back. */
  changeUntil: z.number(),
  lookBy: z.number(),
  answerBy: z.number(),
  satisfaction: z.enum(satisfactions).nullable(),
  /** Asked, so many days after the outcome, whether it is really solved. */
  asking: z.union(askedDays.map((days) => z.literal(days))).nullable(),
  /** When an outcome was told that people are asked about again; null for plain answers. */
  outcomeAt: z.number().nullable(),
  verdicts: z.array(verdict),
  can: cans,
})
export type OwnOpinion = z.infer<typeof ownOpinion>

export const ownLine = z.object({
  /** Where it stands, in one sentence. */
  says: z.string(),
  /** There is something to ask its owner. */
  asked: z.boolean(),
  id: z.string(),
  receipt: z.string(),
  text: z.string(),
  at: z.number(),
  room: z.string(),
  word: plainWord,
  label: z.string(),
})

/** Photos as staff see them: those that have been looked at, and how many are still being checked or cannot be opened. */
export const seenPhotos = z.object({
  seen: z.array(z.object({ src: z.string(), state: z.enum(['shown', 'review', 'unchecked']) })),
  held: z.number(),
  broken: z.number(),
})
export type SeenPhotos = z.infer<typeof seenPhotos>

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
  /** Those that can be looked at, and those still being checked. */
  photoCount: z.number(),
  photosHeld: z.number(),
  hasPhone: z.boolean(),
  suggestion: suggestion.extend({ committeeName: z.string().nullable(), sure: z.boolean() }),
  suspicions: z.array(suspicion),
  /** Open topics of the same room and subject it may belong to. */
  topics: z.array(z.object({ id: z.string(), title: z.string() })),
  /** How many others say the same about the same place, and what they have in common. */
  similar: z.number(),
  issue: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** What a person has made of it; the suggestion stands until then. */
  category: z.string().nullable(),
  subject: z.string().nullable(),
  committee: named.nullable(),
  topic: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Subjects it may be about, the likeliest first. */
  likely: z.array(z.string()),
  /** Colleagues who have it open right now. */
  looking: z.array(z.string()),
  check: z.enum(['pass', 'review', 'unchecked']),
  /** How often its sender has spoken lately could not be looked up. */
  unpaced: z.boolean(),
  can: cans,
})
export type OpinionCard = z.infer<typeof card>

export const deskOpinion = card.extend({
  receipt: z.string(),
  /** Who wrote it down for whom, and the number of the paper it came on. */
  behalf: z.object({ by: z.string(), of: z.string().nullable() }).nullable(),
  slip: z.string().nullable(),
  /** Whose ticket it is at 12345. */
  hotline: z.object({ ticket: z.string().nullable(), unit: z.string().nullable(), caller: z.string().nullable() }).nullable(),
  additions: z.array(z.object({ at: z.number(), text: z.string() })),
  photos: seenPhotos,
  phone: z.string().nullable(),
  reason: z.number().nullable(),
  door: z.object({ name: z.string(), how: z.string(), phone: z.string().nullable() }).nullable(),
  answer: z.string().nullable(),
  satisfaction: z.enum(satisfactions).nullable(),
  verdicts: z.array(verdict),
  /** What colleagues wrote to each other about it, oldest first; no resident ever reads them. */
  remarks: z.array(z.object({ id: z.string(), at: z.number(), by: z.string(), text: z.string(), to: z.array(z.string()) })),
  diary: diaryView,
})
export type DeskOpinion = z.infer<typeof deskOpinion>
