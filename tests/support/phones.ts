import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { minute } from '@/domain/kernel/calendar'
import { png } from '../../local-cloud/wechat/png'
import { openidOf } from '../../local-cloud/demo/people'
import { launchChromium } from './chromium'

type Role = Parameters<Page['getByRole']>[0]
type Words = string | RegExp
interface Message {
  page: string
  data: Record<string, { value: string }>
}

const preview = (): string => process.env.PREVIEW_URL ?? ''
const post = (path: string, body: object = {}) => fetch(preview() + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** The clock of the cloud, which otherwise runs by itself every minute. */
export const theClockTicks = () => post('/local/tick')
export const minutesPass = (minutes: number) => post('/local/travel', { ms: minutes * minute })

/** Longer than any step takes on a busy machine, short enough to tell which one failed. */
/** Ten times what an idle machine needs (ms). */
const patience = 100_000

/** No finger is faster (ms), and the pages take two taps within 300 ms for one. */
const finger = 350

const photo = { name: 'river.png', mimeType: 'image/png', buffer: png(Array.from({ length: 64 }, (_, y) => Array.from({ length: 64 }, (_, x) => (x * y) % 7 < 3))) }

export interface Picked {
  name: string
  mimeType: string
  buffer: Buffer
}

/** Tests that are one story: once somebody cannot go on, nobody behind them can, and says so at once. */
export function oneStory(): (name: string, walk: () => Promise<void>) => void {
  let stoppedAt = ''
  return (name, walk) =>
    test(name, async () => {
      if (stoppedAt) throw new Error(`not reached, the story stopped here: ${stoppedAt}`)
      stoppedAt = name
      await walk()
      stoppedAt = ''
    })
}

/** Headless Chromium; each phone is a context of its own, with what WeChat would know about it. */
export class Phones {
  private constructor(private readonly browser: Browser) {}

  static async switchOn(): Promise<Phones> {
    return new Phones(await launchChromium())
  }

  /** Of somebody the demo district knows, such as `clerk-liuxi`; without a name, of somebody nobody has seen before. */
  async of(who?: string): Promise<Phone> {
    const context = await this.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
    context.setDefaultTimeout(patience)
    if (who) await context.addCookies([{ name: 'local-openid', value: openidOf(who), url: preview() }])
    return new Phone(context, await context.newPage())
  }

  switchOff(): Promise<void> {
    return this.browser.close()
  }
}

/** A phone in somebody's hand. What is on it is found by its role and by what it is called; every tap is counted. */
export class Phone {
  taps = 0
  private lastTap = 0
  /** Answers of the cloud that are still on their way. */
  private readonly awaited = new Set<Request>()

  constructor(private readonly context: BrowserContext, private page: Page) {
    context.on('request', (request) => request.url().includes('/local/call/') && this.awaited.add(request))
    context.on('requestfinished', (request) => this.awaited.delete(request))
    context.on('requestfailed', (request) => this.awaited.delete(request))
  }

  /** People look before they tap: what a page asks for when it opens is there by then, also on a slow machine. */
  private async looks(): Promise<void> {
    for (let turns = 0; this.awaited.size > 0 && turns < 250; turns += 1) await this.page.waitForTimeout(20)
    this.awaited.clear()
  }

  /** The code printed on a door. */
  async scansPoster(scene: string): Promise<void> {
    await this.page.goto(`${preview()}/r/${scene}`)
  }

  /** With the phone's own camera: whatever address the code says. */
  async photographs(address: string): Promise<void> {
    await this.page.goto(address)
  }

  /** A page of the mini-program, as a bookmark or a message in WeChat opens it. */
  async opens(page: string): Promise<void> {
    await this.page.goto(`${preview()}/me/#/${page.replace(/^\//, '')}`)
  }

  async goesBack(): Promise<void> {
    await this.page.goBack()
  }

  async closesThePage(): Promise<void> {
    await this.page.close()
    this.page = await this.context.newPage()
  }

  async hasNetwork(yes: boolean): Promise<void> {
    await this.context.setOffline(!yes)
  }

  /** There must be one of that name, unless the last of several is meant. */
  async tap(name: Words, role: Role = 'button', which: 'only' | 'last' = 'only'): Promise<void> {
    this.taps += 1
    await new Promise((rested) => setTimeout(rested, this.lastTap + finger - Date.now()))
    const named = this.page.getByRole(role, { name, exact: true })
    const found = which === 'last' ? named.last() : named
    await found.waitFor()
    await this.looks()
    await found.click()
    this.lastTap = Date.now()
  }

  /** Into the field that has the cursor, which takes no tap. */
  async types(words: string): Promise<void> {
    await this.page.getByRole('textbox').and(this.page.locator(':focus')).waitFor()
    await this.page.keyboard.insertText(words)
  }

  /** Into fields by their labels; of several with the same label the last one, which has just been added. */
  async fillsIn(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, words] of Object.entries(fields)) await this.page.getByRole('textbox', { name }).last().fill(words)
  }

  async picks(name: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name }).selectOption({ label: option })
  }

  /** One tap here; choosing in the system's own album is not counted. */
  async addsPhoto(chosen: readonly Picked[] = [photo]): Promise<void> {
    const album = this.page.waitForEvent('filechooser')
    await this.tap(/^添加\S*照片/)
    await (await album).setFiles([...chosen])
  }

  /** The mini-program's own 扫一扫, held before a code that says `text`. */
  async scans(button: string, text: string): Promise<void> {
    await this.tap(button)
    await this.page.getByRole('textbox', { name: '或者把码里的文字贴在这里' }).fill(text)
    await this.tap('就扫这个')
  }

  /** All that can be read, once `words` can. */
  async reads(words: Words): Promise<string> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor()
    return this.page.locator('body').innerText()
  }

  /** What stands in a field. */
  written(name: string): Promise<string> {
    return this.page.getByRole('textbox', { name }).inputValue()
  }

  /** What a camera would see, and the digits below it. */
  async door(): Promise<{ text: string; digits: string }> {
    const text = await this.page.locator('[data-qr]:visible').getAttribute('data-qr')
    const digits = await this.page.getByRole('group', { name: /输入数字/ }).getAttribute('aria-label')
    return { text: text ?? '', digits: (digits ?? '').replace(/\D/g, '') }
  }

  get openid(): string {
    return /\/phone\/([^/]+)\//.exec(this.page.url())?.[1] ?? ''
  }

  /** What WeChat has delivered to this phone, latest first. */
  async inbox(): Promise<{ page: string; words: string }[]> {
    const messages = (await (await fetch(`${preview()}/local/inbox?openid=${this.openid}`)).json()) as Message[]
    return messages.map(({ page, data }) => ({ page, words: Object.values(data).map(({ value }) => value).join(' ') }))
  }
}
