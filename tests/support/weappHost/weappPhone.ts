import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openidOf } from '../../../local-cloud/demo/people'
import { built } from './built'
import type { Sent } from './screen/engine/setData'
import type { Host, Launch } from './screen/host'
import type { Holder } from './screen/wx/questions'

declare global {
  var weapp: Host
}

const preview = (): string => process.env.PREVIEW_URL ?? ''

/** No finger is faster (ms), and the pages take two taps within 300 ms for one. */
const finger = 350

export const timeInTheCloud = async (): Promise<number> => ((await (await fetch(`${preview()}/local/clock`)).json()) as { now: number }).now

type Role = Parameters<Page['getByRole']>[0]
type Words = string | RegExp

/** A phone with WeChat on it: the built mini-program on WeChat's own engine, in a scope that gives only what WeChat gives. */
export class WeappPhone {
  /** What went wrong since the mini-program was opened. */
  readonly wrong: string[] = []
  private lastTap = 0

  private constructor(readonly os: Launch['os'], readonly page: Page, private readonly context: BrowserContext) {
    page.on('console', (message) => message.type() === 'error' && this.wrong.push(message.text()))
    page.on('pageerror', (error) => this.wrong.push(error.stack ?? error.message))
  }

  static async switchOn(browser: Browser, os: Launch['os']): Promise<WeappPhone> {
    const { page: html, scripts } = await built()
    const context = await browser.newContext({ viewport: { width: 375, height: 640 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
    // Ten times what an idle machine needs.
    context.setDefaultTimeout(100_000)
    const page = await context.newPage()
    // Any page of the preview's own address will do: the phone's calls must come from there.
    await page.goto(`${preview()}/local/clock`)
    await page.setContent(html)
    for (const content of scripts) await page.addScriptTag({ content })
    return new WeappPhone(os, page, context)
  }

  /** As a code, a shared card or a message opens it: the mini-program starts anew. */
  async opens(path: string, by: string, query: Launch['query'] = {}, patches: Launch['patches'] = {}): Promise<void> {
    this.wrong.length = 0
    const how: Launch = { os: this.os, openid: openidOf(by), path, query, now: await timeInTheCloud(), patches }
    await this.page.evaluate((launch) => weapp.launch(launch), how)
    await this.settles()
  }

  settles(): Promise<void> {
    return this.page.evaluate(() => weapp.quiet())
  }

  title(): Promise<string> {
    return this.page.evaluate(() => weapp.title())
  }

  /** The page in front, such as `resident/speak/index`. */
  at(): Promise<string> {
    return this.page.evaluate(() => weapp.path())
  }

  async tap(name: Words, role: Role = 'button', which: 'only' | 'last' = 'only'): Promise<void> {
    await new Promise((rested) => setTimeout(rested, this.lastTap + finger - Date.now()))
    const found = this.page.getByRole(role, { name, exact: true })
    await (which === 'last' ? found.last() : found).click()
    this.lastTap = Date.now()
    await this.settles()
  }

  async fillsIn(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, words] of Object.entries(fields)) await this.page.getByRole('textbox', { name }).last().fill(words)
    await this.settles()
  }

  /** All that can be read, once `words` can. */
  async reads(words: Words): Promise<string> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor()
    return this.page.locator('.page-host:not([hidden])').innerText()
  }

  /** Time passes in the cloud and on this phone; nobody waits for it. */
  async secondsPass(seconds: number): Promise<void> {
    await fetch(`${preview()}/local/travel`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ms: seconds * 1000 }) })
    await this.page.evaluate((now) => weapp.catchUp(now), await timeInTheCloud())
    await this.settles()
  }

  /** What whoever holds it does when WeChat itself asks. */
  answers(how: Partial<Holder>): Promise<void> {
    return this.page.evaluate((answer) => void Object.assign(weapp.person, answer), how)
  }

  /** What the mini-program has asked WeChat for by this name. */
  async asked(name: string): Promise<Record<string, unknown>[]> {
    return (await this.page.evaluate(() => weapp.calls())).filter((call) => call.name === name).map(({ asked }) => asked)
  }

  sent(): Promise<Sent> {
    return this.page.evaluate(() => weapp.sent())
  }

  switchOff(): Promise<void> {
    return this.context.close()
  }
}
