import { launchChromium } from '../support/chromium'
import { everyPage } from '../support/pages'
import { asReadByElders, takePhone, wrongOnPages } from './lookAtPages'

test('can be read, tapped and heard on every page in 长辈版, in its own size and in the largest', async () => {
  const browser = await launchChromium()
  const phone = await takePhone(browser, true)
  expect(await wrongOnPages(await everyPage(), (path, visit) => asReadByElders(phone, path, visit))).toEqual({})
  await browser.close()
})
