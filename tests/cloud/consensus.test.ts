import * as agreeing from '@/domain/topic/agreeing'
import * as topic from '@/domain/topic/contracts'
import { moment } from '@/domain/kernel/calendar'
import { roadOf } from '../support/road'
import { rehearse } from '../support/rehearsed'
import { liJianguo, town, wangMin, zhangGuifang, zhouZhiqiang, type Town } from '../support/town'

let there: Town
beforeEach(async () => {
  there = await town()
  rehearse(there)
})

const lift = { [zhangGuifang]: '三号楼没有电梯，我下不了楼，想加装电梯。' }
const talkedOver = async (but: readonly string[] = []) => {
  const road = roadOf(there)
  const id = await road.researched(lift)
  await road.held(id, but)
  return { road, id }
}
const part = <Content>(id: string, name: string, version: number, content: Content) => ({ id, part: name, version, content }) as never

test('a unit that did not turn up: the consensus needs a reason, and the party reads it', async () => {
  const { must, refusal } = there
  const { road, id } = await talkedOver(['刘凯'])
  const opened = await must(wangMin, agreeing.minutes, { id })
  expect(opened).toMatchObject({ short: '部门还差 1 位', held: true, can: true })
  expect(opened.came.map(({ name }) => name)).not.toContain('刘凯')
  await expect(refusal(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked() })).resolves.toMatch('部门还差 1 位到会')
  await must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked(), absentReason: '住建局当天有防汛任务，会后书面答复' })
  const seen = await must(zhouZhiqiang, topic.look, { id })
  expect(seen.incomplete).toEqual({ missing: '部门还差 1 位', reason: '住建局当天有防汛任务，会后书面答复' })
  expect(seen.diary.at(-1)?.note).toContain('防汛任务')
})

test('only who was there can be quoted; each unit answers once and does not help itself; no date has passed', async () => {
  const { refusal, must } = there
  const { road, id } = await talkedOver()
  const speech = { from: '三号楼', words: '早点装' }
  const with_ = async (more: object) => refusal(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked(), ...more })
  const item = { text: '电梯井后移', unit: 'u-housing', helpers: [] as string[], dueDate: road.day(20) }
  await expect(with_({ speeches: [{ who: '没来的人', ...speech }] })).resolves.toMatch('到会的名单里没有这个人')
  await expect(with_({ unitAnswers: [{ unit: 'u-housing', words: '行' }, { unit: 'u-housing', words: '不行' }] })).resolves.toMatch('已经写过一次')
  await expect(with_({ unitAnswers: [{ unit: 'u-nowhere', words: '行' }] })).resolves.toMatch('没有找到这个承办单位')
  await expect(with_({ consensus: [{ ...item, helpers: ['u-housing'] }] })).resolves.toMatch('不能和主办单位是同一个')
  await expect(with_({ consensus: [{ ...item, helpers: ['u-nowhere'] }] })).resolves.toMatch('没有找到这个承办单位')
  await expect(with_({ consensus: [{ ...item, dueDate: road.day(-1) }] })).resolves.toMatch('不能是过去')
  await must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked(), speeches: [{ who: '孙阿姨', ...speech }], unitAnswers: [{ unit: 'u-housing', words: '可以补贴' }], consensus: [{ ...item, helpers: ['u-urban'] }] })
  const seen = await road.topicNow(id)
  expect(seen).toMatchObject({ chair: '李建国', recorder: '王敏', speeches: [{ who: '孙阿姨', words: '早点装' }] })
  expect(seen.consensus[0]?.helpers.map(({ name }) => name)).toEqual(['区城市管理局'])
})

