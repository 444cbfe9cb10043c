import { beijing, minute } from '../../src/domain/kernel/calendar'
import { clip, shown } from '../../src/domain/kernel/text'
import { consentId, fateOf, mostTries, retryAfter, templateFields, type Notice, type NoticeStatus } from '../../src/domain/notice/notice'
import { find, from, increased, is, past, updateWhere, upTo } from '../runtime/store'
import { templateOf } from '../runtime/templates'
import { errCodeOf, openapi } from '../runtime/wechat'

/** Sends what is due, oldest first, one after the other (43108 forbids two at once to one person). Returns how many were looked at. */
export async function sendDueNotices(now: number, until: number): Promise<number> {
  let looked = 0
  while (Date.now() < until) {
    const due = await find<Notice>('notices', { where: { status: is('waiting'), dueAt: upTo(now) }, order: 'dueAt', limit: 50 })
    if (due.length === 0) break
    for (const notice of due) {
      if (Date.now() >= until) break
      looked += 1
      if (await claim(notice, now)) await settle(notice, await send(notice), now)
    }
  }
  return looked
}

/** Moves `dueAt` on if nobody else has; if the sender dies, the row is due again a minute later. */
const claim = async (notice: Notice, now: number): Promise<boolean> =>
  (await updateWhere(
    'notices',
    { _id: is(notice._id), status: is('waiting'), dueAt: is(notice.dueAt) },
    { dueAt: now + minute, tries: notice.tries + 1 },
  )) === 1

async function send(notice: Notice): Promise<NoticeStatus | 'again'> {
  const templateId = templateOf(notice.kind)
  if (!templateId || !notice.openid) return 'none'
  const consent = { _id: is(consentId(notice.openid, notice.kind)) }
  // Taken before sending: two senders must not spend the same consent.
  if ((await updateWhere('consents', { ...consent, left: past(0) }, { left: increased(-1) })) === 0) return 'unsubscribed'
  try {
    const { title, body, at } = templateFields[notice.kind]
    await openapi.subscribeMessage.send({
      touser: notice.openid,
      templateId,
      page: notice.page.slice(1),
      data: { [title]: { value: fit(notice.title) }, [body]: { value: fit(notice.body) }, [at]: { value: beijing(notice.at).format('YYYY年M月D日 HH:mm') } },
      miniprogramState: process.env.MINIPROGRAM_STATE ?? 'formal',
      lang: 'zh_CN',
    })
    return 'sent'
  } catch (error) {
    const fate = fateOf(errCodeOf(error))
    if (fate === 'unsubscribed') await updateWhere('consents', consent, { left: 0 })
    else await updateWhere('consents', { ...consent, left: from(0) }, { left: increased(1) })
    return fate
  }
}

/** A `thing` field: at most 20 characters in one line (wechat-platform §1.5). */
const fit = (text: string): string => clip(shown(text).replace(/\s+/g, ' '), 20) || '—'

async function settle(notice: Notice, fate: NoticeStatus | 'again', now: number): Promise<void> {
  const tries = notice.tries + 1
  const data =
    fate !== 'again' ? { status: fate } : tries >= mostTries ? { status: 'failed' } : { dueAt: now + retryAfter(tries) }
  await updateWhere('notices', { _id: is(notice._id), status: is('waiting') }, data)
}
