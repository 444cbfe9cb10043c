import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { builtFunctions, functionNames } from '../../config/build-cloud'
import { instanceEnvironment, environmentOf } from '../../local-cloud/functions/identity'

const beside = join(builtFunctions, 'board', 'wx-server-sdk.js')

test('every function brings the same SDK', () => {
  const [first, ...others] = functionNames().map((name) => readFileSync(join(builtFunctions, name, 'wx-server-sdk.js'), 'utf8'))
  expect(others.every((other) => other === first)).toBe(true)
})

test('on the wire nobody can tell it from the SDK that npm installs', async () => {
  const [ours, theirs] = [await talk(beside), await talk(createRequire(__filename).resolve('wx-server-sdk'))]
  expect(ours).toEqual(theirs)
  expect(theirs.heard).toHaveLength(22)
  expect(Object.entries(theirs.outcomes).filter(([, outcome]) => 'message' in outcome)).toEqual([])
  expect(theirs.heard[0]).toMatchObject({ headers: { 'user-agent': 'tcb-node-sdk/3.17.2', 'x-sdk-version': 'wx-server-sdk/4.0.2' } })
})

/** WeChat's answer {"errcode":0,"errmsg":"ok"} to a call of its open APIs, in their own packing. */
const allWell = Buffer.from('0a1b7b22657272636f6465223a302c226572726d7367223a226f6b227d12206170706c69636174696f6e2f6a736f6e3b20656e636f64696e673d7574662d3820c801', 'hex')

/** What one SDK says to the cloud and makes of its answers, without what differs from one moment to the next. */
async function talk(sdk: string): Promise<{ heard: Heard[]; outcomes: Record<string, object> }> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      heard.push(said(request, body))
      if (request.url?.startsWith('/upload')) return response.writeHead(204).end()
      if (request.headers['content-type']?.startsWith('multipart')) return response.end(allWell)
      response.setHeader('content-type', 'application/json; charset=utf-8')
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload`
      const data = { list: [], total: 0, updated: 1, deleted: 1, insertedIds: ['a'], transactionId: 't', response_data: '1', url: address, token: 'k', authorization: 's', fileId: 'cloud://env-1/kept/1.png', cosFileId: 'c', download_list: [], delete_list: [] }
      response.end(JSON.stringify({ data, requestId: 'r' }))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const wire = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`
  const env = Object.assign({}, instanceEnvironment(wire, {}), environmentOf({ openid: 'oLin', source: 'wx_client' }))
  const { stdout } = await promisify(execFile)(process.execPath, [resolve(__dirname, '../support/everySdkCall.cjs'), sdk], { env: env as NodeJS.ProcessEnv })
  server.close()
  return { heard, outcomes: JSON.parse(stdout) as Record<string, object> }
}

interface Heard {
  url: string
  headers: Record<string, string>
  body: string
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('latin1')
}

const ofTheMoment = ['authorization', 'x-client-timestamp', 'x-timestamp', 'content-length', 'host', 'x-tcb-tracelog', 'x-request-id']

function said(request: IncomingMessage, body: string): Heard {
  const boundary = /boundary=(\S+)/.exec(request.headers['content-type'] ?? '')?.[1] ?? 'none'
  const still = (text: string) => text.split(boundary).join('BOUNDARY').replace(/seqId=[^&]*/, 'seqId').replace(/"timestamp":\d+/, '"timestamp"').replace(/127\.0\.0\.1:\d+/g, 'here')
  const headers = Object.entries(request.headers).filter(([name]) => !ofTheMoment.includes(name))
  return { url: still(request.url ?? ''), headers: Object.fromEntries(headers.map(([name, value]) => [name, still(String(value))])), body: still(body) }
}
