import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { written } from '../kernel/text'
import { after, done, named, on } from '../kernel/view'
import type { OpinionStatus } from './opinion'

const staff = ['clerk', 'convener'] as const

/** How somebody without WeChat hears what became of it. */
export const waysTold = ['电话', '当面', '张贴', '寄信'] as const

/** What there is to tell; taken back, it has to be told anew. */
export const tellable: readonly OpinionStatus[] = ['answered', 'referred', 'declined']

export const tell = contract({
  name: 'opinion.tell',
  says: '已告知本人',
  by: staff,
  input: z.strictObject({ ...on, how: z.enum(waysTold, { error: words.choose('怎么告知的') }), more: written('说明', 100).nullable() }),
  output: done,
})

export const untold = contract({
  name: 'opinion.untold',
  says: '查看还没告诉本人的',
  by: staff,
  input: z.strictObject({ after }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        version: z.number(),
        room: named,
        at: z.number(),
        channel: z.string(),
        receipt: z.string(),
        slip: z.string().nullable(),
        text: z.string(),
        /** Whose words they are, and who wrote them down. */
        of: z.string().nullable(),
        by: z.string().nullable(),
        phone: z.string().nullable(),
        status: z.string(),
        statusLabel: z.string(),
        since: z.number(),
        outcome: z.string(),
      }),
    ),
    next: after,
  }),
})
