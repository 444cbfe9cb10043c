import type { IncomingMessage, ServerResponse } from 'node:http'

/** A visit that is answered with a sentence instead of what was asked for. */
export class Refused extends Error {
  constructor(readonly status: number, readonly words: string) {
    super(words)
  }
}

export interface Visit {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  /** What the named groups of the route's path caught, decoded. */
  found: Record<string, string>
}

export interface Route {
  method: 'GET' | 'POST'
  path: RegExp
  answer(visit: Visit): void | Promise<void>
}

export function send({ request, response }: Visit, status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...headers })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

export const sendJson = (visit: Visit, value: unknown, status = 200): void =>
  send(visit, status, 'application/json; charset=utf-8', JSON.stringify(value))

export const sendHtml = (visit: Visit, html: string, status = 200): void => send(visit, status, 'text/html; charset=utf-8', html)

export const redirect = ({ response }: Visit, to: string, headers: Record<string, string | string[]> = {}): void => {
  response.writeHead(302, { location: to, 'cache-control': 'no-store', ...headers }).end()
}

/** Reads even what is too large to its end, or the answer would never reach the sender; nothing of it is kept. */
export function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else if (size > limit * 20) request.destroy()
    })
    request.on('error', reject)
    request.on('end', () => (size > limit ? reject(new Refused(413, `内容太大，最多 ${sizeWords(limit)}`)) : resolve(Buffer.concat(chunks))))
  })
}

const sizeWords = (bytes: number): string => (bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.floor(bytes / 1024)} KB`)

export async function jsonOf(request: IncomingMessage, limit = 256 * 1024): Promise<Record<string, unknown>> {
  const text = (await bodyOf(request, limit)).toString()
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw new Refused(400, '请求的内容不是一个 JSON 对象')
}

export const openidPattern = /^[\w.~-]{1,64}$/

/** Whom the visitor acts as: a feature of the preview, never of the product. */
export function openidOf(request: IncomingMessage): string {
  const openid = String(request.headers['x-local-openid'] ?? '')
  if (!openidPattern.test(openid)) throw new Refused(400, '没有说明是哪一部手机（x-local-openid）')
  return openid
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
