import type { IncomingMessage } from 'node:http'
import { Refused } from './http'

/**
 * The preview lets anyone act as anybody, so only its own pages may talk to it: a name that is not this machine's
 * (DNS rebinding) and a page of another site (a form that posts here) are refused.
 */
export const guardOf = (hosts: () => readonly string[]) => ({ headers, method }: IncomingMessage): void => {
  const { hostname } = addressOf(`http://${headers.host ?? ''}`) ?? {}
  if (hostname === undefined || !hosts().includes(hostname)) throw new Refused(421, '请用启动时打印出来的地址打开')
  if (method === 'GET' || method === 'HEAD') return
  const origin = headers.origin
  if (origin !== undefined && addressOf(origin)?.host !== headers.host) throw new Refused(403, '别的网站不能操作本地云')
}

function addressOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
