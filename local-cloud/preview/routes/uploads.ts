import { fileIdOf } from '../../files'
import { bodyOf, openidOf, Refused, sendJson, type Route } from '../http'
import { cannotBeWritten } from '../../store/trouble'
import type { Preview } from '../preview'

/** Photos are small; a year of 12345 is not. */
const largest = 50 * 1024 * 1024
/** And so much altogether: nobody in the network is to fill this machine's disk. */
const largestOfAll = 2 * 1024 * 1024 * 1024
const goodPath = /^(?!.*\.\.)[\w-][\w./-]{0,199}$/

/** wx.cloud.uploadFile of a phone, and reading it again. */
export const uploadRoutes = ({ cloud }: Preview): Route[] => {
  const put = (path: string, bytes: Buffer): string => {
    try {
      return cloud.files.put(path, bytes)
    } catch (error) {
      console.error(error)
      throw new Refused(507, cannotBeWritten(error))
    }
  }
  return [{
  method: 'POST',
  path: /^\/local\/upload$/,
  async answer(visit) {
    openidOf(visit.request)
    const path = visit.url.searchParams.get('path') ?? ''
    if (!goodPath.test(path) || path.includes('//')) throw new Refused(400, '文件名不对')
    // As WeChat's usual rule has it, nobody writes over what somebody else put there.
    if (cloud.files.read(fileIdOf(path))) throw new Refused(403, '已经有同名的文件')
    const bytes = await bodyOf(visit.request, largest)
    if (cloud.files.bytes + bytes.length > largestOfAll) throw new Refused(507, '这台机器给上传文件留的 2 GB 已经用完，请告诉管这台机器的人')
    sendJson(visit, { fileID: put(path, bytes) })
  },
}, {
  method: 'GET',
  path: /^\/files\/.+$/,
  answer(visit) {
    if (visit.request.method === 'HEAD' || !cloud.showFile(visit.request, visit.response)) throw new Refused(404, '没有这个文件')
  },
}]
}
