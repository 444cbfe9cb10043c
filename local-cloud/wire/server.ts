import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messageOf, WireError } from '../errors'
import type { Files } from '../files'
import { patientServer } from '../patientServer'
import type { WireCall } from '../types'
import { paramsOf } from './body'
import type { Call, Handler } from './call'
import { receiveFile, sendFile } from './storage'
import { stepsOf } from './steps'

export interface Wire {
  actions: Record<string, Handler>
  openApi: (call: Call) => Buffer
  files: Files
  /** Counts the trip and says whose it is. */
  attribute: (instance: string) => Omit<Call, 'params'>
  fault?: (call: WireCall) => 'before' | 'after' | undefined
}

/** What an SDK asks of the cloud. Answers false when it is nothing that is known. */
export async function answerInside(wire: Wire, [place = '', ...rest]: readonly string[], request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (place === 'cos' && request.method === 'PUT') await receiveFile(wire.files, rest.join('/'), request, response)
  else if (place === 'admin' && request.method === 'POST') await answer(wire, rest[0] ?? '', request, response)
  else return false
  return true
}

/** The one thing that anybody may ask, as of WeChat's storage: a file, by its whole path. */
export function showFile(files: Files, request: IncomingMessage, response: ServerResponse): boolean {
  const [place, ...rest] = stepsOf(request) ?? ['files', '']
  if (place !== 'files' || request.method !== 'GET') return false
  if (stepsOf(request) === null) response.writeHead(400).end()
  else sendFile(files, rest.join('/'), response)
  return true
}

async function answer(wire: Wire, instance: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (body: object) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ requestId: 'local', ...body }))
  }
  try {
    const params = await paramsOf(request)
    const call = { params, ...wire.attribute(instance) }
    const action = String(params.action)
    const fault = wire.fault?.({ action: action === 'wx.openApi' ? String(params.apiName) : action, collection: params.collectionName as string | undefined, fn: call.fn })
    if (fault === 'before') throw new WireError('SYS_ERR', 'fault asked for by a test, before anything was done')
    const result = action === 'wx.openApi' ? wire.openApi(call) : await handlerOf(wire, action)(call)
    if (fault === 'after') throw new WireError('SERVER_TIMEOUT', 'fault asked for by a test, after it was done')
    if (Buffer.isBuffer(result)) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(result)
    else send(result)
  } catch (error) {
    send({ code: error instanceof WireError ? error.code : 'SYS_ERR', message: messageOf(error) })
  }
}

function handlerOf({ actions }: Wire, action: string): Handler {
  const handler = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!handler) throw new WireError('INVALID_PARAM', `local cloud does not know the action ${action}`)
  return handler
}

export async function listen(handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<{ address: string; server: Server }> {
  const server = patientServer((request, response) => {
    handler(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}
