import { consent, templates } from '@/domain/notice/contracts'
import type { NoticeKind } from '@/domain/notice/notice'
import { call } from './call'
import { wechat } from './wechat'

let ids: { kind: NoticeKind; id: string }[] = []

/** To be called when a page opens: the question itself must be the first thing in the tap (wechat-platform §1.1). */
export async function preloadTemplates(): Promise<void> {
  if (ids.length > 0) return
  const result = await call(templates, {})
  if (result.ok) ids = result.value.templates
}

/** Whether there is a question to ask: an account without an approved template for these kinds has none. */
export const canAsk = (kinds: readonly NoticeKind[]): boolean => ids.some(({ kind }) => kinds.includes(kind))

/**
 * Asks WeChat's question for these kinds and keeps the count of what was accepted. Call it synchronously in a tap
 * handler. Resolves to how many kinds were accepted; whatever the answer, the act itself goes on.
 */
export function askConsent(kinds: readonly NoticeKind[]): Promise<number> {
  const asked = ids.filter(({ kind }) => kinds.includes(kind)).slice(0, 3)
  if (asked.length === 0) return Promise.resolve(0)
  return new Promise((resolve) => {
    wechat().requestSubscribeMessage({
      tmplIds: asked.map(({ id }) => id),
      success: (answer) => {
        const accepted = asked.filter(({ id }) => answer[id]?.startsWith('accept')).map(({ kind }) => kind)
        if (accepted.length > 0) void call(consent, { accepted })
        resolve(accepted.length)
      },
      fail: () => resolve(0),
    })
  })
}
