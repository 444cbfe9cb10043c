import { toAsk, type Askable } from '@/domain/notice/asking'
import { consent, templates } from '@/domain/notice/contracts'
import type { NoticeKind } from '@/domain/notice/notice'
import { call } from './call'
import { newKey } from './drafts'
import { wechat } from './wechat'

/** `off`: WeChat's main switch for notices is off, so nobody can be asked; `none`: there was nothing to ask, or no answer. */
export type ConsentAnswer = 'yes' | 'no' | 'off' | 'none'

let known: Askable[] = []
let last: { kinds: readonly NoticeKind[]; answer: ConsentAnswer; at: number } | null = null

/** To be called when a page opens: the question itself must be the first thing in the tap (wechat-platform §1.1). */
export async function preloadTemplates(): Promise<void> {
  if (known.length > 0) return
  const result = await call(templates, {})
  if (result.ok) known = result.value.templates
}

/** Whether there is a question to ask: an account without an approved template for these kinds has none. */
export const canAsk = (kinds: readonly NoticeKind[]): boolean => toAsk(known, kinds).length > 0

/** What has just been answered on the page before, so that nobody is asked twice in a row. */
export const justAnswered = (kinds: readonly NoticeKind[]): ConsentAnswer | null =>
  last && Date.now() - last.at < 120_000 && kinds.every((kind) => last?.kinds.includes(kind)) && last.answer !== 'none' ? last.answer : null

/** WeChat's main switch for notices is off (wechat-platform §1.1). */
const switchedOff = 20004

/**
 * Asks WeChat's question for these kinds and tells the cloud what was accepted. Call it synchronously, first thing in a tap
 * handler; whatever the answer, the act itself goes on.
 */
export function askConsent(kinds: readonly NoticeKind[]): Promise<ConsentAnswer> {
  const asked = toAsk(known, kinds)
  if (asked.length === 0) return Promise.resolve(known.some((one) => one.standing && one.kinds.some((kind) => kinds.includes(kind))) ? 'yes' : 'none')
  return new Promise<ConsentAnswer>((resolve) => {
    wechat().requestSubscribeMessage({
      tmplIds: asked.map(({ id }) => id),
      success: (answer) => resolve(heard(asked, answer)),
      fail: ({ errCode }) => resolve(errCode === switchedOff ? 'off' : 'none'),
    })
  })
    .catch((): ConsentAnswer => 'none')
    .then((answer) => {
      last = { kinds, answer, at: Date.now() }
      return answer
    })
}

function heard(asked: readonly Askable[], answer: Readonly<Record<string, string>>): ConsentAnswer {
  const accepted = asked.filter(({ id }) => answer[id]?.startsWith('accept')).map(({ id }) => id)
  const refused = asked.filter(({ id }) => answer[id] === 'reject').map(({ id }) => id)
  if (accepted.length + refused.length > 0) void call(consent, { key: newKey(), accepted, refused })
  known = known.map((one) => (one.longTerm && accepted.includes(one.id) ? { ...one, standing: true } : one))
  return accepted.length > 0 ? 'yes' : 'no'
}

/** Where the main switch is; to be called in a tap. */
export const openNoticeSettings = (): void => wechat().openSetting({ withSubscriptions: true })
