import type { Realm } from '../logic/realm'
import { Failure, type Asked, type Work } from './answer'
import type { Files } from './files'

export interface Line {
  openid: string
  offline: boolean
  /** How many answers are awaited. */
  waiting: number
}

const timeIn = (headers: Headers): number => Number(headers.get('x-local-now') ?? Date.now() + Number(headers.get('x-local-ahead') ?? NaN))

/** Asks the local cloud as this phone's owner, and hears what time it is there. */
export async function post(line: Line, realm: Realm, path: string, body: string | Blob): Promise<Record<string, unknown>> {
  if (line.offline) throw new Failure('Error: network is not available', -1)
  line.waiting += 1
  try {
    const headers = { 'x-local-openid': line.openid, 'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream' }
    const response = await fetch(path, { method: 'POST', headers, body })
    realm.clock.hear(timeIn(response.headers))
    const answer = (await response.json()) as Record<string, unknown>
    if (typeof answer.errCode === 'number' && answer.errCode !== 0) throw new Failure(String(answer.errMsg), answer.errCode)
    return answer
  } finally {
    line.waiting -= 1
  }
}

const addressOf = (fileID: unknown): string => `/files/${String(fileID).replace(/^cloud:\/\/[^/]*\//, '')}`

export const cloudWorks = (line: Line, realm: Realm, files: Files): Record<string, Work> => ({
  callFunction: ({ name, data }: Asked) => post(line, realm, `/local/call/${encodeURIComponent(String(name))}`, JSON.stringify({ data })),
  uploadFile: ({ cloudPath, filePath }: Asked) => post(line, realm, `/local/upload?path=${encodeURIComponent(String(cloudPath))}`, files.read(String(filePath))),
  downloadFile: async ({ fileID }: Asked) => ({ statusCode: 200, tempFilePath: await files.fetched(line, addressOf(fileID)) }),
  getTempFileURL: ({ fileList }: Asked) => ({
    fileList: (fileList as (string | { fileID: string })[]).map((one) => {
      const fileID = typeof one === 'string' ? one : one.fileID
      return { fileID, tempFileURL: new URL(addressOf(fileID), location.href).href, status: 0, errMsg: 'ok' }
    }),
  }),
})
