import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { written } from '../kernel/text'
import { on } from '../kernel/view'
import { ownOpinion } from './views'

/** What people are asked about outcomes long after. */

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
