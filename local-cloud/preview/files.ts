import { readFile, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Refused, send, type Visit } from './http'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif',
  '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff': 'font/woff', '.woff2': 'font/woff2', '.map': 'application/json; charset=utf-8',
}
const hashed = /\.[0-9a-f]{8}\.\w+$/

const pack = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
}

/** Packed once for each version of a file. Small: a build has a few dozen. */
const packed = new Map<string, Promise<Buffer>>()

/** A file of `folder`; no path leads out of it. */
export async function sendFile(visit: Visit, folder: string, path: string): Promise<void> {
  const place = resolve(folder, path)
  const found = place.startsWith(resolve(folder) + sep) && !path.includes('\0') ? await stat(place).catch(() => null) : null
  if (!found?.isFile()) throw new Refused(404, '没有这个文件')
  const cache = hashed.test(place) ? 'public, max-age=31536000, immutable' : 'no-cache'
  const version = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`
  const headers = { 'cache-control': cache, etag: version, vary: 'accept-encoding' }
  if (visit.request.headers['if-none-match'] === version) return void visit.response.writeHead(304, headers).end()
  await sendPacked(visit, types[extname(place).toLowerCase()] ?? 'application/octet-stream', await readFile(place), headers, `${place} ${version}`)
}

/** Packs text for whoever takes it; `key` names this version of the content, absent: packed anew. */
export async function sendPacked(visit: Visit, type: string, bytes: Buffer, headers: Record<string, string>, key?: string): Promise<void> {
  const taken = String(visit.request.headers['accept-encoding'] ?? '')
  const way = taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null
  if (!way || bytes.length < 1024 || !/^text|json|svg/.test(type)) return send(visit, 200, type, bytes, headers)
  const name = `${way} ${key}`
  const small = (key && packed.get(name)) || pack[way](bytes)
  if (key) packed.set(name, small)
  if (packed.size > 500) packed.delete([...packed.keys()][0] ?? '')
  send(visit, 200, type, await small, { ...headers, 'content-encoding': way })
}
