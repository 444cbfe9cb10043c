import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { everyPage } from '../support/pages'
import { WeappPhone } from '../support/weappHost/weappPhone'
import { readEveryPage } from './readEveryPage'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test.each([['an iPhone’s', 'ios'], ['Android’s', 'android']] as const)('every page opens on %s WeChat without a complaint and reads as in the browser, for everybody who opens it', async (_, system) => {
  const phone = await WeappPhone.switchOn(browser, system)
  expect(await readEveryPage(browser, phone, await everyPage())).toEqual({})
})
