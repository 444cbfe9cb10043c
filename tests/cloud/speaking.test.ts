import * as opinion from '@/domain/opinion/contracts'
import * as notice from '@/domain/notice/contracts'
import type { Result } from '@/domain/kernel/refusal'
import { chenJing, liJianguo, linYue, newKey, oldChen, spoken, town, wangMin, zhangGuifang, type Town } from '../support/town'

let there: Town
beforeAll(async () => { there = await town({ forbiddenWords: ['炸'] }) })
const opinions = () => there.cloud.data.all('opinions') as never as { text: string; receipt: string; check: string }[]

test('Zhang Guifang taps 提交 twice: one opinion, one receipt', async () => {
  const said = spoken('楼下路灯坏了')
  const [first, second] = await Promise.all([there.must(zhangGuifang, opinion.submit, said), there.must(zhangGuifang, opinion.submit, said)])
  expect(second.receipt).toBe(first.receipt)
  expect(opinions().filter((one) => one.text === said.text)).toHaveLength(1)
})

test('the same key with other words is refused, and the first words stay', async () => {
  const said = spoken('第一次写的')
  await there.must('s-1', opinion.submit, said)
  await expect(there.refusal('s-1', opinion.submit, { ...said, text: '第二次写的' })).resolves.toMatch('内容和现在的不一样')
  expect(opinions().map((one) => one.text)).not.toContain('第二次写的')
})

test('a code that belongs to no room says what to do instead', async () => {
  await expect(there.refusal(oldChen, opinion.arrive, { scene: 'torn-poster' })).resolves.toMatch('12345')
  await expect(there.refusal(oldChen, opinion.submit, spoken('还是想说', { scene: 'torn-poster' }))).resolves.toMatch('议事室门口的码')
})

test('five in ten minutes is enough; a quarter of an hour later she may go on', async () => {
  const later = await town()
  for (let n = 1; n <= 5; n += 1) await later.must(zhangGuifang, opinion.submit, spoken(`第 ${n} 件事`))
  await expect(later.refusal(zhangGuifang, opinion.submit, spoken('第六件事'))).resolves.toMatch('您写的内容还在')
  await later.must(oldChen, opinion.submit, spoken('老陈不受影响'))
  later.cloud.travel(15 * 60_000)
  await later.must(zhangGuifang, opinion.submit, spoken('第六件事'))
})

test('one letter is enough to be heard; five thousand are told how many fit, and stay on the phone', async () => {
  const { id } = await there.must('s-21', opinion.submit, spoken('吵'))
  expect((await there.must(wangMin, opinion.look, { id })).suggestion).toMatchObject({ sure: false })
  await expect(there.refusal('s-21', opinion.submit, spoken('吵'.repeat(5000)))).resolves.toBe('您想反映的事最多 2000 个字，请精简一些')
})

test('the same words ten times from one phone: five are kept, each with its receipt, and the sixth is told kindly', async () => {
  const later = await town()
  const receipts = new Set<string>()
  for (let n = 1; n <= 5; n += 1) receipts.add((await later.must(oldChen, opinion.submit, spoken('楼道灯坏了'))).receipt)
  for (let n = 6; n <= 10; n += 1) await expect(later.refusal(oldChen, opinion.submit, spoken('楼道灯坏了'))).resolves.toMatch('我们一条条看')
  expect(receipts.size).toBe(5)
  expect(later.cloud.data.count('opinions')).toBe(5)
})

test('strong words are kept and marked, never thrown away', async () => {
  const { id } = await there.must('s-2', opinion.submit, spoken('再不修我就把这破灯炸了'))
  const card = await there.must(wangMin, opinion.look, { id })
  expect(card).toMatchObject({ text: '再不修我就把这破灯炸了', check: 'review' })
})

test('her own words are never edited: what she adds within ten minutes stands beside them', async () => {
  const { id } = await there.must('s-3', opinion.submit, spoken('三号楼的门禁坏了'))
  const added = await there.must('s-3', opinion.supplement, { id, version: 1, text: '是东边那个单元' })
  expect(added.text).toBe('三号楼的门禁坏了')
  expect(added.additions.map((one) => one.text)).toEqual(['是东边那个单元'])
  there.cloud.travel(11 * 60_000)
  await expect(there.refusal('s-3', opinion.withdraw, { id, version: 2 })).resolves.toMatch('已经过了时间')
  expect((await there.must('s-3', opinion.lookAtMine, { id })).can).toEqual([])
})

