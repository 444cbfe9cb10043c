import { CloudError } from '../../cloud'
import { jsonOf, openidOf, Refused, sendJson, type Route } from '../http'
import type { Preview } from '../preview'

/** wx.cloud.callFunction of a phone. */
export const callRoutes = ({ cloud, journal, ahead }: Preview): Route[] => [{
  method: 'POST',
  path: /^\/local\/call\/(?<fn>[\w-]+)$/,
  async answer(visit) {
    const openid = openidOf(visit.request)
    const fn = visit.found.fn ?? ''
    const { data } = await jsonOf(visit.request)
    visit.response.setHeader('x-local-ahead', String(ahead()))
    try {
      sendJson(visit, { result: await cloud.call(fn, data, { openid }) })
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      sendJson(visit, { errCode: error.errCode, errMsg: error.errMsg })
    } finally {
      journal.note(fn, actOf(data), openid)
    }
  },
}, {
  method: 'POST',
  path: /^\/local\/subscribe$/,
  async answer(visit) {
    const openid = openidOf(visit.request)
    const { accepted } = await jsonOf(visit.request)
    if (!Array.isArray(accepted) || accepted.length > 5 || !accepted.every((id) => typeof id === 'string' && id.length <= 64)) throw new Refused(400, '没有说明同意了哪些通知')
    for (const id of accepted as string[]) cloud.quota.grant(openid, id)
    sendJson(visit, { accepted })
  },
}]

const actOf = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'act' in data && typeof data.act === 'string' ? data.act.slice(0, 80) : ''
