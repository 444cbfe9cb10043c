import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { submissionKey } from '../kernel/text'
import { after } from '../kernel/view'
import { noticeKindKeys } from './notice'

const kind = z.enum(noticeKindKeys)

export const inbox = contract({
  name: 'notice.inbox',
  says: '查看通知',
  by: ['attendee'],
  input: z.strictObject({ after }),
  output: z.object({
    items: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string(), body: z.string(), page: z.string(), at: z.number(), read: z.boolean() })),
    next: after,
  }),
})

/** Made of what the notice is about and to whom: `meetings/…@2>…` (noticeRow.ts). */
const noticeId = z.string().regex(/^[\w:.@/>~-]{1,200}$/, { error: words.badLink })

export const read = contract({ name: 'notice.read', says: '读通知', by: ['attendee'], input: z.strictObject({ id: noticeId }), output: z.object({ id: z.string() }) })

/** A template's id as WeChat gives it. */
const templateId = z.string().regex(/^[\w-]{5,64}$/, { error: words.badLink })

/** Which templates to ask consent for, loaded before the tap (WeChat wants the question first thing in the tap handler). */
export const templates = contract({
  name: 'notice.templates',
  says: '取订阅模板',
  by: ['resident'],
  input: z.strictObject({}),
  output: z.object({ templates: z.array(z.object({ id: z.string(), title: z.string(), longTerm: z.boolean(), standing: z.boolean(), kinds: z.array(kind) })) }),
})

/** One accept is one send; the count is kept here because WeChat offers no way to ask. `key`: of the tap, so that told twice is told once. */
export const consent = contract({
  name: 'notice.consent',
  says: '同意接收通知',
  by: ['resident'],
  input: z.strictObject({ key: submissionKey, accepted: z.array(templateId).max(5), refused: z.array(templateId).max(5).optional() }),
  output: z.object({ heard: z.number() }),
})
