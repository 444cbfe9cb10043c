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

/** Every picture passes; the verdict is pushed later, as on WeChat. */
export const mediaCheckAsync = (push: (message: object) => void): Api => ({ media_url, openid }) => {
  if (typeof media_url !== 'string' || !/^https?:/.test(media_url)) return refuse(40004, 'invalid media type')
  const trace_id = randomUUID()
  push({ MsgType: 'event', Event: 'wxa_media_check', FromUserName: openid, appid: 'wxlocal', trace_id, version: 2, errcode: 0, errmsg: 'ok', ...verdict(false) })
  return accept({ trace_id })
}
