import * as z from 'zod'
import { hearAccept, hearNo, hearRefusal } from '../../src/domain/notice/ledger'
import { hear } from '../runtime/consents'
import { templates } from '../runtime/templates'
import { hearSent } from './hearSent'
import { pushedByWeChat } from './pushed'

const template = z.string().regex(/^[\w-]{5,64}$/)
const said = z.object({ TemplateId: template, SubscribeStatusString: z.string().max(30) })
const sent = z.object({ TemplateId: template, MsgID: z.union([z.string().max(30), z.number()]).transform(String), ErrorCode: z.coerce.number(), ErrorStatus: z.string().max(100).optional() })

/** One item comes by itself, several as a list (wechat-platform §1.6). */
const several = <Item extends z.ZodType>(item: Item) => z.union([z.array(item).max(20), item.transform((one) => [one])])
const head = { FromUserName: z.string().regex(/^[\w-]{6,64}$/), CreateTime: z.coerce.number().min(1).max(1e11) }
const push = z.discriminatedUnion('Event', [
  z.object({ Event: z.literal('subscribe_msg_popup_event'), ...head, List: several(said) }),
  z.object({ Event: z.literal('subscribe_msg_change_event'), ...head, List: several(said) }),
  z.object({ Event: z.literal('subscribe_msg_sent_event'), ...head, List: several(sent) }),
])

/**
 * What WeChat says of somebody's consent, and of a message that was taken but did not arrive. It may say so twice, late, or
 * before we know ourselves. Nothing when it is something else, or somebody pretends to be WeChat.
 */
export async function hearConsent(event: unknown, source: string, openid: string | null, now: number): Promise<boolean> {
  const heard = push.safeParse(event)
  if (!heard.success || !pushedByWeChat(source)) return false
  const { FromUserName: who, CreateTime, List: list, Event } = heard.data
  if (openid !== null && openid !== who) return false
  // In seconds; nobody answers tomorrow.
  const at = Math.min(CreateTime * 1000, now)
  if (Event === 'subscribe_msg_sent_event') {
    for (const { TemplateId, MsgID, ErrorCode } of list) await hearSent({ openid: who, template: TemplateId, msgid: MsgID, errCode: ErrorCode, at })
    return true
  }
  const known = new Set(templates().map(({ id }) => id))
  for (const { TemplateId: id, SubscribeStatusString: word } of list) {
    if (!known.has(id)) continue
    const key = String(CreateTime)
    if (Event === 'subscribe_msg_change_event') {
      if (!word.startsWith('accept')) await hear(who, id, (row) => hearRefusal(row, at))
    } else if (word.startsWith('accept')) await hear(who, id, (row) => hearAccept(row, { by: 'wechat', key, at }, now))
    // `filter`: WeChat did not ask about this one.
    else if (word !== 'filter') await hear(who, id, (row) => hearNo(row, at))
  }
  return true
}
