import { mkdirSync, rmSync } from 'node:fs'
import openPreview from '/work/main/tests/support/previewSetup'
import { everyPage } from '/work/main/tests/support/pages'
import { launchChromium } from '/work/main/tests/support/chromium'
import { openidOf } from '/work/main/local-cloud/demo/people'
const out = '/tmp/shots-all'
const only = process.argv[2] ? new RegExp(process.argv[2]) : /./
async function main() {
mkdirSync(out, { recursive: true })
await openPreview()
const table = await everyPage()
const browser = await launchChromium()
const done: { file: string; name: string; w: number; mode: string }[] = []
const modes = [{ mode: 'n', w: 375, elder: false }, { mode: 'e', w: 320, elder: true }]
await Promise.all(modes.map(async ({ mode, w, elder }) => {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', deviceScaleFactor: 1 })).newPage()
  await page.addInitScript((elder) => {
    if (location.protocol === 'about:') return
    const openid = decodeURIComponent(location.pathname.split('/')[2] ?? '')
    if (elder) localStorage.setItem(`${openid}\u0001size`, JSON.stringify({ data: { elder: true, scale: elder === 'x' ? 1.76 : 1 } }))
  }, elder ? (process.argv[3] ?? 'e') : false)
  for (const [path, visits] of Object.entries(table)) {
    if (!only.test(path)) continue
    for (const [i, v] of visits.entries()) {
      await page.setViewportSize({ width: w, height: 640 })
      await page.goto('about:blank')
      await page.goto(`${process.env.PREVIEW_URL}/phone/${openidOf(v.by)}/#/${path}?${new URLSearchParams(v.query ?? {})}`)
      await page.waitForSelector('.taro_page .y-main')
      await page.waitForTimeout(600)
      await page.setViewportSize({ width: w, height: 320 })
      const h = await page.evaluate(() => document.querySelector('.taro_page')?.scrollHeight ?? 0)
      await page.setViewportSize({ width: w, height: Math.max(h + 48, 400) })
      const file = `${path.replace(/\/index$/, '').replace('/', '-')}${i}-${mode}.png`
      await page.screenshot({ path: `${out}/${file}` })
      done.push({ file, name: `${path} ${v.showing ?? ''}`, w, mode })
    }
  }
}))
for (const mode of ['n', 'e']) {
  const list = done.filter((d) => d.mode === mode)
  const per = 7
  for (let k = 0; k * per < list.length; k += 1) {
    const page = await browser.newPage({ viewport: { width: (list[0].w + 12) * per, height: 400 } })
    const html = `<body style="margin:0;display:flex;gap:12px;align-items:flex-start;background:#999;font:14px sans-serif">${list.slice(k * per, k * per + per).map((d) => `<div><b>${d.name}</b><br><img src="file://${out}/${d.file}"></div>`).join('')}</body>`
    const { writeFileSync } = await import('node:fs'); writeFileSync(`${out}/sheet.html`, html)
    await page.goto(`file://${out}/sheet.html`)
    await page.screenshot({ path: `${out}/sheet-${mode}${k}.png`, fullPage: true })
    await page.close()
  }
}
await browser.close()
await globalThis.preview?.close()
process.exit(0)
}
void main()
