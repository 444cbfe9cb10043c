import { fileIdOf } from '../../files'
import { bodyOf, openidOf, Refused, sendJson, type Route } from '../http'
import type { Preview } from '../preview'

/** Photos are small; a year of 12345 is not. */
const largest = 50 * 1024 * 1024
const goodPath = /^(?!.*\.\.)[\w-][\w./-]{0,199}$/

/** wx.cloud.uploadFile of a phone, and reading it again. */
export const uploadRoutes = ({ cloud }: Preview): Route[] => [{
  method: 'POST',
  path: /^\/local\/upload$/,
  async answer(visit) {
    openidOf(visit.request)
    const path = visit.url.searchParams.get('path') ?? ''
    if (!goodPath.test(path) || path.includes('//')) throw new Refused(400, '文件名不对')
    // As WeChat's usual rule has it, nobody writes over what somebody else put there.
    if (cloud.files.read(fileIdOf(path))) throw new Refused(403, '已经有同名的文件')
    const bytes = await bodyOf(visit.request, largest)
    sendJson(visit, { fileID: cloud.files.put(path, bytes) })
  },
}, {
  method: 'GET',
  path: /^\/files\/.+$/,
  async answer(visit) {
    if (visit.request.method === 'HEAD' || !(await cloud.handle(visit.request, visit.response))) throw new Refused(404, '没有这个文件')
  },
}]
