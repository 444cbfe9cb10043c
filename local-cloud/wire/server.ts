import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messageOf, WireError } from '../errors'
import type { Files } from '../files'
import { patientServer } from '../patientServer'
import type { WireCall } from '../types'
import { paramsOf } from './body'
import type { Call, Handler } from './call'
import { receiveFile, sendFile } from './storage'

export interface Wire {
  actions: Record<string, Handler>
  openApi: (call: Call) => Buffer
  files: Files
  /** Counts the trip and says whose it is. */
  attribute: (instance: string) => Omit<Call, 'params'>
  fault?: (call: WireCall) => 'before' | 'after' | undefined
}

/** The address that every wx-server-sdk talks to. Answers false when the request is somebody else's. */
export async function handle(wire: Wire, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const [, place = '', ...steps] = (request.url ?? '/').split('?')[0]?.split('/') ?? []
  if (!['cos', 'files', 'admin'].includes(place)) return false
  const rest = steps.map(step => decodeURIComponent(step))
  if (place === 'cos' && request.method === 'PUT') await receiveFile(wire.files, rest.join('/'), request, response)
  else if (place === 'files' && request.method === 'GET') sendFile(wire.files, rest.join('/'), response)
  else if (place === 'admin' && request.method === 'POST') await answer(wire, rest[0] ?? '', request, response)
  else return false
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

export async function listen(handler: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>): Promise<{ address: string; server: Server }> {
  const server = patientServer((request, response) => {
    void handler(request, response).then(mine => mine || response.writeHead(404).end(), () => response.destroy())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}
