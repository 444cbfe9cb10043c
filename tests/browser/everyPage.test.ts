import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { everyPage, firstOf } from '../support/pages'
import { asRead, open, takePhone, wrongOnPages } from './lookAtPages'

interface App {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('every page of the app has somebody who opens it', async () => {
  Object.assign(globalThis, { defineAppConfig: (config: App) => config })
  const { default: app } = (await import('@/app.config')) as unknown as { default: App }
  const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  expect(Object.keys(await everyPage()).sort()).toEqual(pages.sort())
})

// As others see the same page, and in 长辈版, in everyPage.soak.
test('can be read, tapped and heard on every page, at 375 and 320', async () => {
  const phone = await takePhone(browser, false)
  expect(await wrongOnPages(firstOf(await everyPage()), (path, visit, anew) => asRead(phone, path, visit, anew))).toEqual({})
})

test.each([['normal size', false], ['长辈版', true]])('what residents write can be handed in without scrolling on the smallest phone, in %s', async (_, elder) => {
  const phone = await takePhone(browser, elder)
  await open(phone, 'resident/speak/index', { by: 'resident-2', query: { scene: 'hepinglu-2' }, shows: '' }, 320)
  const { page } = phone
  await page.setViewportSize({ width: 320, height: 568 })
  const button = await page.getByRole('button', { name: '提交', exact: true }).boundingBox()
  expect(button?.y).toBeGreaterThan(0)
  expect((button?.y ?? 0) + (button?.height ?? Infinity)).toBeLessThanOrEqual(568)
})
