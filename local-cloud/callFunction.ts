import { CloudError, WireError } from './errors'
import type { Host } from './functions/host'
import type { Identity } from './functions/identity'

const largestEvent = 100 * 1024
const largestResult = 1024 * 1024

const refusal = (errCode: number, message: string) =>
  new CloudError(errCode, `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${message}`)

/** What wx.cloud.callFunction does on a phone: JSON both ways, WeChat's size limits and error codes. */
export async function callFunction(host: Host, fn: string, event: unknown, identity: Identity): Promise<unknown> {
  const text = JSON.stringify(event ?? {})
  if (Buffer.byteLength(text) > largestEvent) throw refusal(-501007, `EXCEED_MAX_PAYLOAD_SIZE: function request text is over ${largestEvent} bytes`)
  let result: string
  try {
    result = await host.invoke(fn, text, identity)
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    if (error.code === 'FUNCTION_NOT_FOUND') throw refusal(-501000, error.message)
    throw refusal(-404011, `cloud function execution error, ${error.message}`)
  }
  if (Buffer.byteLength(result) > largestResult) throw refusal(-604001, 'function result is over 1 MB')
  return JSON.parse(result)
}
