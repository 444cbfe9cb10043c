import { randomUUID } from 'node:crypto'
import { clip } from '@/domain/kernel/letters'
import { Phones, type Phone } from '../support/phones'
import { asked } from '../support/wechatCloud'

/** What an ordinary morning brings: mostly plain matters, a few that belong elsewhere. */
const plain = [
  '小区停车位不够，晚上停车难，消防通道也停满了', '充电桩太少，电动车只好拉飞线充电', '垃圾桶满了没人清运，垃圾分类投放点太远', '路灯坏了两盏，晚上看不清路', '六号楼想加装电梯，老人爬楼太吃力',
  '物业费涨了，物业公司却不扫楼道', '河道发臭，水面漂着垃圾，一直没人清', '广场舞音响太吵，噪音扰民到半夜', '公交车班次太少，等车要半小时', '老旧小区外墙掉墙皮，下水道也堵了',
  '菜市场门口占道经营，摊贩把路堵了', '井盖松了，车一过就响', '幼儿园门口没有斑马线，接孩子很危险', '图书室周末不开，孩子没地方看书', '居家养老服务点的饭菜太咸',
  '楼上邻居养狗不牵绳，吓着孩子', '健身器材生锈了，没人修', '业委会一直没有换届，业主大会也不开', '工地夜里施工，噪音吵得睡不着', '自来水发黄，放了半天还是黄的',
  '社区医院看病排队太久', '村务公开栏半年没有换', '古树被人钉了广告牌',
]
const changed = ['大门口那件老问题又来了，请管一管', '上回说的事到现在没有动静', '门口那一片乱得很，走路都难']
const merged = ['后排住户也盼着这件事早点定下来', '支持大家的意见，我家也一样']
const declined = ['我和开发商的官司正在法院打，请评评理', '我家宅基地的事镇里已经答复过了，我不同意']
const all = [...plain, ...changed, ...merged, ...declined]

/** An unhurried thumb, and as long as two lines take to read. Seconds. */
const tapTakes = 3
const readingTakes = 4

let phones: Phones
beforeAll(async () => {
  phones = await Phones.switchOn()
})
afterAll(() => phones.switchOff())

const startOf = (text: string) => clip(text, 12).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const button = (says: string, text: string) => new RegExp(`^(${says})：${startOf(text)}$`)

/** Once the card has left the list. */
const gone = async (sunLi: Phone, told: RegExp) => void (await sunLi.reads(told))

test('Sun Li works off thirty opinions on her phone within five minutes', async () => {
  expect(all).toHaveLength(30)
  for (const [n, text] of all.entries()) await asked(`thirty-${n}`, 'opinion.submit', { key: randomUUID(), scene: 'dongyuan-1', text, photos: [], phone: null })
  await asked('clerk-dongyuan', 'topic.draft', {
    key: randomUUID(), room: 'room-dongyuan', title: '东苑后排道路整治', subject: null, scopeType: '民生问题', committee: 'c-city', leader: '周副主席',
    what: '路怎么修', who: '居民代表', how: '先走访', sheet: ['small'], reasons: {}, principles: [], tags: [], opinions: [],
  })
  const sunLi = await phones.of('clerk-dongyuan')
  await sunLi.opens('/staff/queue/index')
  await sunLi.reads('待看 30')
  sunLi.taps = 0
  const spent: Record<string, number> = {}
  const counted = async (text: string, work: () => Promise<void>) => {
    const before = sunLi.taps
    await work()
    spent[text] = sunLi.taps - before
  }

  for (const text of plain) await counted(text, () => sunLi.tap(button('采纳建议|是“.+”', text)))
  for (const text of changed) {
    await counted(text, async () => {
      await sunLi.tap(button('改一下|别的事|归类', text))
      await sunLi.tap('城市管理', 'radio')
      await sunLi.tap('受理：城市管理')
    })
    await gone(sunLi, /^已受理：城市管理$/)
  }
  for (const text of merged) {
    await counted(text, async () => {
      await sunLi.tap(button('改一下|别的事|归类', text))
      await sunLi.tap('并入议题')
      await sunLi.tap(/东苑后排道路整治/, 'radio')
      await sunLi.tap('并入')
    })
    await gone(sunLi, /^已并入“东苑后排道路整治”$/)
  }
  for (const [n, text] of declined.entries()) {
    await counted(text, async () => {
      await sunLi.tap(button('不纳入', text))
      await sunLi.tap(n === 0 ? '③ 正在打官司、复议或仲裁' : '⑦ 个人问题且已有答复', 'radio')
      await sunLi.tap('确定不纳入')
    })
    await gone(sunLi, /^已不纳入/)
  }
  // The last one was the wrong reason: taken back, and done again.
  await sunLi.tap('撤销')
  const last = declined[1] ?? ''
  await sunLi.tap(button('不纳入', last))
  await sunLi.tap('① 与法律政策不符', 'radio')
  await sunLi.tap('确定不纳入')
  await sunLi.reads('都看完了')

  for (const text of plain) expect([text, spent[text]]).toEqual([text, 1])
  for (const text of changed) expect(spent[text]).toBeLessThanOrEqual(3)
  for (const text of merged) expect(spent[text]).toBeLessThanOrEqual(4)
  const seconds = sunLi.taps * tapTakes + all.length * readingTakes
  expect(seconds).toBeLessThanOrEqual(300)
  console.log(`thirty opinions: ${sunLi.taps} taps, ${(sunLi.taps / all.length).toFixed(1)} each, ${seconds} s`)

  await sunLi.tap('我刚办的', 'link')
  expect(await sunLi.reads(declined[0] ?? '')).toContain('不纳入')
})
