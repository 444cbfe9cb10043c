import type { Browser, Page } from 'playwright-core'
import { openidOf } from '../../local-cloud/demo/people'
import { readable } from '../support/weappHost/readable'

export interface Read {
  title: string
  text: string
}

/** The same pages in the browser preview, for comparison. */
export class BrowserPhone {
  private waiting = 0
  private holder = ''

  private constructor(private readonly page: Page) {
    page.on('request', () => (this.waiting += 1))
    page.on('requestfinished', () => (this.waiting -= 1))
    page.on('requestfailed', () => (this.waiting -= 1))
  }

  static async switchOn(browser: Browser): Promise<BrowserPhone> {
    const context = await browser.newContext({ viewport: { width: 375, height: 640 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
    context.setDefaultTimeout(300_000)
    return new BrowserPhone(await context.newPage())
  }

  /** Goes on from page to page while the same person holds it, which spares most of the work; `anew`: as a reload would. */
  async reads(path: string, by: string, query: Readonly<Record<string, string>>, anew = false): Promise<Read> {
    const { page } = this
    const asked = new URLSearchParams(query).toString()
    const address = `/${path}${asked ? `?${asked}` : ''}`
    if (by !== this.holder || anew) {
      await page.goto('about:blank')
      this.waiting = 0
      await page.goto(`${process.env.PREVIEW_URL ?? ''}/phone/${openidOf(by)}/#${address}`)
      this.holder = by
    } else {
      await page.evaluate((to) => {
        for (const one of document.querySelectorAll('.taro_page')) one.classList.add('left-behind')
        location.hash = to
      }, address)
    }
    await page.waitForSelector('.taro_page:not(.left-behind) .y-main')
    for (let quiet = 0; quiet < 2; quiet = this.waiting === 0 ? quiet + 1 : 0) await page.waitForTimeout(20)
    await page.waitForFunction(() => document.querySelector('.taro_page:not(.left-behind) .y-main .y-state .y-spin') === null)
    return { title: await page.innerText('.taro-navigation-bar-title'), text: await page.evaluate(readable, '.taro_page:not(.left-behind)') }
  }
}
