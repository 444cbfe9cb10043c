import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sendFile, sendPacked } from '../files'
import { escapeHtml, openidPattern, redirect, Refused, type Route } from '../http'
import type { Preview } from '../preview'

/** A phone in the browser: the H5 build as it is, with the stand-in for WeChat put before its first script. */
export const phoneRoutes = (preview: Preview): Route[] => [
  { method: 'GET', path: /^\/phone\/(?<openid>[^/]+)$/, answer: (visit) => redirect(visit, `${visit.url.pathname}/`) },
  {
    method: 'GET',
    path: /^\/phone\/(?<openid>[^/]+)\/$/,
    async answer(visit) {
      const openid = visit.found.openid ?? ''
      if (!openidPattern.test(openid)) throw new Refused(404, '没有这部手机')
      const page = await readFile(join(preview.h5Dir, 'index.html'), 'utf8').catch(() => null)
      if (page === null) throw new Refused(503, '手机页面还没有构建好，请稍等片刻再刷新')
      const html = withStandIn(page, {
        openid,
        address: preview.address,
        now: String(preview.cloud.now()),
        templates: JSON.stringify(preview.templates),
        code: `${preview.address}/r/${preview.scene}`,
        'code-page': preview.codePage,
      })
      await sendPacked(visit, 'text/html; charset=utf-8', Buffer.from(html), { 'cache-control': 'no-store' })
    },
  },
  {
    method: 'GET',
    path: /^\/phone\/[^/]+\/(?<file>.+)$/,
    answer: (visit) => sendFile(visit, preview.h5Dir, visit.found.file ?? ''),
  },
]

function withStandIn(page: string, told: Record<string, string>): string {
  const attributes = Object.entries(told).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`).join('')
  const script = `<script src="/local/wx.js"${attributes}></script>`
  return page.includes('<script') ? page.replace('<script', () => `${script}<script`) : script + page
}
