import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { everyPage, restOf } from '../support/pages'
import { asRead, asReadByElders, takePhone, wrongOnPages } from './lookAtPages'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('can be read, tapped and heard on every page as everybody else sees it', async () => {
  const phone = await takePhone(browser, false)
  expect(await wrongOnPages(restOf(await everyPage()), (path, visit, anew) => asRead(phone, path, visit, anew))).toEqual({})
})

test('can be read, tapped and heard on every page in 长辈版, in its own size and in the largest', async () => {
  const phone = await takePhone(browser, true)
  expect(await wrongOnPages(await everyPage(), (path, visit, anew) => asReadByElders(phone, path, visit, anew))).toEqual({})
})
