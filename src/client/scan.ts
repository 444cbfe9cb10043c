import { wechat } from './wechat'

/** A page of this mini-program in what a code said: WeChat's own code names it, a printed address carries it. */
export function pageIn({ result, path }: { result: string; path?: string }): string | null {
  if (path) return `/${path.replace(/^\//, '')}`
  const text = result.trim()
  const point = /\/r\/([^/?#\s]{1,96})$/.exec(text)?.[1]
  if (point) return `/resident/speak/index?scene=${point}`
  return /#(\/(?:resident|member|staff|meetings|topics|public)\/\S+)$/.exec(text)?.[1] ?? null
}

/** Where the scanned code leads, `null` when it is none of ours, `undefined` when nothing was scanned. */
export const scanPage = (): Promise<string | null | undefined> =>
  new Promise((resolve, reject) => {
    wechat().scanCode({
      success: (found) => resolve(pageIn(found)),
      fail: ({ errMsg }) => (/cancel/.test(errMsg) ? resolve(undefined) : reject(new Error(errMsg))),
    })
  })
