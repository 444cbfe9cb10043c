import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { WeappPhone } from '../support/weappHost/weappPhone'

/** One module of the mini-program uses what it should not; in memory only. The lane must say so. */
const home = 'resident/home/index'

let browser: Browser
let android: WeappPhone
let iphone: WeappPhone
beforeAll(async () => {
  browser = await launchChromium()
  ;[android, iphone] = await Promise.all([WeappPhone.switchOn(browser, 'android'), WeappPhone.switchOn(browser, 'ios')])
})
afterAll(() => browser.close())

const saidOf = async (phone: WeappPhone, text: string): Promise<string> => {
  await phone.opens(home, 'pages-newcomer', {}, { [home]: `${text};` })
  return phone.wrong.map((words) => words.split('\n')[0]).join('; ')
}

test('whoever formats a date with Intl hears of it on Android, and not on an iPhone', async () => {
  expect(await saidOf(android, 'new Intl.DateTimeFormat("zh").format()')).toContain('ReferenceError: Intl is not defined')
  expect(await saidOf(iphone, 'new Intl.DateTimeFormat("zh").format()')).toBe('')
})

test.each(['fetch("/")', 'new URL("/")', 'localStorage.x', 'document.title', 'window.x', 'structuredClone({})', 'queueMicrotask(() => 0)', '[1].findLast(Boolean)', '[1].toSorted()', '"a".replaceAll("a", "b")', 'Object.groupBy([], String)', 'new Function("return 1")', 'new TextDecoder()', 'globalThis.document.title'])('%s is an error on either', async (text) => {
  for (const phone of [android, iphone]) expect(await saidOf(phone, text)).toMatch(/Error: /)
})

test('asking whether something is there is none, and what WeChat adds is there', async () => {
  const careful = 'if (typeof fetch === "function" || typeof window === "object" || typeof process === "object") throw new Error("there is"); [1].at(-1); "aa".matchAll(/a/g); Promise.allSettled([])'
  for (const phone of [android, iphone]) expect(await saidOf(phone, careful)).toBe('')
})

test('full-width digits stay as they are on Android, which knows no other form of them', async () => {
  const asks = 'if ("１".normalize("NFKC") !== "1") throw new Error("as written")'
  expect(await saidOf(android, asks)).toContain('as written')
  expect(await saidOf(iphone, asks)).toBe('')
})

test('the eleventh page does not open', async () => {
  const climb = 'var at = 0; var up = function () { wx.navigateTo({ url: "/resident/doors/index", success: up, fail: function (e) { throw new Error(getCurrentPages().length + " pages, " + e.errMsg) } }) }; setTimeout(up, 0)'
  expect(await saidOf(android, climb)).toContain('10 pages, navigateTo:fail page limit exceeded: 10')
})

test('WeChat’s question outside a tap is refused, and a promise nobody listens to is told', async () => {
  const ask = 'setTimeout(function () { wx.requestSubscribeMessage({ tmplIds: ["t"] }) }, 0)'
  expect(await saidOf(android, ask)).toMatch(/unhandled rejection.*can only be invoked by user TAP gesture/)
})
