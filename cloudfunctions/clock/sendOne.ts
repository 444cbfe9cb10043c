import { minute } from '../../src/domain/kernel/calendar'
import { hearRefusal } from '../../src/domain/notice/ledger'
import type { Notice } from '../../src/domain/notice/notice'
import { answerTo, mayLeaveAt, reserveFor, retryAfter } from '../../src/domain/notice/sending'
import { dataFor, type Template } from '../../src/domain/notice/template'
import { consentOf, giveBack, hear, take } from '../runtime/consents'
import { is, oneOf, updateWhere, upTo } from '../runtime/store'
import { templateOf } from '../runtime/templates'
import { errCodeOf, openapi } from '../runtime/wechat'

/** Longer than the function may run: a claim that has run out is nobody's. */
const claimFor = 2 * minute
/** So many in a row that WeChat does not understand, and none that it does: the template is configured wrongly. */
const oddMost = 3
/** Until somebody may have mended the configuration. */
const later = 15 * minute

/** What one run of the outbox has learnt about its templates. */
export class Round {
  readonly stopped = new Set<string>()
  private readonly went = new Set<string>()
  private readonly odd = new Map<string, number>()

  constructor(readonly now: number) {}

  sent(template: string): void {
    this.went.add(template)
  }

  /** Whether this is one too many. */
  isWrong(template: string): boolean {
    const many = (this.odd.get(template) ?? 0) + 1
    this.odd.set(template, many)
    return many >= oddMost && !this.went.has(template)
  }
}

/** Claims one row, takes a consent, sends, and writes down how it ended. False: somebody else has it, or its template is at rest. */
export async function sendOne(notice: Notice, round: Round): Promise<boolean> {
  const { now } = round
  const template = templateOf(notice.kind)
  if (template && round.stopped.has(template.id)) return false
  const tries = notice.tries + 1
  const claimed = { status: 'sending', dueAt: now + claimFor, tries, sentAt: Date.now(), ...(template && { template: template.id }) }
  const free = { _id: is(notice._id), status: is('waiting'), tries: is(notice.tries) }
  if (!template || !notice.openid) return (await updateWhere('notices', free, { status: 'none' })) === 1
  if ((await updateWhere('notices', free, claimed)) !== 1) return false
  const ends = (data: Partial<Notice>) => updateWhere('notices', { _id: is(notice._id), status: is('sending'), tries: is(tries) }, data)

  const reserve = reserveFor(notice.kind, template.kinds)
  const had = template.longTerm ? (await consentOf(notice.openid, template.id))?.standing === true : await take(notice.openid, template.id, notice._id, reserve)
  if (!had) {
    const spared = reserve > 0 && ((await consentOf(notice.openid, template.id))?.left ?? 0) > 0
    await ends({ status: spared ? 'spared' : 'unsubscribed' })
    return true
  }
  const answer = await sent(notice, notice.openid, template)
  if ('no' in answer) await refused(notice, template, tries, answer.no, round, ends)
  else {
    round.sent(template.id)
    await ends({ status: 'sent', ...(answer.msgid !== undefined && { msgid: answer.msgid }) })
  }
  return true
}

const sent = (notice: Notice, openid: string, template: Template): Promise<{ msgid: string | undefined } | { no: unknown }> =>
  openapi.subscribeMessage
    .send({
      touser: openid,
      templateId: template.id,
      page: notice.page.slice(1),
      data: dataFor(template, notice),
      miniprogramState: process.env.MINIPROGRAM_STATE ?? 'formal',
      lang: 'zh_CN',
    })
    .then((answer) => ({ msgid: numberOf(answer) }), (no: unknown) => ({ no }))

async function refused(notice: Notice, template: Template, tries: number, error: unknown, round: Round, ends: (data: Partial<Notice>) => Promise<number>): Promise<void> {
  const { now } = round
  const errCode = errCodeOf(error)
  const answer = answerTo(errCode, (error as { errMsg?: string }).errMsg)
  const openid = notice.openid ?? ''
  if (answer === 'unsure') return
  if (answer === 'unsubscribed') {
    await hear(openid, template.id, (row) => hearRefusal(row, now))
    await ends({ status: 'unsubscribed', errCode })
    return
  }
  // Nothing was sent, so nothing was spent.
  if (!template.longTerm) await giveBack(openid, template.id, notice._id)
  if (answer === 'soon' || answer === 'again') {
    const next = answer === 'soon' ? now + 5000 : mayLeaveAt(notice, now + retryAfter(tries))
    await ends(next > notice.until ? { status: 'failed', errCode } : { status: 'waiting', dueAt: next, errCode })
    return
  }
  await ends({ status: answer === 'refused' ? 'refused' : 'failed', errCode })
  if (answer === 'stop' || (answer === 'odd' && round.isWrong(template.id))) await rest(template, errCode, round)
}

/** Our configuration is wrong: the others wait until somebody may have mended it, rather than fail one by one. */
async function rest(template: Template, errCode: number, round: Round): Promise<void> {
  if (round.stopped.has(template.id)) return
  round.stopped.add(template.id)
  console.error(JSON.stringify({ outbox: 'template at rest', template: template.id, errCode }))
  await updateWhere('notices', { status: is('waiting'), kind: oneOf(template.kinds), dueAt: upTo(round.now) }, { dueAt: round.now + later, errCode })
}

/** WeChat's number of the message. Longer than a JavaScript number holds, the SDK hands it over in pieces of fourteen digits. */
function numberOf(answer: unknown): string | undefined {
  const { msgid } = (answer ?? {}) as { msgid?: unknown }
  if (typeof msgid === 'string' || typeof msgid === 'number') return String(msgid)
  const { c: pieces } = (msgid ?? {}) as { c?: unknown }
  if (!Array.isArray(pieces) || !pieces.every((piece) => typeof piece === 'number')) return undefined
  return pieces.map((piece, at) => (at === 0 ? String(piece) : String(piece).padStart(14, '0'))).join('')
}
