import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { after } from '../kernel/view'
import { noticeKinds, type NoticeKind } from './notice'

const kind = z.enum(Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]])

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

/** Which templates to ask consent for, loaded before the tap (WeChat wants the question first thing in the tap handler). */
export const templates = contract({
  name: 'notice.templates',
  says: '取订阅模板',
  by: ['resident'],
  input: z.strictObject({}),
  output: z.object({ templates: z.array(z.object({ kind, id: z.string() })) }),
})

/** One accept is one send; the count is kept here because WeChat offers no way to ask. */
export const consent = contract({
  name: 'notice.consent',
  says: '同意接收通知',
  by: ['resident'],
  input: z.strictObject({ accepted: z.array(kind).max(4) }),
  output: z.object({ left: z.number() }),
})
