import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundled } from '../bundled'
import { sendPacked } from '../files'
import type { Route } from '../http'

const here = join(__dirname, '..')
const noCache = { 'cache-control': 'no-cache' }
const script = (path: RegExp, entry: string): Route => ({
  method: 'GET',
  path,
  answer: async (visit) => sendPacked(visit, 'text/javascript; charset=utf-8', await bundled(join(here, entry)), noCache, entry),
})

/** The preview's own pages. */
export const pageRoutes = (): Route[] => [
  { method: 'GET', path: /^\/$/, answer: async (visit) => sendPacked(visit, 'text/html; charset=utf-8', await readFile(join(here, 'desk/desk.html')), noCache) },
  { method: 'GET', path: /^\/local\/desk\.css$/, answer: async (visit) => sendPacked(visit, 'text/css; charset=utf-8', await readFile(join(here, 'desk/desk.css')), noCache) },
  { method: 'GET', path: /^\/favicon\.ico$/, answer: ({ response }) => void response.writeHead(204).end() },
  script(/^\/local\/desk\.js$/, 'desk/desk.ts'),
  script(/^\/local\/wx\.js$/, 'phone/wx.ts'),
]
