import openPreview from '../support/previewSetup'
import closePreview from '../support/previewTeardown'
import { launchChromium } from '../support/chromium'

/** Requests and bytes over the wire from a scan until somebody can write (H5 preview; in WeChat it is the main package). */
export async function firstLoad(): Promise<void> {
  await openPreview()
  const browser = await launchChromium()
  const page = await (await browser.newContext({ viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true })).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let requests = 0
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1
    bytes += encodedDataLength
  })
  const began = performance.now()
  await page.goto(`${process.env.PREVIEW_URL ?? ''}/r/xingfuli-2`)
  await page.locator('textarea').first().waitFor()
  console.log(`first scan until the submission page is usable: ${requests} requests, ${(bytes / 1024).toFixed(0)} KB, ${(performance.now() - began).toFixed(0)} ms`)
  await browser.close()
  await closePreview()
}
