import type { Browser } from 'playwright-core'
import { readable } from '../support/weappHost/readable'
import { WeappPhone } from '../support/weappHost/weappPhone'
import { byHolder, type Visit } from '../support/pages'
import { BrowserPhone } from './browserPhone'
import { asInBrowser, withoutSeconds } from './wordings'

type Table = Readonly<Record<string, readonly Visit[]>>

/** Where two texts part, with what stands around it. */
function parting(here: string, there: string): string {
  let at = 0
  while (at < here.length && here[at] === there[at]) at += 1
  const around = (text: string) => `“…${text.slice(Math.max(at - 12, 0), at + 24)}…”`
  return `微信上${around(here)}，浏览器里${around(there)}`
}

/** Opens every visit of the table on this phone and, for the same person, in the browser; answers what is wrong, by page. */
export async function readEveryPage(browser: Browser, phone: WeappPhone, table: Table): Promise<Record<string, string[]>> {
  const preview = await BrowserPhone.switchOn(browser)
  const look = async (path: string, { by, query = {}, shows }: Visit, anew: boolean): Promise<string[]> => {
    const asked = typeof query === 'function' ? await query() : query
    const [, there] = await Promise.all([phone.opens(path, by, asked), preview.reads(path, by, asked, anew)])
    const text = await phone.page.evaluate(readable, '.page-host')
    const title = await phone.title()
    const here = asInBrowser(path, text)
    return [
      ...phone.wrong,
      ...(text.includes(shows.replace(/\s+/g, '')) ? [] : [`没有“${shows}”，只有：${text.slice(0, 200)}`]),
      ...(title === there.title ? [] : [`标题是“${title}”，浏览器里是“${there.title}”`]),
      ...(withoutSeconds(here) === withoutSeconds(there.text) ? [] : [parting(here, there.text)]),
    ]
  }
  const found: Record<string, string[]> = {}
  for (const { path, visit } of byHolder(table)) {
    // Other stories move the clock on meanwhile: what is wrong must be so twice.
    const wrong = (await look(path, visit, false)).length > 0 ? await look(path, visit, true) : []
    if (wrong.length > 0) found[`${path}${visit.showing ? ` · ${visit.showing}` : ''}`] = wrong
  }
  return found
}
