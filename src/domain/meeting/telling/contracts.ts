import * as z from 'zod'
import { contract } from '../../kernel/contract'
import { id } from '../../kernel/text'

const reached = z.enum(['sent', 'refused', 'unsubscribed', 'failed', 'waiting', 'byPhone'])

/** How the news of a meeting got on: everybody invited in exactly one state. */
const deliveryView = z.object({
  invited: z.number(),
  sums: z.record(reached, z.number()),
  read: z.number(),
  /** It is night: until when those still to go are kept. */
  waitsUntil: z.number().nullable(),
  /** So many can be tried again: WeChat failed, or they have agreed to be told since. */
  again: z.number(),
})
/** Null before anybody was told. */
export const tellingOfMeeting = { delivery: deliveryView.nullable() }
/** `call`: a person must telephone them. */
export const tellingOfOne = { call: z.boolean() }
export type DeliveryView = z.infer<typeof deliveryView>

export const sendAgain = contract({
  name: 'meeting.sendAgain',
  says: '会议通知再发一次',
  by: ['clerk', 'convener'],
  input: z.strictObject({ id }),
  output: z.object({ again: z.number() }),
})
