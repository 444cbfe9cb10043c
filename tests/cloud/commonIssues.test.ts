import * as opinion from '@/domain/opinion/contracts'
import * as issue from '@/domain/opinion/issueContracts'
import * as topic from '@/domain/topic/contracts'
import type { IssueLine } from '@/domain/opinion/issueContracts'
import { substance } from '../support/road'
import { chenJing, linYue, newKey, spoken, town, wangMin, type Town } from '../support/town'

/** What neighbours of one courtyard say about one thing, each in own words. */
const dancing = [
  '锦绣花园门口广场舞音响太吵，晚上十点还在跳，孩子没法睡觉',
  '锦绣花园的广场舞噪音扰民，每天跳到十点，老人睡不着',
  '锦绣花园广场舞的音响声音很大，吵得没法休息，能不能早点结束',
  '我家住锦绣花园，楼下跳广场舞的音响太吵了，影响孩子写作业',
]
const elsewhere = '丽景小区门口广场舞音响太吵，晚上十点还在跳，孩子没法睡觉'
const otherMatter = '锦绣花园地下车库的车位被外来车辆占用，业主没地方停车'

describe('what many say about one thing at one place', () => {
  let there: Town
  beforeEach(async () => {
    there = await town()
  })
  const say = (who: string, text: string, scene = 'xingfuli-2') => there.must(who, opinion.submit, spoken(text, { scene }))
  const listed = async (who = wangMin, tab: 'open' | 'proposed' | 'dismissed' = 'open'): Promise<IssueLine[]> => (await there.must(who, issue.issues, { tab })).items
  const sayAll = async (texts: readonly string[]) => {
    const said = []
    for (const [at, text] of texts.entries()) {
      there.cloud.travel(1000)
      said.push(await say(`neighbour-${at}`, text))
    }
    await there.cloud.tick('clock')
    return said
  }

  test('four neighbours make a common issue; another courtyard and another matter stay out of it', async () => {
    await sayAll([...dancing, elsewhere, otherMatter])
    const [found, ...others] = await listed()
    expect(others).toEqual([])
    expect(found).toMatchObject({ people: 4, count: 4, week: 4, weekBefore: 0 })
    expect(found?.title).toMatch('锦绣花园')
    expect(await listed(chenJing)).toEqual([])
    expect(await listed(linYue)).toHaveLength(1)
    const { items } = await there.must(wangMin, issue.lookAtIssue, { id: found?.id ?? '', after: null })
    expect(items.map(({ text }) => text).sort()).toEqual([...dancing].sort())
  })

  test('one neighbour who says it ten times is one person, and one person is nothing common', async () => {
    for (let time = 0; time < 4; time += 1) {
      there.cloud.travel(60_000)
      await say('neighbour-1', `${dancing[0]}${'！'.repeat(time)}`)
    }
    await there.cloud.tick('clock')
    expect(await listed()).toEqual([])
  })

  test('the clock ticks twice at once, and again: nobody is counted twice', async () => {
    for (const [at, text] of dancing.entries()) await say(`neighbour-${at}`, text)
    await Promise.all([there.cloud.tick('clock'), there.cloud.tick('clock')])
    there.cloud.travel(120_000)
    await there.cloud.tick('clock')
    expect(await listed()).toMatchObject([{ people: 4, count: 4 }])
  })

  test('Wang Min makes a topic of it: every opinion comes along, those that come later are offered it', async () => {
    const said = await sayAll(dancing)
    const [found] = await listed()
    if (!found) throw new Error('no common issue')
    const drafted = await there.must(wangMin, topic.draft, { key: newKey(), room: 'room-xingfuli', ...substance, opinions: [], issue: { id: found.id, version: found.version } })
    const { items, total } = await there.must(wangMin, opinion.ofTopic, { topic: drafted.id, after: null })
    expect(total).toBe(4)
    expect(items.map(({ id }) => id).sort()).toEqual(said.map(({ id }) => id).sort())
    expect(await listed(wangMin, 'proposed')).toMatchObject([{ topic: { id: drafted.id } }])
    await expect(there.refusal(wangMin, topic.draft, { key: newKey(), room: 'room-xingfuli', ...substance, opinions: [], issue: { id: found.id, version: found.version } })).resolves.toMatch('刚刚')

    await there.must(wangMin, topic.drop, { id: drafted.id, version: drafted.version, reason: '先听听舞队怎么说' })
    expect(await listed()).toMatchObject([{ id: found.id, topic: null, statusLabel: '待研判' }])
  })

  test('the clock brings in what the drafter did not wait for', async () => {
    await sayAll(dancing)
    const [found] = await listed()
    if (!found) throw new Error('no common issue')
    const drafted = await there.must(wangMin, topic.draft, { key: newKey(), room: 'room-xingfuli', ...substance, opinions: [], issue: { id: found.id, version: found.version } })
    const late = await say('neighbour-9', '锦绣花园广场舞音响太吵，睡不着，请管一管')
    await there.cloud.tick('clock')
    there.cloud.travel(6 * 60_000)
    await there.cloud.tick('clock')
    const { items } = await there.must(wangMin, opinion.ofTopic, { topic: drafted.id, after: null })
    expect(items.map(({ id }) => id)).toContain(late.id)
  })

  test('what the radar got wrong is taken out, and what is no common issue is set aside with a reason', async () => {
    const said = await sayAll(dancing)
    const [found] = await listed()
    if (!found) throw new Error('no common issue')
    await there.must(wangMin, issue.leaveIssue, { id: said[0]?.id ?? '', version: 1, issue: found.id })
    expect(await listed()).toMatchObject([{ people: 3, count: 3 }])
    await expect(there.refusal(chenJing, issue.dismissIssue, { id: found.id, version: found.version, note: '不归我们' })).resolves.toMatch('没有找到')
    await there.must(wangMin, issue.dismissIssue, { id: found.id, version: found.version, note: '已和舞队谈好' })
    expect(await listed()).toEqual([])
    expect(await listed(wangMin, 'dismissed')).toHaveLength(1)
    await there.must(wangMin, issue.restoreIssue, { id: found.id, version: found.version + 1 })
    expect(await listed()).toHaveLength(1)
  })

  test('whoever withdraws no longer counts, and an accusation never counted', async () => {
    const said = await sayAll(dancing.slice(0, 3))
    await say('witness', '我实名举报锦绣花园广场舞领队收钱，音响太吵，我叫秦某')
    await there.must('neighbour-0', opinion.withdraw, { id: said[0]?.id ?? '', version: 1 })
    await there.cloud.tick('clock')
    expect(await listed()).toEqual([])
    const [stored] = there.cloud.data.all('issues') as never as { count: number; people: number; status: string }[]
    expect(stored).toMatchObject({ count: 2, people: 2, status: 'forming' })
  })
})
