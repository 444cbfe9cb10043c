import * as z from 'zod'
import { contract } from '../../kernel/contract'
import { id } from '../../kernel/text'

/** A code scanned while the phone had no network. */
export const handIn = contract({
  name: 'meeting.handIn',
  says: '补交签到码',
  by: ['attendee'],
  input: z.strictObject({ meeting: id, code: z.string().regex(/^([0-9a-f]{20}|[0-9a-f]{12})$/, { error: '只有扫到的码可以补交，数字不行' }) }),
  output: z.object({
    title: z.string(),
    /** When the code was on the screen. */
    seenAt: z.number(),
    /** Present already, so that nothing waits for the host. */
    present: z.boolean(),
  }),
})
