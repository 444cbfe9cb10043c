import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { openidOf } from '../../local-cloud/demo/people'
import { jpeg } from './pictures'

/** `wx.cloud` of somebody's phone: the real cloud functions behind the preview of this lane (previewSetup.ts). */
export function cloudOf(person: string) {
  const phone = { offline: false }
  const callFunction = ({ name, data }: { name: string; data: object }) =>
    phone.offline ? Promise.reject(new Error('cloud.callFunction:fail request:fail')) : post(`/local/call/${name}`, person, data)
  return { phone, cloud: { init() {}, callFunction } }
}

// jsdom has no fetch; node's own http does as well.
const post = (path: string, person: string, data: object) => send(path, person, JSON.stringify({ data }))

function send(path: string, person: string, body: string | Buffer, method: 'GET' | 'POST' = 'POST'): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-local-openid': openidOf(person) }
  return new Promise((resolve, reject) => {
    const asked = request(`${process.env.PREVIEW_URL ?? ''}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const answer = JSON.parse(Buffer.concat(chunks).toString()) as { errCode?: number }
        if (response.statusCode === 200 && answer.errCode === undefined) resolve(answer)
        else reject(answer)
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** The time of the cloud behind the preview, which is not this machine's. */
export const theTime = async (): Promise<number> => ((await send('/local/clock', 'office', '', 'GET')) as { now: number }).now

/** Asks as somebody else, past the phone under test. */
export async function asked<Output>(person: string, act: string, input: object): Promise<Output> {
  const name = act.slice(0, act.indexOf('.'))
  const { result } = (await post(`/local/call/${name}`, person, { act, input })) as { result: { ok: boolean; value: Output } }
  if (!result.ok) throw new Error(`${person} ${act}: ${JSON.stringify(result)}`)
  return result.value
}

/** The fileID of a table that somebody's phone has uploaded to its own folder. */
export async function uploaded(person: string, name: string, text: string): Promise<string> {
  const { folder } = await asked<{ folder: string }>(person, 'directory.whoAmI', {})
  const { fileID } = (await send(`/local/upload?path=tables/${folder}/${name}`, person, text)) as { fileID: string }
  return fileID
}

/** The same for a photo. */
export async function uploadedPhoto(person: string): Promise<string> {
  const { folder } = await asked<{ folder: string }>(person, 'directory.whoAmI', {})
  const { fileID } = (await send(`/local/upload?path=photos/${folder}/${randomUUID()}.jpg`, person, jpeg())) as { fileID: string }
  return fileID
}
