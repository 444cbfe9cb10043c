import * as z from 'zod'
import { bodyOf, Refused, send, type Route, type Visit } from '../http'
import type { Preview } from '../preview'

/** What a function answers a visit over HTTP with. */
const answer = z.object({ statusCode: z.number().int().min(200).max(599), headers: z.record(z.string(), z.string()).default({}), body: z.string(), isBase64Encoded: z.boolean().default(false) })

/**
 * CloudBase's HTTP 访问服务: a path in front of a function, open to everybody. The function is told the path behind it and
 * no openid; what it answers is sent as it stands.
 */
export const webRoutes = ({ cloud, web = [] }: Preview): Route[] =>
  (['GET', 'POST'] as const).map((method) => ({
    method,
    path: /^\/http\/(?<fn>[\w-]+)(?<path>\/.*)?$/,
    async answer(visit) {
      const { fn = '' } = visit.found
      if (!web.includes(fn)) throw new Refused(404, '没有这个页面')
      const body = method === 'POST' ? (await bodyOf(visit.request, 64 * 1024)).toString() : ''
      const answered = answer.parse(await cloud.call(fn, eventOf(visit, body), { source: 'wx_http' }))
      const { 'content-type': type = 'text/plain; charset=utf-8', ...headers } = answered.headers
      send(visit, answered.statusCode, type, answered.isBase64Encoded ? Buffer.from(answered.body, 'base64') : answered.body, headers)
    },
  }))

const eventOf = ({ request, url, found }: Visit, body: string) => ({
  path: `/${found.fn}${found.path ?? ''}`,
  httpMethod: request.method ?? 'GET',
  headers: { ...request.headers, 'x-forwarded-proto': 'http', 'x-forwarded-prefix': '/http' },
  queryStringParameters: Object.fromEntries(url.searchParams),
  body,
  isBase64Encoded: false,
})
