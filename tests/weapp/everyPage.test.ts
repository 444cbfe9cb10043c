import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { everyPage, firstOf } from '../support/pages'
import { WeappPhone } from '../support/weappHost/weappPhone'
import { readEveryPage } from './readEveryPage'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

// As others see the same pages, in everyPage.soak.
test('every page opens on Android’s WeChat without a complaint and reads as in the browser', async () => {
  const phone = await WeappPhone.switchOn(browser, 'android')
  expect(await readEveryPage(browser, phone, firstOf(await everyPage()))).toEqual({})
})
