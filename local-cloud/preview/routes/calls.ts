import { CloudError } from '../../cloud'
import { jsonOf, openidOf, Refused, sendJson, type Route } from '../http'
import type { Preview } from '../preview'

/** wx.cloud.callFunction of a phone. */
export const callRoutes = ({ cloud, journal }: Preview): Route[] => [{
  method: 'POST',
  path: /^\/local\/call\/(?<fn>[\w-]+)$/,
  async answer(visit) {
    const openid = openidOf(visit.request)
    const fn = visit.found.fn ?? ''
    const { data } = await jsonOf(visit.request)
    const answer = (words: object) => {
      visit.response.setHeader('x-local-now', String(cloud.now()))
      const trouble = cloud.trouble()
      if (trouble !== null) visit.response.setHeader('x-local-trouble', encodeURIComponent(trouble))
      sendJson(visit, words)
    }
    try {
      answer({ result: await cloud.call(fn, data, { openid }) })
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      answer({ errCode: error.errCode, errMsg: error.errMsg })
    } finally {
      journal.note(fn, actOf(data), openid)
    }
  },
}, {
  method: 'POST',
  path: /^\/local\/subscribe$/,
  async answer(visit) {
    const openid = openidOf(visit.request)
    const { accepted, refused = [] } = await jsonOf(visit.request)
    if (!isIds(accepted) || !isIds(refused)) throw new Refused(400, '没有说明同意了哪些通知')
    const answers = { ...Object.fromEntries(refused.map((id) => [id, 'reject'])), ...Object.fromEntries(accepted.map((id) => [id, 'accept'])) }
    // As on WeChat, the word of it arrives by itself, whether or not somebody listens.
    cloud.subscribe(openid, answers).catch(() => {})
    sendJson(visit, { accepted })
  },
}]

const isIds = (value: unknown): value is string[] => Array.isArray(value) && value.length <= 5 && value.every((id) => typeof id === 'string' && id.length <= 64)

const actOf = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'act' in data && typeof data.act === 'string' ? data.act.slice(0, 80) : ''
