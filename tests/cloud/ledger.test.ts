import * as supervision from '@/domain/supervision/contracts'
import { ledgerCells, ledgerColumns, problemCells, problemColumns } from '@/domain/supervision/ledger'
import { supervised } from '../support/handovers'
import { soak } from '../support/soak'
import { dingLei, linYue, liuKai, town, wangMin, zhangHong, type Town } from '../support/town'

let there: Town
let scene: ReturnType<typeof supervised>
beforeEach(async () => {
  there = await town()
  scene = supervised(there)
  scene.goTo('2027-03-01')
})

const texts = async (who: string, filter: Partial<Parameters<typeof ask>[1]> = {}) => (await ask(who, filter)).items.map((line) => line.text)
const ask = (who: string, filter: object = {}) => there.must(who, supervision.ledger, { shelf: 'open', after: null, ...filter })

test('the ledger by light, unit, who helps, room, committee, topic and year, each with its counts', async () => {
  const { must } = there
  const first = await scene.issued(
    scene.item({ text: '快到期', dueDate: '2027-03-03' }),
    scene.item({ text: '没签收', dueDate: '2027-04-30' }),
    scene.item({ text: '正常', dueDate: '2027-04-30', unit: 'u-urban', helpers: ['u-housing'] }),
  )
  const [soon = '', , fine = ''] = first.handovers
  await must(liuKai, supervision.sign, await scene.on(liuKai, soon))
  await must(dingLei, supervision.sign, await scene.on(dingLei, fine))
  expect((await ask(zhangHong)).counts).toEqual({ overdue: 0, unsigned: 0, questioned: 0, soon: 1, green: 2, done: 0 })
  scene.goTo('2027-03-08')
  expect((await ask(zhangHong)).counts).toEqual({ overdue: 1, unsigned: 1, questioned: 0, soon: 0, green: 1, done: 0 })
  expect(await texts(zhangHong, { light: 'unsigned' })).toEqual(['没签收'])
  expect((await ask(zhangHong, { light: 'overdue' })).items).toMatchObject([{ text: '快到期', late: 3 }])

  const second = await scene.issued(scene.item({ text: '第二个议题' }))
  expect(await texts(liuKai)).toEqual(['快到期', '没签收', '正常', '第二个议题'])
  expect(await texts(liuKai, { as: 'helper' })).toEqual(['正常'])
  expect(await texts(liuKai, { as: 'main' })).toEqual(['快到期', '没签收', '第二个议题'])
  expect(await texts(linYue, { unit: 'u-urban' })).toEqual(['正常'])
  expect(await texts(linYue, { unit: 'u-housing', as: 'helper' })).toEqual(['正常'])
  expect(await texts(linYue, { as: 'helper' })).toEqual(['正常'])
  expect(await texts(wangMin, { topic: second.topic })).toEqual(['第二个议题'])
  expect(await texts(linYue, { room: 'room-xingfuli', committee: 'c-city', unit: 'u-urban' })).toEqual(['正常'])
  expect(await texts(linYue, { committee: 'c-law' })).toEqual([])
  expect((await ask(linYue, { unit: 'u-housing', as: 'main' })).counts).toEqual({ overdue: 1, unsigned: 1, questioned: 0, soon: 0, green: 1, done: 0 })

  scene.goTo('2028-01-10')
  const third = await scene.issued(scene.item({ text: '第二年', dueDate: '2028-02-29' }))
  expect(await texts(linYue, { year: 2028 })).toEqual(['第二年'])
  expect(await texts(linYue, { from: '2027-03-02', to: '2027-12-31' })).toEqual(['第二个议题'])
  await scene.handled(liuKai, third.handovers[0] ?? '', '办好了')
  expect(await texts(linYue, { shelf: 'done' })).toEqual(['第二年'])
  expect((await ask(linYue)).counts).toMatchObject({ done: 1 })
  expect((await ask(linYue, { year: 2027 })).counts).toMatchObject({ done: 0, overdue: 4 })
})