test('the receipt finds its progress for whoever holds the slip, and tells nothing of what was said', async () => {
  const { receipt } = await there.must('s-4', opinion.submit, spoken('老母亲不会用手机，替她说食堂太咸', { phone: '13800138000' }))
  const heard = await there.must('s-5', opinion.findByReceipt, { receipt: receipt.toLowerCase().replace('-', ' ') })
  expect(heard.label).toBe('收到了')
  expect(JSON.stringify(heard)).not.toMatch(/食堂|13800138000|demo-s-4/)
  const slip = receipt.at(-1) === '2' ? `${receipt.slice(0, -1)}3` : `${receipt.slice(0, -1)}2`
  await expect(there.refusal('s-5', opinion.findByReceipt, { receipt: slip })).resolves.toMatch('写错了一位')
})

test('the promise on the page holds: staff see neither who she is in WeChat nor a phone she did not leave', async () => {
  const { id } = await there.must(zhangGuifang, opinion.submit, { ...spoken('匿名说一句'), key: newKey() }).catch(() => there.must('s-6', opinion.submit, spoken('匿名说一句')))
  for (const who of [wangMin, liJianguo, linYue]) {
    const seen = JSON.stringify(await there.must(who, opinion.look, { id }))
    expect(seen).not.toMatch(/demo-resident|demo-s-6|openid|submission/)
  }
  const queue = JSON.stringify(await there.must(wangMin, opinion.queue, { tab: 'waiting', after: null }))
  expect(queue).not.toMatch(/demo-(resident|s-)|openid/)
})