test('two clerks write at once: on two parts both stay, on one part the second is told and loses nothing', async () => {
  const { must, refusal } = there
  const { road, id } = await talkedOver()
  const speeches = [{ who: '孙阿姨', from: '3 号楼', words: '早点装' }]
  const items = [{ text: '电梯井后移', unit: '', helpers: [], dueDate: '' }]
  await must(wangMin, agreeing.keepMinutes, part(id, 'speeches', 0, speeches))
  await must(liJianguo, agreeing.keepMinutes, part(id, 'consensus', 0, items))
  await expect(refusal(liJianguo, agreeing.keepMinutes, part(id, 'speeches', 0, []))).resolves.toMatch('王敏刚刚存过“发言”')
  const seen = await must(liJianguo, agreeing.minutes, { id })
  expect([seen.speeches, seen.consensus]).toEqual([expect.objectContaining({ version: 1, by: '王敏', content: speeches }), expect.objectContaining({ version: 1, by: '李建国', content: items })])
  await must(liJianguo, agreeing.keepMinutes, part(id, 'speeches', 1, [...speeches, { who: '许老师', from: '一层', words: '怕挡光' }]))
  // Wang Min puts it together from what she saw before: his words would be lost.
  const stale = { ...(await road.on(id)), ...road.talked(), parts: [{ part: 'speeches' as const, version: 1 }, { part: 'consensus' as const, version: 1 }] }
  await expect(refusal(wangMin, topic.conclude, stale)).resolves.toMatch('李建国刚刚存过“发言”')
  await expect(refusal(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked() })).resolves.toMatch('刚刚存过')
  await must(wangMin, topic.conclude, { ...stale, parts: [{ part: 'speeches', version: 2 }, { part: 'consensus', version: 1 }] })
  expect(there.cloud.data.all('minutes')).toEqual([])
  await expect(refusal(wangMin, agreeing.keepMinutes, part(id, 'course', 0, { chair: '', recorder: '', minutes: '' }))).resolves.toMatch('共识待确定')
})

test('sent back, everything is there again, and a dissent once recorded can be settled but not dropped', async () => {
  const { must, refusal } = there
  const { road, id } = await talkedOver()
  await must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked(), dissent: [{ text: '担心噪声', people: 2, who: '一楼住户' }] })
  await must(zhouZhiqiang, topic.returnConsensus, { ...(await road.on(id, zhouZhiqiang)), reason: '补偿没有谈清' })
  const back = await must(wangMin, agreeing.minutes, { id })
  expect(back.returned).toMatchObject({ reason: '补偿没有谈清', by: '周志强' })
  expect(back.dissent.content).toEqual([{ text: '担心噪声', people: '2', who: '一楼住户', settled: '' }])
  expect(back.consensus.content).toHaveLength(2)
  expect(back.course.content).toEqual({ chair: '李建国', recorder: '王敏', minutes: '住户逐户说了想法。' })
  await expect(refusal(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked(), dissent: [] })).resolves.toMatch('上次记下的分歧要原样留着：“担心噪声”')
  await must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked(), dissent: [{ text: '担心噪声', people: 2, who: '一楼住户', settled: '夜间降速运行，一楼同意了' }] })
  expect((await road.topicNow(id)).dissent).toEqual([{ text: '担心噪声', people: 2, who: '一楼住户', settled: '夜间降速运行，一楼同意了' }])
})

test('two hundred items go through to the party and out to the units', async () => {
  const { must, refusal } = there
  const { road, id } = await talkedOver()
  const items = Array.from({ length: 200 }, (_, n) => ({ text: `第 ${n + 1} 条共识，${'把话说清楚。'.repeat(20)}`, unit: n % 2 ? 'u-housing' : 'u-urban', helpers: n % 3 ? [] : ['u-traffic'], dueDate: road.day(10 + (n % 30)) }))
  await must(wangMin, agreeing.keepMinutes, part(id, 'consensus', 0, items))
  await expect(refusal(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked([...items, ...items.slice(0, 1)]) })).resolves.toMatch('最多 200 个')
  await must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked(items), parts: [{ part: 'consensus', version: 1 }] })
  await must(zhouZhiqiang, topic.endorse, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('幸党发〔2026〕41 号') })
  await road.reported(id)
  await must(wangMin, topic.handOver, await road.on(id))
  expect((await road.topicNow(id)).handovers).toHaveLength(200)
})

test('a date on a holiday is kept; the page is told which days nobody works', async () => {
  const { must, cloud } = there
  cloud.travel((moment('2026-09-21', '09:00') ?? 0) - cloud.now())
  const { road, id } = await talkedOver()
  const { daysOff } = await must(wangMin, agreeing.minutes, { id })
  // National Day; the Saturday after it everybody works (State Council's notice for 2026).
  expect([daysOff.includes('2026-10-01'), daysOff.includes('2026-10-10')]).toEqual([true, false])
  const [item] = road.agreed()
  await must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked(item ? [{ ...item, dueDate: '2026-10-01' }] : []) })
  expect((await road.topicNow(id)).consensus[0]?.dueDate).toBe('2026-10-01')
})

test('nothing can be skipped by calling the function directly', async () => {
  const { refusal } = there
  const road = roadOf(there)
  const id = await road.researched(lift)
  await expect(refusal(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked() })).resolves.toMatch('现在是“调研中”')
  await road.opened(id)
  await expect(refusal(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked() })).resolves.toMatch('没开完的会')
})
