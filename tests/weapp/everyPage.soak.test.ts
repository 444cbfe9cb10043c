import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { everyPage, restOf } from '../support/pages'
import { WeappPhone } from '../support/weappHost/weappPhone'
import { readEveryPage } from './readEveryPage'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('every page opens on an iPhone’s WeChat without a complaint and reads as in the browser, for everybody who opens it', async () => {
  const phone = await WeappPhone.switchOn(browser, 'ios')
  expect(await readEveryPage(browser, phone, await everyPage())).toEqual({})
})

// Each page once at every change, in everyPage.
test('and so does every other way to see a page on Android’s', async () => {
  const phone = await WeappPhone.switchOn(browser, 'android')
  expect(await readEveryPage(browser, phone, restOf(await everyPage()))).toEqual({})
})
