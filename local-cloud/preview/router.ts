import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refused, sendHtml, sendJson, type Route, type Visit } from './http'
import { sorryPage } from './sorryPage'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Finds the route of a visit; whatever goes wrong is answered in words, never with a stack. */
export function router(routes: readonly Route[], guard: (request: IncomingMessage) => void): Handler {
  const answer = async (visit: Visit) => {
    visit.response.setHeader('content-security-policy', "frame-ancestors 'self'")
    guard(visit.request)
    const method = visit.request.method === 'HEAD' ? 'GET' : visit.request.method
    const here = routes.flatMap((route) => {
      const match = route.path.exec(visit.url.pathname)
      return match ? [{ route, match }] : []
    })
    const hit = here.find(({ route }) => route.method === method)
    if (!hit) throw here.length > 0 ? new Refused(405, '这个地址不接受这种请求') : new Refused(404, '没有这个页面')
    visit.found = decoded(hit.match.groups ?? {})
    await hit.route.answer(visit)
  }
  return (request, response) => {
    const visit: Visit = { request, response, url: addressOf(request), found: {} }
    answer(visit).catch((error: unknown) => sayWhatWentWrong(visit, error))
  }
}

/** Only path and query count, whatever the request line holds. */
function addressOf(request: IncomingMessage): URL {
  try {
    return new URL(`http://local${request.url?.startsWith('/') ? request.url : '/'}`)
  } catch {
    return new URL('http://local/')
  }
}

function decoded(groups: Record<string, string | undefined>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]))
  } catch {
    throw new Refused(400, '这个地址写得不对')
  }
}

function sayWhatWentWrong(visit: Visit, error: unknown): void {
  const { request, response } = visit
  if (response.headersSent || response.destroyed) return void response.destroy()
  const refused = error instanceof Refused ? error : new Refused(500, '本地云出了点问题，请看启动它的窗口里的说明')
  if (!(error instanceof Refused)) console.error(error)
  if (!request.complete) request.resume()
  if (request.headers.accept?.includes('text/html')) sendHtml(visit, sorryPage(refused.words), refused.status)
  else sendJson(visit, { errCode: -refused.status, errMsg: refused.words }, refused.status)
}
