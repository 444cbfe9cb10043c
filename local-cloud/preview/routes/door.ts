import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { openidPattern, redirect, type Route } from '../http'
import type { Preview } from '../preview'

const cookie = 'local-openid'

/** Whose phone this is; a phone that comes for the first time is given a name of its own. */
function visitorOf(request: IncomingMessage): { openid: string; headers: Record<string, string> } {
  const known = (request.headers.cookie ?? '').split(';').map((one) => one.trim().split('=')).find(([name]) => name === cookie)?.[1]
  if (known && openidPattern.test(known)) return { openid: known, headers: {} }
  const openid = `visitor-${randomBytes(9).toString('base64url')}`
  return { openid, headers: { 'set-cookie': `${cookie}=${openid}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax` } }
}

/** What a camera opens: the printed code of a room, and the code at a meeting's door. */
export const doorRoutes = (preview: Preview): Route[] => [
  {
    method: 'GET',
    path: /^\/r\/(?<scene>[^/]{1,96})$/,
    answer(visit) {
      const { openid, headers } = visitorOf(visit.request)
      redirect(visit, `/phone/${openid}/#/${preview.codePage}?scene=${encodeURIComponent(visit.found.scene ?? '')}`, headers)
    },
  },
  {
    // The part after # stays with the browser: /me/#/member/checkin/index?m=… opens that page.
    method: 'GET',
    path: /^\/me\/?$/,
    answer(visit) {
      const { openid, headers } = visitorOf(visit.request)
      redirect(visit, `/phone/${openid}/`, headers)
    },
  },
]
