import * as z from 'zod'
import type { PhotoVerdict } from '../../src/domain/opinion/photos'
import { add, isDuplicate } from '../runtime/store'
import { pushedByWeChat } from './pushed'

/** What WeChat pushes when it has looked at a picture (wechat-platform §3.2); numbers may come as strings. */
const push = z.object({
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().regex(/^[\w-]{8,64}$/),
  errcode: z.coerce.number(),
  result: z.object({ suggest: z.string().max(20) }).optional(),
})

/** Keeps a verdict until the clock comes to it; the same one may be pushed twice, or before we know what we asked. */
export async function hearVerdict(event: unknown, source: string, now: number): Promise<boolean> {
  const heard = push.safeParse(event)
  if (!heard.success || !pushedByWeChat(source)) return false
  const { trace_id: _id, errcode, result } = heard.data
  const verdict: PhotoVerdict = { _id, valid: errcode === 0 && result !== undefined, suggest: result?.suggest ?? '', at: now }
  try {
    await add('photoVerdicts', [verdict])
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  return true
}
