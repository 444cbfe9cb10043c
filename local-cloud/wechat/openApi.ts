import { WireError } from '../errors'
import type { Call } from '../wire/call'
import { printRefusal, readParameters } from '../wire/proto'
import type { Api } from './api'

const notPermitted = -604101
const notExisting = -604100

/** The APIs a function may call are those its config.json names. */
export const openApi = (apis: Record<string, Api>) => ({ params, bundle }: Call): Buffer => {
  const name = String(params.apiName)
  const api = Object.hasOwn(apis, name) ? apis[name] : undefined
  if (!api) return printRefusal(notExisting)
  if (bundle && !bundle.openapi.includes(name)) return printRefusal(notPermitted)
  if (!Buffer.isBuffer(params.requestData)) throw new WireError('INVALID_PARAM', 'requestData is missing')
  return api(readParameters(params.requestData))
}
