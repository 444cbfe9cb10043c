import type { Browser, Page } from 'playwright-core'
import { strip } from '../../cloudfunctions/runtime/strip/strip'
import { launchChromium } from '../support/chromium'
import { Phones, type Picked } from '../support/phones'
import { heic, jpeg, png } from '../support/pictures'

const called = (name: string, buffer: Buffer): Picked => ({ name, mimeType: 'image/jpeg', buffer })

test('Shen Dashu picks a letter, a HEIC and a photo at once: the photo is taken, and he reads what is wrong with the others', async () => {
  const phones = await Phones.switchOn()
  const phone = await phones.of()
  await phone.scansPoster('liuxi-1')
  await phone.addsPhoto([called('letter.jpg', Buffer.from('亲爱的议事室：')), called('IMG_1.jpg', heic()), called('lamp.jpg', jpeg())])
  expect(await phone.reads(/刚选的/)).toMatch(/添加照片 1\/9[^]*刚选的第 1 张不是照片；第 2 张是 HEIC 格式，很多手机打不开。没有加进来/)
  await phones.switchOff()
})

describe('a photo taken on its side', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchChromium()
    page = await browser.newPage()
  })
  afterAll(() => browser.close())

  /** Width, height, and the colour at three corners: what a reader sees. */
  async function seen(type: string, bytes: Buffer): Promise<unknown> {
    return page.evaluate(async (src) => {
      const image = new Image()
      image.src = src
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const pen = canvas.getContext('2d')!
      pen.drawImage(image, 0, 0)
      const corners = [[1, 1], [canvas.width - 2, 1], [1, canvas.height - 2]] as const
      return [canvas.width, canvas.height, ...corners.map(([x, y]) => ((pen.getImageData(x, y, 1, 1).data[0] ?? 0) > 128 ? 'red' : 'blue'))]
    }, `data:${type};base64,${bytes.toString('base64')}`)
  }

  test.each([['image/jpeg', jpeg], ['image/png', png]] as const)('%s looks the same with everything beside it taken out, whichever way it was held', async (type, make) => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const before = make({ orientation })
      const after = strip(before)
      if (typeof after === 'string') throw new Error(after)
      expect([orientation, await seen(type, after.bytes)]).toEqual([orientation, await seen(type, before)])
    }
    expect(await seen(type, make({ orientation: 6 }))).toEqual([8, 16, 'red', 'red', 'blue'])
  })
})
