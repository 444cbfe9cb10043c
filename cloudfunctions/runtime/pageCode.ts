import { openapi } from './wechat'

/** The same three versions, as WeChat's codes and as its messages call them (wechat-platform §2.1). */
const versions: Readonly<Record<string, string>> = { formal: 'release', trial: 'trial', developer: 'develop' }

/**
 * WeChat's own round code for a page of this mini-program, as a data URI: its scanner opens the page, whatever phone it is.
 * `scene`: at most 32 letters of WeChat's alphabet; `page` without a leading slash; `width` in px, 280 to 1280.
 * Throws WeChat's error when the code cannot be had.
 */
export async function pageCode(scene: string, page: string, width: number): Promise<string> {
  const envVersion = versions[process.env.MINIPROGRAM_STATE ?? ''] ?? 'release'
  // checkPath off: the code may be printed before the version with this page is released.
  const { buffer, contentType } = await openapi.wxacode.getUnlimited({ scene, page, width, checkPath: false, envVersion })
  return `data:${contentType};base64,${buffer.toString('base64')}`
}
