import { minute } from '../../src/domain/kernel/calendar'
import { noAnswer } from '../../src/domain/notice/sending'
import type { Notice } from '../../src/domain/notice/notice'
import { between, find, is, updateWhere } from '../runtime/store'

/** WeChat tells of an end within moments; its clock and ours need not agree. */
const around = 10 * minute

interface End {
  openid: string
  template: string
  msgid: string
  errCode: number
  at: number
}

/**
 * How a message ended that WeChat had taken. Its number tells which one it is; where ours was lost on the way, the attempt
 * nearest in time. A failure ends a message that counted as sent; a success ends the doubt about one that never got an answer.
 */
export async function hearSent({ openid, template, msgid, errCode, at }: End): Promise<void> {
  const near = await find<Notice>('notices', { where: { openid: is(openid), sentAt: between(at - around, at + around) }, order: 'sentAt', limit: 20 })
  const mine = near.filter((one) => one.template === template)
  const apart = ({ sentAt = 0 }: Notice) => Math.abs(sentAt - at)
  const [notice] = [...mine.filter((one) => one.msgid === msgid), ...mine.filter((one) => one.msgid === undefined).sort((a, b) => apart(a) - apart(b))]
  if (!notice) return
  const same = { _id: is(notice._id), tries: is(notice.tries) }
  if (errCode !== 0) {
    // Whoever sends it notes what they know only while it is still theirs.
    await updateWhere('notices', { ...same, status: is(notice.status === 'sending' ? 'sending' : 'sent') }, { status: 'failed', errCode })
    return
  }
  const doubtful = notice.status === 'sending' || (notice.status === 'failed' && notice.errCode === noAnswer)
  if (doubtful) await updateWhere('notices', { ...same, status: is(notice.status) }, { status: 'sent', msgid })
}
