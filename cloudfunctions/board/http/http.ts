import { createHash } from 'node:crypto'
import * as z from 'zod'

/** What CloudBase's HTTP 访问服务 hands to a function, and what it wants back. */
const visit = z.object({
  path: z.string().max(2000),
  httpMethod: z.string().max(20),
  headers: z.record(z.string(), z.unknown()).default({}),
  queryStringParameters: z.record(z.string(), z.unknown()).default({}),
})
export type Visit = z.infer<typeof visit>

export interface Answer {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: false
}

/** A phone's call carries the name of an act; a visit from the web carries a method and a path. */
export function visitOf(event: unknown): Visit | null {
  const read = visit.safeParse(event)
  return read.success && !Object.hasOwn(event as object, 'act') ? read.data : null
}

export const header = ({ headers }: Visit, name: string): string | null => {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof found === 'string' ? found : null
}
export const asked = ({ queryStringParameters }: Visit, name: string): string | null => {
  const found = queryStringParameters[name]
  return typeof found === 'string' && found !== '' ? found.slice(0, 200) : null
}

const common = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }

export const plain = (statusCode: number, words: string, headers: Record<string, string> = {}): Answer => ({
  statusCode,
  headers: { ...common, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: words,
  isBase64Encoded: false,
})

export const redirect = (to: string): Answer => plain(302, '', { location: to })

interface Content {
  type: string
  body: string
  changedAt: number | null
  headers?: Record<string, string>
}

/** The answer, or that nothing has changed since the visitor's copy. Whoever names a copy by its mark is believed before a date. */
export function content(visit: Visit, { type, body, changedAt, headers = {} }: Content): Answer {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`
  const told = {
    ...common,
    'content-type': type,
    // Screens anywhere may read what is public.
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=60',
    etag,
    ...(changedAt === null ? {} : { 'last-modified': new Date(changedAt).toUTCString() }),
    ...headers,
  }
  const same = unchanged(visit, etag, changedAt)
  return { statusCode: same ? 304 : 200, headers: told, body: same || visit.httpMethod === 'HEAD' ? '' : body, isBase64Encoded: false }
}

function unchanged(visit: Visit, etag: string, changedAt: number | null): boolean {
  const marks = header(visit, 'if-none-match')
  if (marks !== null) return marks.split(',').some((mark) => ['*', etag].includes(mark.trim().replace(/^W\//, '')))
  const since = Date.parse(header(visit, 'if-modified-since') ?? '')
  // Such dates know whole seconds only.
  return changedAt !== null && !Number.isNaN(since) && Math.floor(changedAt / 1000) * 1000 <= since
}

/**
 * Where visitors reach the function from outside, without a slash at the end. BOARD_BASE says it for sure; without it,
 * what the visitor asked for is repeated, since behind a domain of one's own the function sees only part of the path.
 */
export function baseOf(visit: Visit, rest: string): string {
  const { BOARD_BASE } = process.env
  if (BOARD_BASE) return BOARD_BASE.replace(/\/+$/, '')
  const host = header(visit, 'x-forwarded-host') ?? header(visit, 'host') ?? ''
  const scheme = header(visit, 'x-forwarded-proto') === 'http' ? 'http' : 'https'
  const before = header(visit, 'x-forwarded-prefix') ?? ''
  const path = `${/^(\/[\w-]{1,40}){1,3}$/.test(before) ? before : ''}${visit.path.slice(0, visit.path.length - rest.length).replace(/\/+$/, '')}`
  return `${scheme}://${/^[\w.:-]{1,255}$/.test(host) ? host : 'localhost'}${/^[\w/.-]*$/.test(path) ? path : ''}`
}
