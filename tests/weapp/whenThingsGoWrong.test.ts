import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { timeInTheCloud, WeappPhone } from '../support/weappHost/weappPhone'
import { asked } from '../support/wechatCloud'

interface Known {
  id: string
  version: number
}

let browser: Browser
let phone: WeappPhone
beforeAll(async () => {
  browser = await launchChromium()
  phone = await WeappPhone.switchOn(browser, 'android')
})
afterAll(() => browser.close())

/** How often the mini-program has asked the cloud for this act since it was opened. */
const askedFor = async (act: string) => (await phone.asked('cloud.callFunction')).filter(({ data }) => (data as { act: string }).act === act).length
const sentInside = async (act: () => Promise<unknown>) => {
  const before = await phone.sent()
  await act()
  const after = await phone.sent()
  return { count: after.count - before.count, bytes: after.bytes - before.bytes }
}

test('a page that breaks while it is drawn says so under a number the log knows, keeps what was written, and opens again', async () => {
  const writing = 'resident/speak/index'
  await phone.opens(writing, 'page-breaker', { scene: 'xingfuli-2' })
  await phone.fillsIn({ 您想反映什么: '写了一半的话' })
  await phone.reads('已自动保存')
  // The cloud answers what no page expects; the page's own code stumbles over it.
  const progress = 'resident/progress/index'
  const odd = 'var ask = wx.cloud.callFunction; wx.cloud.callFunction = function (call) { return call.data.act === "opinion.lookAtMine" ? Promise.resolve({ result: { ok: true, value: {} } }) : ask(call) };'
  await phone.opens(progress, 'page-breaker', { id: 'some-opinion' }, { [progress]: odd })
  const said = await phone.reads('这一页出了点问题')
  expect(said).toContain('写了一半的内容还在这部手机上')
  const [number = ''] = /[0-9A-F]{8}/.exec(said) ?? []
  const told = (await phone.asked('cloud.callFunction')).map(({ data }) => data as { act: string; input: Record<string, unknown> }).find(({ act }) => act === 'directory.pageBroke')
  expect(told?.input).toMatchObject({ reference: number, page: progress, name: 'TypeError', phone: expect.stringMatching(/^android /) })
  expect(JSON.stringify(told)).not.toMatch(/[\u4e00-\u9fff]/)

  await phone.tap('重新打开')
  expect(await phone.reads('这一页出了点问题')).toMatch(/[0-9A-F]{8}/)
  await phone.opens(writing, 'page-breaker', { scene: 'xingfuli-2' })
  await phone.reads('上次没写完的还在')
})

test('what breaks outside of drawing is said, once for a timer that stumbles again and again, with the number the log knows', async () => {
  const home = 'resident/home/index'
  await phone.opens(home, 'stumbler', {}, { [home]: 'for (var n = 0; n < 3; n++) setTimeout(function () { throw new TypeError("tick") }, n);' })
  const said = await phone.asked('showModal')
  expect(said.map(({ title }) => title)).toEqual(['刚才那一步没有做成'])
  const told = (await phone.asked('cloud.callFunction')).map(({ data }) => data as { act: string; input: { reference: string } }).filter(({ act }) => act === 'directory.pageBroke')
  expect(String(said[0]?.content)).toContain(told[0]?.input.reference ?? 'nobody told')
})

test('with ten pages open the next one takes the place of the last', async () => {
  const settings = 'resident/settings/index'
  const climb = `var left = 8; var up = function () { if (left--) wx.navigateTo({ url: left ? "/resident/doors/index" : "/${settings}", success: up }) }; setTimeout(up, 0);`
  await phone.opens('resident/home/index', 'climber', {}, { 'resident/home/index': climb })
  await phone.page.waitForFunction(() => weapp.stack().length === 9)
  await phone.settles()
  await phone.tap(/隐私说明/, 'link')
  expect([await phone.at(), await phone.page.evaluate(() => weapp.stack().length)]).toEqual(['resident/privacy/index', 10])
  // On the tenth: home is not where a dead row leaves people.
  await phone.page.evaluate(() => weapp.back())
  await phone.settles()
  await phone.tap(/去哪里办/, 'link')
  expect(await phone.at()).toBe('resident/doors/index')
  expect(phone.wrong).toEqual([])
})

test('no opening asks the cloud the same thing twice', async () => {
  await phone.opens('resident/home/index', 'clerk-hepinglu')
  expect(await askedFor('directory.whoAmI')).toBe(1)
  await phone.opens('member/meetings/index', 'member-1')
  expect(await askedFor('directory.whoAmI')).toBe(1)
  await phone.opens('staff/queue/index', 'clerk-hepinglu')
  expect([await askedFor('directory.whoAmI'), await askedFor('opinion.queue')]).toEqual([1, 1])
  const mine = await asked<{ items: { id: string }[] }>('resident-1', 'opinion.mine', { after: null })
  await phone.opens('resident/progress/index', 'resident-1', { id: mine.items[mine.items.length - 1]?.id ?? '' })
  expect(await askedFor('opinion.lookAtMine')).toBe(1)
})