describe('at the desk', () => {
  test('declining tells the right door; the resident reads no office language', async () => {
    const { id } = await there.must('d-1', opinion.submit, spoken('和开发商的官司判下来了，我不服'))
    await there.must(wangMin, opinion.decline, { id, version: 1, reason: 3 })
    const told = await there.must('d-1', opinion.lookAtMine, { id })
    expect(told.label).toBe('不在这里办')
    expect(told.door?.phone).toBe('12368')
    expect(told.why).toMatch('打官司')
  })

  test('a named accusation disappears from every list but the office’s, and its words are kept', async () => {
    const { id } = await there.must('d-2', opinion.submit, spoken('我实名举报网格员收钱，我叫某某'))
    expect((await there.must('d-2', opinion.lookAtMine, { id })).label).toBe('收到了')
    expect((await there.must(linYue, opinion.held, { after: null })).items.map((one) => one.id)).toContain(id)
    await expect(there.refusal(wangMin, opinion.look, { id })).resolves.toMatch('没有找到')
    await there.must(linYue, opinion.isolate, { id, version: 1, reason: 5 })
    for (const tab of ['waiting', 'working', 'done'] as const) {
      const { items } = await there.must(wangMin, opinion.queue, { tab, after: null })
      expect(items.map((card) => card.id)).not.toContain(id)
    }
    await expect(there.refusal(wangMin, opinion.look, { id })).resolves.toMatch('没有找到')
    const hidden = await there.must(linYue, opinion.quarantined, { after: null })
    expect(hidden.items.find((one) => one.id === id)?.text).toMatch('实名举报')
    const own = await there.must('d-2', opinion.lookAtMine, { id })
    expect(own.door?.phone).toBe('12388')
    const onTheSlip = await there.must('d-3', opinion.findByReceipt, { receipt: own.receipt })
    expect(JSON.stringify(onTheSlip)).not.toMatch(/举报|12388|纪检/)
  })

  test('what only sounds like an accusation is let through by the office, and the clerk works on it unwarned', async () => {
    const { id } = await there.must('d-22', opinion.submit, spoken('我要实名举报：电梯天天坏，没人修！'))
    const [waiting] = (await there.must(linYue, opinion.held, { after: null })).items.filter((one) => one.id === id)
    expect(waiting?.suspicions.map(({ no }) => no)).toContain(5)
    await expect(there.refusal(wangMin, opinion.clear, { id, version: 1, note: '只是报修' })).resolves.toMatch('身份')
    await there.must(linYue, opinion.clear, { id, version: 1, note: '说的是电梯，不是举报人' })
    expect(await there.must(wangMin, opinion.look, { id })).toMatchObject({ status: 'submitted', suspicions: [] })
  })

  test('an accusation that comes as an addition is held back with what was said before', async () => {
    const { id } = await there.must('d-23', opinion.submit, spoken('村里的路灯坏了半年'))
    const added = await there.must('d-23', opinion.supplement, { id, version: 1, text: '我实名举报村主任把修灯的钱装进自己口袋，我叫秦某' })
    expect(added.label).toBe('收到了')
    await expect(there.refusal(wangMin, opinion.look, { id })).resolves.toMatch('没有找到')
    await there.must('d-23', opinion.withdraw, { id, version: 2 })
  })

  test('Wang Min hides what nobody suspected: it goes to the office alone', async () => {
    const { id } = await there.must('d-24', opinion.submit, spoken('附件里是我写给纪检的信'))
    await there.must(wangMin, opinion.quarantine, { id, version: 1, reason: 5 })
    expect((await there.must(linYue, opinion.quarantined, { after: null })).items.map((one) => one.id)).toContain(id)
    await expect(there.refusal(wangMin, opinion.look, { id })).resolves.toMatch('没有找到')
  })

  test('“other reasons” needs a second person: whoever doubts cannot also decide', async () => {
    const { id } = await there.must('d-3', opinion.submit, spoken('想请议事室帮我找对象'))
    await there.must(wangMin, opinion.doubt, { id, version: 1, note: '个人私事' })
    await expect(there.refusal(wangMin, opinion.uphold, { id, version: 2, note: null })).resolves.toMatch('另一位同志')
    await there.must(liJianguo, opinion.uphold, { id, version: 2, note: null })
    expect((await there.must('d-3', opinion.lookAtMine, { id })).word).toBe('elsewhere')
  })

  test('a mistake of the thumb is taken back within ten seconds, and nobody was told', async () => {
    const { id } = await there.must('d-4', opinion.submit, spoken('建议加开一班公交'))
    there.cloud.quota.grant('demo-d-4', 'local-progress')
    await there.must('d-4', notice.consent, { key: newKey(), accepted: ['local-progress'] })
    await there.must(wangMin, opinion.decline, { id, version: 1, reason: 7 })
    there.cloud.travel(5000)
    await there.must(wangMin, opinion.undo, { id, version: 2 })
    there.cloud.travel(60_000)
    await there.cloud.tick('clock')
    expect(await there.must(wangMin, opinion.look, { id })).toMatchObject({ statusLabel: '待看', reason: null, door: null })
    expect(there.cloud.sent).toEqual([])
    await there.must(wangMin, opinion.answer, { id, version: 3, answer: '已转公交公司' })
    there.cloud.travel(11_000)
    await expect(there.refusal(wangMin, opinion.undo, { id, version: 4 })).resolves.toMatch('已经过了时间')
  })

  test('Li Jianguo was faster: Wang Min is told his name, and his decision stands', async () => {
    const { id } = await there.must('d-5', opinion.submit, spoken('广场舞太吵'))
    await there.must(liJianguo, opinion.answer, { id, version: 1, answer: '已和舞队商量，八点前结束。' })
    await expect(there.refusal(wangMin, opinion.decline, { id, version: 1, reason: 7 })).resolves.toMatch('李建国刚刚办过这一条')
    expect((await there.must(wangMin, opinion.look, { id })).statusLabel).toBe('已答复')
  })

  test('both press at the very same moment: exactly one of them wins', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await there.must(`race-${round}`, opinion.submit, spoken('楼道堆物'))
      const both: Result<unknown>[] = await Promise.all([
        there.ask(wangMin, opinion.decline, { id, version: 1, reason: 7 }),
        there.ask(liJianguo, opinion.answer, { id, version: 1, answer: '已清理' }),
      ])
      expect(both.filter((one) => one.ok)).toHaveLength(1)
      const { diary } = await there.must(wangMin, opinion.look, { id })
      expect(diary).toHaveLength(2)
    }
  })

  test('the same with two plain moves, which take no transaction: one wins, one hears of it', async () => {
    const sorted = (subject: string) => ({ category: '社会' as const, subject, committee: null })
    for (let round = 0; round < 10; round += 1) {
      const { id } = await there.must(`plain-${round}`, opinion.submit, spoken('楼道堆物'))
      const both: Result<unknown>[] = await Promise.all([
        there.ask(wangMin, opinion.accept, { id, version: 1, ...sorted('社区管理') }),
        there.ask(liJianguo, opinion.accept, { id, version: 1, ...sorted('老旧小区') }),
      ])
      expect(both.map((one) => (one.ok ? 'done' : one.refusal.code)).sort()).toEqual(['done', 'stale'])
    }
  })

  test('a clerk of another village finds nothing here', async () => {
    const { items } = await there.must(chenJing, opinion.queue, { tab: 'waiting', after: null })
    expect(items).toEqual([])
  })

  test('the suggestion names the words it rests on, and says when it is not sure', async () => {
    const { id } = await there.must('d-6', opinion.submit, spoken('消防通道被乱停车占了，车位不够'))
    const parked = await there.must(wangMin, opinion.look, { id })
    expect(parked.suggestion).toMatchObject({ subject: '停车', committeeName: '城建环资委', sure: true })
    expect(parked.suggestion.words).toContain('消防通道')
    const vague = await there.must('d-7', opinion.submit, spoken('谢谢你们')).then(({ id: other }) => there.must(wangMin, opinion.look, { id: other }))
    expect(vague.suggestion).toMatchObject({ subject: null, sure: false })
  })
})
