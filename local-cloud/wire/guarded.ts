import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { stepsOf } from './steps'

type Inside = (steps: readonly string[], request: IncomingMessage, response: ServerResponse) => Promise<boolean>
type Outside = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * The wire stands open on this machine, so a page in somebody's browser can send to it: one that found a name for it
 * (DNS rebinding) sends that name as Host, one of another site its Origin, and neither knows the secret in the path.
 */
export const guarded = (secret: string, inside: Inside, outside: Outside) => async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const refuse = (status: number) => {
    request.resume()
    response.writeHead(status).end()
  }
  if (request.headers.host !== `127.0.0.1:${request.socket.localPort}`) return refuse(421)
  if (request.headers.origin !== undefined) return refuse(403)
  const steps = stepsOf(request)
  if (steps === null) return refuse(400)
  if (outside(request, response)) return
  const [told = '', ...rest] = steps
  if (!same(told, secret) || !(await inside(rest, request, response))) refuse(404)
}

const same = (told: string, secret: string) => told.length === secret.length && Buffer.byteLength(told) === secret.length && timingSafeEqual(Buffer.from(told), Buffer.from(secret))
