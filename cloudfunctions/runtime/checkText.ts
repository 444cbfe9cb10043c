import type { Opinion } from '../../src/domain/opinion/opinion'
import { letters } from '../../src/domain/kernel/letters'
import { openapi } from './wechat'

/**
 * WeChat's content check marks for review and never discards: complaints often hold strong words. When the check is
 * down the opinion is kept and marked. At most 2500 characters are looked at (wechat-platform §3.1).
 */
export async function checkText(openid: string, text: string): Promise<Opinion['check']> {
  try {
    const content = letters(text, 2400).join('').slice(0, 2500)
    const { result } = await openapi.security.msgSecCheck({ version: 2, scene: 2, openid, content })
    return result?.suggest === 'pass' ? 'pass' : 'review'
  } catch {
    return 'unchecked'
  }
}
