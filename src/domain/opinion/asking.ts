import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { written } from '../kernel/text'
import { after, done, named, on } from '../kernel/view'
import { askedDays, waysHeard } from './afterwards'
import { ownOpinion } from './views'

/** What is asked about outcomes, by whom, and what is written down for those who hold no phone. */

const staff = ['clerk', 'convener'] as const
const why = written('哪里没解决', 500)

export const revisit = contract({
  name: 'opinion.revisit',
  says: '说真的解决了没有',
  by: ['resident'],
  /** Asked for after 30 and 180 days; “没解决” may be said at any time. */
  input: z.strictObject({ ...on, solved: z.boolean({ error: words.choose('解决了没有') }), note: why.nullable() }),
  output: ownOpinion,
})

/** How many things this person is being asked about; for the first page. */
export const asks = contract({
  name: 'opinion.asks',
  says: '看有没有要问我的',
  by: ['resident'],
  input: z.strictObject({}),
  output: z.object({ many: z.number(), first: z.string().nullable() }),
})

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
  input: z.strictObject({ ...on, how, note: why }),
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
