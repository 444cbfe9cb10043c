import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { timeInTheCloud, WeappPhone } from '../support/weappHost/weappPhone'
import { asked } from '../support/wechatCloud'

interface Known {
  id: string
  version: number
}

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each([
  { os: 'android', room: 'yugang', clerk: '罗琴', member: 'member-11', name: '谢红' },
  { os: 'ios', room: 'xinqiao', clerk: '何莉', member: 'member-12', name: '董浩' },
] as const)('on $os', ({ os, room, clerk, member, name }) => {
  const desk = `clerk-${room}`
  const submit = (who: string, text: string) => asked<Known>(`${os}-${who}`, 'opinion.submit', { key: `walks-on-${os}-${who}`, scene: `${room}-1`, text, photos: [], phone: null })
  const move = async (meeting: string, act: string) => asked(desk, `meeting.${act}`, { id: meeting, version: (await asked<Known>(desk, 'meeting.look', { id: meeting })).version })
  const title = `${room}桥头灯光恳谈会`
  let phone: WeappPhone
  let meeting: string
  beforeAll(async () => {
    phone = await WeappPhone.switchOn(browser, os)
    const startsAt = (await timeInTheCloud()) + 3_600_000
    meeting = (await asked<Known>(desk, 'meeting.plan', { key: `walks-meeting-${os}-${room}`, room: `room-${room}`, topic: null, kind: '民主恳谈', form: 'fixed', title, startsAt, endsAt: startsAt + 5_400_000, place: '三楼', agenda: [] })).id
    await asked(desk, 'meeting.invite', { id: meeting, people: [{ person: `0-${member}`, seat: 'member', must: true }], guests: [] })
    await move(meeting, 'notify')
  })
  afterEach(() => expect(phone.wrong).toEqual([]))

  test('Granny Yu scans the code on the door, writes, agrees to be told, and holds a receipt that leads to what becomes of it', async () => {
    await phone.opens('resident/speak/index', `${os}-granny-yu`, { scene: `${room}-1` })
    await phone.reads('您想反映什么')
    await phone.fillsIn({ 您想反映什么: '桥头的路灯坏了，晚上看不清。' })
    await phone.tap('提交')
    expect(await phone.at()).toBe('resident/receipt/index')
    expect(await phone.reads('收到了，谢谢您')).toMatch(/受理编号\s+[2-9CDFGHJKMNPQRTWXY]{3}-[2-9CDFGHJKMNPQRTWXY]{3}-[2-9CDFGHJKMNPQRTWXY]{4}/)
    expect(await phone.asked('requestSubscribeMessage')).toHaveLength(1)
    await phone.tap('看进展')
    expect(await phone.at()).toBe('resident/progress/index')
    expect(await phone.reads('桥头的路灯坏了')).toContain('收到了')
  })

  test(`${clerk} takes one in with a tap, turns another away with the right door, and may take either back`, async () => {
    await submit('charger', '加装充电桩，电动车飞线充电太危险')
    await submit('court', '我和邻居的官司正在法院打，请你们评评理')
    await phone.opens('staff/queue/index', desk)
    await phone.tap(/^(采纳建议|是“.*”)：加装充电桩/)
    await phone.reads(/已受理：/)
    await phone.page.getByRole('button', { name: '撤销' }).waitFor()

    await phone.tap(/^不纳入：我和邻居/)
    await phone.tap(/正在打官司/, 'radio')
    expect(await phone.reads('居民会看到')).toContain('12368')
    await phone.tap('确定不纳入')
    await phone.reads(/已不纳入/)
    await phone.tap('撤销')
    await phone.reads('我和邻居的官司')
  })

  test(`${name} says in the tap that opens WeChat’s question that they will come, scans the screen’s code, and is in`, async () => {
    await phone.opens('member/meetings/index', member)
    await phone.tap(new RegExp(title))
    expect(await phone.at()).toBe('member/meeting/index')
    await phone.tap('参加')
    await phone.reads('已回复参加')
    expect(await phone.asked('requestSubscribeMessage')).toHaveLength(1)

    await move(meeting, 'open')
    const { code } = await asked<{ code: string }>(desk, 'meeting.doorCode', { id: meeting })
    await phone.opens('member/meetings/index', member)
    await phone.answers({ scans: { result: `#/member/checkin/index?m=${meeting}&c=${code}` } })
    await phone.tap('扫码签到')
    expect(await phone.reads('签到成功')).toContain(name)
  })

  test('the screen at the door shows a new code every half minute and sends it little', async () => {
    await phone.opens('meetings/door/index', desk, { id: meeting })
    const codes = new Set<string>()
    const digits = async () => codes.add((await phone.page.getByRole('group', { name: /输入数字/ }).getAttribute('aria-label')) ?? '')
    await digits()
    const before = await phone.sent()
    for (let passed = 0; passed < 60; passed += 10) {
      await phone.secondsPass(10)
      await digits()
    }
    const after = await phone.sent()
    expect(codes.size).toBeGreaterThanOrEqual(3)
    expect(after.count - before.count).toBeLessThanOrEqual(6)
    expect(after.bytes - before.bytes).toBeLessThan(60_000)
  })
})
