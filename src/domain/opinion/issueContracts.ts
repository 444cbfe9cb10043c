import * as z from 'zod'
import { contract } from '../kernel/contract'
import { id, written } from '../kernel/text'
import { after, cans, diaryView, done, on } from '../kernel/view'

const staff = ['clerk', 'convener'] as const

export const issueLine = z.object({
  id: z.string(),
  version: z.number(),
  status: z.string(),
  statusLabel: z.string(),
  title: z.string(),
  subject: z.string().nullable(),
  rooms: z.array(z.string()),
  /** Opinions, and different people. */
  count: z.number(),
  people: z.number(),
  /** Of these opinions, how many are in a topic already. */
  inTopics: z.number(),
  firstAt: z.number(),
  lastAt: z.number(),
  /** Opinions of the last seven days and of the seven before. */
  week: z.number(),
  weekBefore: z.number(),
  topic: z.object({ id: z.string(), title: z.string() }).nullable(),
  can: cans,
})
export type IssueLine = z.infer<typeof issueLine>

export const issueTabs = ['open', 'proposed', 'dismissed'] as const

export const issues = contract({
  name: 'opinion.issues',
  says: '查看共性问题',
  by: [...staff, 'office'],
  input: z.strictObject({ tab: z.enum(issueTabs) }),
  /** Those with the most people first; `more` when there are others. */
  output: z.object({ items: z.array(issueLine), more: z.boolean() }),
})

export const lookAtIssue = contract({
  name: 'opinion.lookAtIssue',
  says: '查看一个共性问题',
  by: [...staff, 'office'],
  input: z.strictObject({ id, after }),
  output: z.object({
    issue: issueLine.extend({ diary: diaryView }),
    items: z.array(
      z.object({ id: z.string(), version: z.number(), at: z.number(), text: z.string(), room: z.string(), point: z.string().nullable(), channel: z.string(), statusLabel: z.string(), mayLeave: z.boolean() }),
    ),
    next: after,
  }),
})

export const dismissIssue = contract({
  name: 'opinion.dismissIssue',
  says: '不作共性问题',
  by: staff,
  input: z.strictObject({ ...on, note: written('理由', 300) }),
  output: done,
})

export const restoreIssue = contract({
  name: 'opinion.restoreIssue',
  says: '恢复共性问题',
  by: staff,
  input: z.strictObject(on),
  output: done,
})

export const leaveIssue = contract({
  name: 'opinion.leaveIssue',
  says: '从共性问题里拿出',
  by: staff,
  input: z.strictObject({ ...on, issue: id }),
  output: done,
})
