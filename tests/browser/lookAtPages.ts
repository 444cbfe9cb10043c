import axe, { type AxeResults, type Result, type RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { openidOf } from '../../local-cloud/demo/people'
import { misfits } from '../support/geometry'
import type { Visit } from '../support/pages'

export interface Phone {
  page: Page
  elder: boolean
  /** What went wrong on the page since it was opened. */
  errors: string[]
  /** How many answers it waits for. */
  waiting: number
}

const rules: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations', 'incomplete'], preload: false, iframes: false }
/** Words of the offices, not of the people they work for. */
const jargon = ['督办', '交办', '社情民意', '承办', '立案', '台账']

export async function takePhone(browser: Browser, isElder: boolean): Promise<Phone> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  page.setDefaultTimeout(300_000)
  const phone: Phone = { page, elder: isElder, errors: [], waiting: 0 }
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

export async function open(phone: Phone, path: string, { by, query = {} }: Visit, width: number) {
  phone.errors = []
  await phone.page.setViewportSize({ width, height: 640 })
  await phone.page.goto('about:blank')
  phone.waiting = 0
  const address = new URLSearchParams(typeof query === 'function' ? await query() : query).toString()
  await phone.page.goto(`${process.env.PREVIEW_URL ?? ''}/phone/${openidOf(by)}/#/${path}${address ? `?${address}` : ''}`)
  await phone.page.waitForSelector('.taro_page .y-main')
  for (let quiet = 0; quiet < 3; quiet = phone.waiting === 0 ? quiet + 1 : 0) await phone.page.waitForTimeout(30)
  await phone.page.waitForFunction(() => document.querySelector('.y-main .y-state .y-spin') === null)
}

/** As tall as its content, so that the foot covers nothing. */
async function unroll({ page }: Phone, width: number) {
  await page.setViewportSize({ width, height: 320 })
  const height = await page.evaluate(() => document.querySelector('.taro_page')?.scrollHeight ?? 0)
  await page.setViewportSize({ width, height: height + 48 })
}

const told = (kind: string, results: readonly Result[]) =>
  results.flatMap(({ id, nodes }) => nodes.map((node) => `${kind} ${id}：${node.html.slice(0, 140)} ${[...node.any, ...node.all, ...node.none][0]?.message ?? ''}`))

async function unreadable({ page }: Phone): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations, incomplete } = await page.evaluate((options) => (window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options), rules)
  return [...told('违反', violations), ...told('说不准', incomplete)]
}

const measured = async ({ page, elder }: Phone, width: number, scale?: number): Promise<string[]> => {
  if (scale !== undefined) await page.evaluate((chosen) => document.querySelectorAll<HTMLElement>('.y-page').forEach((one) => one.style.setProperty('--scale', String(chosen))), scale)
  await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 640 })
  return (await page.evaluate(misfits, { elder })).map((words) => `${width}${elder ? ` 长辈版${scale === 1 ? '' : '最大字'}` : ''} ${words}`)
}

export async function asRead(phone: Phone, path: string, visit: Visit): Promise<string[]> {
  const { page } = phone
  await open(phone, path, visit, 375)
  const text = await page.innerText('.taro_page')
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

export async function asReadByElders(phone: Phone, path: string, visit: Visit): Promise<string[]> {
  await open(phone, path, visit, 320)
  await unroll(phone, 320)
  // In normal size every visit is listened to; larger, the same page says the same.
  const heard = visit.showing ? [] : await unreadable(phone)
  const found = [...heard.map((words) => `长辈版 ${words}`), ...(await measured(phone, 320)), ...(await measured(phone, 375))]
  found.push(...(await measured(phone, 375, 1)), ...(await measured(phone, 320, 1)), ...phone.errors)
  return found
}

type Table = Readonly<Record<string, readonly Visit[]>>
const part = (table: Table, of: (visits: readonly Visit[]) => readonly Visit[]): Table => Object.fromEntries(Object.entries(table).map(([path, visits]) => [path, of(visits)]))
/** Each page once, and all other ways to see it. */
export const firstOf = (table: Table): Table => part(table, (visits) => visits.slice(0, 1))
export const restOf = (table: Table): Table => part(table, (visits) => visits.slice(1))

/** What is wrong on which page. Other stories move the clock on meanwhile, and countdowns are drawn anew: what is wrong must be so twice. */
export async function wrongOnPages(table: Table, look: (path: string, visit: Visit) => Promise<string[]>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [path, visits] of Object.entries(table)) {
    for (const visit of visits) {
      const wrong = (await look(path, visit)).length > 0 ? await look(path, visit) : []
      if (wrong.length > 0) found[`${path}${visit.showing ? ` · ${visit.showing}` : ''}`] = wrong
    }
  }
  return found
}
