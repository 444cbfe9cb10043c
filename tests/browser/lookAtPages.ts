import axe, { type AxeResults, type Result, type RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { openidOf } from '../../local-cloud/demo/people'
import { misfits } from '../support/geometry'
import { byHolder, type Table, type Visit } from '../support/pages'

export interface Phone {
  page: Page
  elder: boolean
  /** What went wrong on the page since it was opened. */
  errors: string[]
  /** How many answers it waits for. */
  waiting: number
  /** Who holds it; going from page to page with the same person spares most of the work. */
  holder: string
}

/** Not those it came from, which stay beneath. */
const front = '.taro_page:not(.left-behind)'

const rules: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations', 'incomplete'], preload: false, iframes: false }
/** Words of the offices, not of the people they work for. */
const jargon = ['督办', '交办', '社情民意', '承办', '立案', '台账']

export async function takePhone(browser: Browser, isElder: boolean): Promise<Phone> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  page.setDefaultTimeout(300_000)
  const phone: Phone = { page, elder: isElder, errors: [], waiting: 0, holder: '' }
  page.on('console', (message) => message.type() === 'error' && phone.errors.push(message.text()))
  page.on('pageerror', (error) => phone.errors.push(error.message))
  page.on('request', () => (phone.waiting += 1))
  page.on('requestfinished', () => (phone.waiting -= 1))
  page.on('requestfailed', () => (phone.waiting -= 1))
  if (isElder) {
    // As 字号和说明 keeps it, on the shelf of whoever holds this phone (preview/phone/storage.ts).
    await page.addInitScript(() => {
      if (location.protocol === 'about:') return
      const openid = decodeURIComponent(location.pathname.split('/')[2] ?? '')
      localStorage.setItem(`${openid}\u0001size`, JSON.stringify({ data: { elder: true, scale: 1.76 } }))
    })
  }
  return phone
}

export async function open(phone: Phone, path: string, { by, query = {} }: Visit, width: number, anew = false) {
  const { page } = phone
  phone.errors = []
  await page.setViewportSize({ width, height: 640 })
  const asked = new URLSearchParams(typeof query === 'function' ? await query() : query).toString()
  const address = `/${path}${asked ? `?${asked}` : ''}`
  if (phone.holder === by && !anew) {
    await page.evaluate((to) => {
      for (const one of document.querySelectorAll('.taro_page')) one.classList.add('left-behind')
      location.hash = to
    }, address)
  } else {
    await page.goto('about:blank')
    phone.waiting = 0
    phone.holder = by
    await page.goto(`${process.env.PREVIEW_URL ?? ''}/phone/${openidOf(by)}/#${address}`)
  }
  await page.waitForSelector(`${front} .y-main`)
  for (let quiet = 0; quiet < 3; quiet = phone.waiting === 0 ? quiet + 1 : 0) await page.waitForTimeout(30)
  await page.waitForFunction((within) => document.querySelector(`${within} .y-main .y-state .y-spin`) === null, front)
}

/** As tall as its content, so that the foot covers nothing. */
async function unroll({ page }: Phone, width: number) {
  await page.setViewportSize({ width, height: 320 })
  const height = await page.evaluate((within) => document.querySelector(within)?.scrollHeight ?? 0, front)
  await page.setViewportSize({ width, height: height + 48 })
}

const told = (kind: string, results: readonly Result[]) =>
  results.flatMap(({ id, nodes }) => nodes.map((node) => `${kind} ${id}：${node.html.slice(0, 140)} ${[...node.any, ...node.all, ...node.none][0]?.message ?? ''}`))

async function unreadable({ page }: Phone): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations, incomplete } = await page.evaluate((options) => (window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options), rules)
  return [...told('违反', violations), ...told('说不准', incomplete)]
}

const measured = async ({ page, elder }: Phone, width: number, scale?: number): Promise<string[]> => {
  if (scale !== undefined) await page.evaluate((chosen) => document.querySelectorAll<HTMLElement>('.y-page').forEach((one) => one.style.setProperty('--scale', String(chosen))), scale)
  await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 640 })
  return (await page.evaluate(misfits, { elder })).map((words) => `${width}${elder ? ` 长辈版${scale === 1 ? '' : '最大字'}` : ''} ${words}`)
}

export async function asRead(phone: Phone, path: string, visit: Visit, anew: boolean): Promise<string[]> {
  const { page } = phone
  await open(phone, path, visit, 375, anew)
  const text = await page.innerText(front)
  const title = await page.innerText('.taro-navigation-bar-title')
  const found = [
    ...(text.includes(visit.shows) ? [] : [`没有“${visit.shows}”，只有：${text.slice(0, 200)}`]),
    ...(title.trim() && (await page.title()) ? [] : ['没有标题']),
    ...(/^(resident|public)\//.test(path) ? jargon.filter((word) => `${title}${text}`.includes(word)).map((word) => `居民看不懂的词：${word}`) : []),
  ]
  await unroll(phone, 375)
  found.push(...(await unreadable(phone)), ...(await measured(phone, 375)), ...(await measured(phone, 320)), ...phone.errors)
  return found
}

export async function asReadByElders(phone: Phone, path: string, visit: Visit, anew: boolean): Promise<string[]> {
  await open(phone, path, visit, 320, anew)
  await unroll(phone, 320)
  // In normal size every visit is listened to; larger, the same page says the same.
  const heard = visit.showing ? [] : await unreadable(phone)
  const found = [...heard.map((words) => `长辈版 ${words}`), ...(await measured(phone, 320)), ...(await measured(phone, 375))]
  found.push(...(await measured(phone, 375, 1)), ...(await measured(phone, 320, 1)), ...phone.errors)
  return found
}

/** What is wrong on which page. Other stories move the clock on meanwhile, and countdowns are drawn anew: what is wrong must be so twice. */
export async function wrongOnPages(table: Table, look: (path: string, visit: Visit, anew: boolean) => Promise<string[]>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { path, visit } of byHolder(table)) {
    const wrong = (await look(path, visit, false)).length > 0 ? await look(path, visit, true) : []
    if (wrong.length > 0) found[`${path}${visit.showing ? ` · ${visit.showing}` : ''}`] = wrong
  }
  return found
}