test('a long ledger comes in pages, each line once, also where the reader has several posts', async () => {
  const items = Array.from({ length: 45 }, (_, n) => scene.item({ text: `第 ${n + 1} 条`, unit: n % 2 === 0 ? 'u-housing' : 'u-urban', helpers: n % 2 === 0 && n < 10 ? ['u-urban'] : [], dueDate: n % 2 === 0 && n > 22 ? '2027-03-03' : '2027-03-12' }))
  await scene.issued(...items)
  const { cloud } = there
  const both = cloud.data.get('people', '0-unit-u-urban') as unknown as { posts: object[]; postKeys: string[] }
  await cloud.data.change('people', '0-unit-u-urban', { posts: [...both.posts, { role: 'committee', scope: 'c-city' }] })
  const got: string[] = []
  for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages += 1) {
    const page: Awaited<ReturnType<typeof ask>> = await ask(dingLei, { after })
    got.push(...page.items.map((line) => line.text))
    expect(page.counts === null).toBe(after !== null)
    after = page.next
  }
  expect(got).toEqual(items.map((item) => item.text))
  // What one index knows far ahead of another leaves nothing out in between.
  expect(await texts(dingLei, { light: 'soon' })).toEqual(items.filter(({ dueDate }) => dueDate === '2027-03-03').map((item) => item.text))
})

test('the ten columns stand as the annex has them, and the 问题清单 is the same records', async () => {
  const { handovers: [id = ''] } = await scene.issued(scene.item({ helpers: ['u-urban'], dueDate: '2027-03-13' }))
  await there.must(liuKai, supervision.sign, await scene.on(liuKai, id))
  await there.must(liuKai, supervision.note, { ...(await scene.on(liuKai, id)), progress: '已开挖', problem: '有旧煤气管', plan: '下周迁改' })
  const [line] = (await ask(linYue)).items
  if (!line) throw new Error('the ledger is empty')
  const row = Object.fromEntries(ledgerCells(line, 1).map((cell, at) => [ledgerColumns[at], cell]))
  expect(row).toEqual({
    序号: '1', 协商时间: '2027年3月1日', 协商议题: '幸福里三号楼加装电梯', 协商建议: '电梯井后移一米，费用按楼层分摊。', 交办单位: '主办：区住房和城乡建设局\n会办：区城市管理局',
    政协责任委室: line.committee?.name, 督办负责人: '周副主席', 进展情况: '已开挖', 存在问题: '有旧煤气管', 解决思路: '下周迁改',
  })
  const problem = Object.fromEntries(problemCells(line, 1).map((cell, at) => [problemColumns[at], cell]))
  expect(problem).toMatchObject({ '来源（编号）': line.topicNumber, 时限: '2027年3月15日（原定 2027-03-13，不是工作日，顺延）', 结果: '办理中（正常）' })
})

soak('among three thousand handovers of the city nobody’s ledger, filter or clock looks at more than it gives', async () => {
  const { cloud } = there
  const { handovers: [id = ''] } = await scene.issued(scene.item({ helpers: ['u-urban'] }))
  const { marksSince: _sealed, remindAt: _due, ...one } = scene.record(id)
  const made = Array.from({ length: 3000 }, (_, n) => ({
    ...one, _id: `${(cloud.now() - (3000 - n) * 60_000).toString(36).padStart(9, '0')}00city${n}`, room: `room-${n % 300}`, unit: `u-${n % 40}`, helpers: [], helperUnits: [], topic: `t-${n}`,
    committee: n % 2 === 0 ? 'c-law' : 'c-econ', area: 'hehua', status: n % 3 === 0 ? 'signed' : 'verified', open: n % 3 === 0, marks: [],
  }))
  cloud.data.insert('handovers', made)
  cloud.resetQueries()
  const filters = [{}, { shelf: 'done' }, { shelf: 'all', year: 2027 }, { unit: 'u-housing' }, { as: 'helper' }, { room: 'room-xingfuli' }, { topic: one.topic, shelf: 'all' }, { light: 'overdue' }, { committee: 'c-city', light: 'green' }]
  for (const who of [wangMin, liuKai, dingLei, zhangHong]) for (const filter of filters) expect((await ask(who, filter)).items.length).toBeLessThanOrEqual(1)
  expect((await ask(linYue)).counts).toMatchObject({ done: 2000 })
  await scene.tick()
  const greedy = cloud.queries.filter(({ index, examined, returned }) => index === null || examined > 3 * returned + 50)
  expect(greedy.map(({ collection, action, index, examined, returned }) => ({ collection, action, index, examined, returned }))).toEqual([])
})