test('Zhao Qian’s queue comes back as long as she left it, and a card that leaves sends little', async () => {
  for (let n = 0; n < 24; n += 1) await asked(`many-${n}`, 'opinion.submit', { key: `queue-comes-back-${String(n).padStart(4, '0')}`, scene: 'wangjiang-1', text: `望江第 ${n} 盏路灯不亮了`, photos: [], phone: null })
  await phone.opens('staff/queue/index', 'clerk-wangjiang')
  const cards = () => phone.page.getByRole('link', { name: /^打开：/ }).count()
  const [first, { bytes }] = [await cards(), await phone.sent()]
  const grown = await sentInside(() => phone.tap('更多'))
  const all = await cards()
  expect(all).toBeGreaterThan(first)
  // The new ones alone, not those that are there.
  expect(grown.bytes / (all - first)).toBeLessThan((1.5 * bytes) / first)
  await phone.page.getByRole('link', { name: /^打开：/ }).last().click()
  await phone.settles()
  await phone.page.evaluate(() => weapp.back())
  await phone.settles()
  expect(await cards()).toBe(all)
  const left = await sentInside(() => phone.tap(/^(采纳建议|受理)：望江第 3 盏/))
  expect(await cards()).toBe(all - 1)
  expect(left.bytes).toBeLessThan(10_000)
  expect(phone.wrong).toEqual([])
})

test('a sheet brings its own wrong field into sight, not the page behind it', async () => {
  const startsAt = (await timeInTheCloud()) + 72 * 3_600_000
  const { id } = await asked<Known>('clerk-liuxi', 'meeting.plan', { key: 'sheet-scrolls-itself', room: 'room-liuxi', topic: null, kind: '民主恳谈', form: 'fixed', title: '柳溪恳谈会', startsAt, endsAt: startsAt + 5_400_000, place: '村部', agenda: [] })
  await asked('clerk-liuxi', 'meeting.invite', { id, people: [{ person: '0-member-10', seat: 'member', must: true }], guests: [] })
  await asked('clerk-liuxi', 'meeting.notify', { id, version: (await asked<Known>('clerk-liuxi', 'meeting.look', { id })).version })
  await phone.page.setViewportSize({ width: 320, height: 420 })
  await phone.opens('meetings/meeting/index', 'clerk-liuxi', { id })
  await phone.tap(/延期/)
  const sheet = phone.page.getByRole('dialog')
  // At the far end of the sheet, where the wrong field is out of sight.
  await sheet.locator('.y-box-body').evaluate((node) => [node, ...node.querySelectorAll('*')].forEach((one) => (one.scrollTop = 10_000)))
  await sheet.getByRole('button', { name: '改到这个时间，告诉大家' }).click()
  await phone.settles()
  const field = sheet.locator('.y-field.wrong').first()
  await field.waitFor()
  await phone.page.waitForTimeout(200)
  const [box, around] = [await field.boundingBox(), await sheet.boundingBox()]
  expect(box?.y ?? 0).toBeGreaterThanOrEqual((around?.y ?? 0) - 1)
  expect(box?.y ?? Infinity).toBeLessThan((around?.y ?? 0) + (around?.height ?? 0))
  expect(await phone.asked('pageScrollTo')).toEqual([])
  await phone.page.setViewportSize({ width: 375, height: 640 })
})

test('the screen at the door shows WeChat’s own code, which holds this half minute and this meeting', async () => {
  const startsAt = (await timeInTheCloud()) + 3_600_000
  const { id } = await asked<Known>('clerk-shitang', 'meeting.plan', { key: 'wechats-own-code-here', room: 'room-shitang', topic: null, kind: '民主恳谈', form: 'fixed', title: '石塘恳谈会', startsAt, endsAt: startsAt + 5_400_000, place: '村部', agenda: [] })
  await asked('clerk-shitang', 'meeting.invite', { id, people: [{ person: '0-member-9', seat: 'member', must: true }], guests: [] })
  for (const act of ['notify', 'open']) await asked('clerk-shitang', `meeting.${act}`, { id, version: (await asked<Known>('clerk-shitang', 'meeting.look', { id })).version })
  await phone.opens('meetings/door/index', 'clerk-shitang', { id })
  await phone.reads('请用微信扫一扫签到')
  const picture = await phone.page.locator('.y-qr-image img, .y-qr-image').first().evaluate((node) => node.outerHTML)
  expect(picture).toContain('data:image/png;base64,')
})
