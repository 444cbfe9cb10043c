import { hearTime } from '../heardTime'
import { told } from './told'
import { showTrouble } from './trouble'

interface Failure {
  errCode: number
  errMsg: string
}

const failure = ({ errCode, errMsg }: Failure) => Object.assign(new Error(errMsg), { errCode, errMsg })

const offline = (act: string) => failure({ errCode: -1, errMsg: `${act}:fail Error: network is not available` })

/** Rejects as WeChat does: with errCode and errMsg. */
export async function ask<Answer extends object>(act: string, path: string, body: string | Blob): Promise<Answer> {
  const headers = { 'x-local-openid': told.openid, 'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream' }
  const response = await fetch(path, { method: 'POST', headers, body }).catch(() => { throw offline(act) })
  hearTime(Number(response.headers.get('x-local-now') ?? NaN))
  const answer = (await response.json().catch(() => { throw offline(act) })) as Answer | Failure
  const trouble = response.headers.get('x-local-trouble')
  showTrouble('errCode' in answer && answer.errCode === -507 ? answer.errMsg : trouble === null ? null : decodeURIComponent(trouble))
  if ('errCode' in answer) throw failure(answer)
  return answer
}

const bytesAt = async (path: string): Promise<Blob> => (await fetch(path)).blob()

export const cloud = {
  callFunction: ({ name, data }: { name: string; data?: object }) =>
    ask<{ result: unknown }>('cloud.callFunction', `/local/call/${encodeURIComponent(name)}`, JSON.stringify({ data })),
  uploadFile: async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) =>
    ask<{ fileID: string }>('cloud.uploadFile', `/local/upload?path=${encodeURIComponent(cloudPath)}`, await bytesAt(filePath)),
}
