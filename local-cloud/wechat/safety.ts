import { randomUUID } from 'node:crypto'
import { accept, refuse, type Api } from './api'

const verdict = (risky: boolean) => {
  const said = risky ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 }
  return { result: said, detail: [{ strategy: 'content_model', errcode: 0, ...said, prob: 90 }] }
}

/** A word list stands in for WeChat's judgement. */
export const msgSecCheck = (forbidden: readonly string[]): Api => ({ version, scene, openid, content }) => {
  if (version !== 2 || typeof openid !== 'string') return refuse(40003, 'invalid openid')
  if (![1, 2, 3, 4].includes(scene as number)) return refuse(40129, 'invalid scene')
  if (typeof content !== 'string' || content === '') return refuse(44002, 'empty post data')
  if ([...content].length > 2500) return refuse(40097, 'content is too long')
  return accept({ trace_id: randomUUID(), ...verdict(forbidden.some(word => word !== '' && content.includes(word))) })
}

const takes = /\.(jpe?g|png|bmp|gif)$/i

/**
 * The verdict is pushed later, as on WeChat. A picture passes unless one of the forbidden words stands in its bytes
 * (in a colour profile, say); what cannot be fetched is told with the verdict, not before.
 */
export const mediaCheckAsync = (forbidden: readonly string[], read: (address: URL) => Uint8Array | undefined, push: (message: object) => void): Api => ({ media_url, media_type, openid }) => {
  if (typeof openid !== 'string') return refuse(40003, 'invalid openid')
  const address = typeof media_url === 'string' && /^https?:/.test(media_url) ? new URL(media_url) : undefined
  if (media_type !== 2 || !address || !takes.test(address.pathname)) return refuse(40004, 'invalid media type')
  const trace_id = randomUUID()
  const bytes = read(address)
  const said = bytes
    ? { errcode: 0, errmsg: 'ok', ...verdict(forbidden.some(word => word !== '' && Buffer.from(bytes).includes(word))) }
    : { errcode: -1008, errmsg: 'download failed' }
  push({ MsgType: 'event', Event: 'wxa_media_check', FromUserName: openid, appid: 'wxlocal', trace_id, version: 2, ...said })
  return accept({ trace_id })
}
