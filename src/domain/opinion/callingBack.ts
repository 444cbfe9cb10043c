import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { written } from '../kernel/text'
import { after, done, named, on } from '../kernel/view'
import { askedDays, waysHeard } from './afterwards'

/** What is written down for those who cannot say it in WeChat, and whom to call. */

const staff = ['clerk', 'convener'] as const
const how = z.enum(waysHeard, { error: words.choose('怎么问的') })

export const settleFor = contract({
  name: 'opinion.settleFor',
  says: '代记满意',
  by: staff,
  input: z.strictObject({ ...on, how, satisfaction: z.enum(['满意', '基本满意'], { error: words.choose('是否满意') }), note: written('说明', 500).nullable() }),
  output: done,
})

export const disputeFor = contract({
  name: 'opinion.disputeFor',
  says: '代记不满意',
  by: staff,
  input: z.strictObject({ ...on, how, note: written('哪里没解决', 500) }),
  output: done,
})

/** Whom WeChat could not ask whether it is really solved: a call list. */
export const toAsk = contract({
  name: 'opinion.toAsk',
  says: '查看要打电话回访的',
  by: staff,
  input: z.strictObject({ after }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        version: z.number(),
        room: named,
        receipt: z.string(),
        slip: z.string().nullable(),
        text: z.string(),
        of: z.string().nullable(),
        by: z.string().nullable(),
        phone: z.string().nullable(),
        outcome: z.string(),
        /** Days after the outcome they are asked about, and since when. */
        days: z.union(askedDays.map((days) => z.literal(days))),
        since: z.number(),
        /** Why WeChat did not reach them. */
        why: z.enum(['noWeChat', 'notSent']),
      }),
    ),
    next: after,
  }),
})
