import * as notice from '@/domain/notice/contracts'
import * as topic from '@/domain/topic/contracts'
import { workdaysAfter } from '@/domain/kernel/workdays'
import { dateOf, day, hour, moment } from '@/domain/kernel/calendar'
import { roadOf } from '../support/road'
import { linYue, oldChen, town, wangMin, zhangGuifang, zhangHong, zhouZhiqiang, type Town } from '../support/town'

let there: Town
/** Monday, ten in the morning: no story depends on the hour it is told at. */
beforeEach(async () => {
  there = await town()
  there.cloud.travel((moment('2027-03-08') ?? 0) + 10 * hour - there.cloud.now())
})

const texts = { [zhangGuifang]: '三号楼没有电梯，我下不了楼，想加装电梯。', [oldChen]: '支持三号楼加装电梯。' }
const proposed = async (road = roadOf(there)) => {
  const { id } = await road.drafted(texts)
  await there.must(wangMin, topic.propose, await road.on(id))
  return id
}
const inboxOf = async (who: string) => (await there.must(who, notice.inbox, { after: null })).items.map(({ body }) => body)

describe('deadline and reminders', () => {
  const tick = () => there.cloud.tick('clock')
  const goTo = (date: string, at: number) => there.cloud.travel((moment(date) ?? 0) + at * hour - there.cloud.now())
  const reminders = async (who: string) => (await inboxOf(who)).filter((body) => body.startsWith('议题等您确认，') || body.startsWith('共识等您确定，')).reverse()

  test('ten working days, not counting the holiday in between', async () => {
    goTo('2026-09-28', 10)
    const id = await proposed()
    // 国庆 1–7 October is off, Saturday the 10th is worked instead.
    expect(dateOf((await roadOf(there).topicNow(id)).gateBy ?? 0)).toBe('2026-10-16')
  })

  test('the gate is reminded the day before, on the day, and every three working days after, each time once though two clocks run', async () => {
    const id = await proposed()
    const { gateBy } = await roadOf(there).topicNow(id)
    expect(dateOf(gateBy ?? 0)).toBe('2027-03-22')
    const seen: string[] = []
    for (let now = '2027-03-09'; now <= '2027-03-31'; now = dateOf((moment(now) ?? 0) + day + hour)) {
      goTo(now, 3)
      await Promise.all([tick(), tick()])
      goTo(now, 9)
      there.cloud.travel(60_000)
      const before = (await reminders(zhouZhiqiang)).length
      await Promise.all([tick(), tick()])
      await tick()
      const after = await reminders(zhouZhiqiang)
      for (const body of after.slice(before)) seen.push(`${now} ${body}`)
    }
    expect(seen).toEqual([
      '2027-03-19 议题等您确认，3月22日到期',
      '2027-03-22 议题等您确认，3月22日到期',
      '2027-03-25 议题等您确认，已超期 3 个工作日',
      '2027-03-30 议题等您确认，已超期 6 个工作日',
    ])
    await expect(reminders(zhangHong)).resolves.toHaveLength(4)
    // The room and the office hear of it only once it is late.
    for (const who of [wangMin, linYue]) await expect(reminders(who)).resolves.toEqual(['议题等您确认，已超期 3 个工作日', '议题等您确认，已超期 6 个工作日'])
    expect((await roadOf(there).topicNow(id)).diary.filter(({ says }) => says === '到期提醒')).toHaveLength(4)
  })

  test('a clock that stood still catches up with one reminder, not in the night and not on a Sunday', async () => {
    await proposed()
    goTo('2027-04-11', 11)
    await tick()
    goTo('2027-04-12', 2)
    await tick()
    await expect(reminders(zhouZhiqiang)).resolves.toEqual([])
    goTo('2027-04-12', 10)
    await tick()
    await tick()
    await expect(reminders(zhouZhiqiang)).resolves.toEqual(['议题等您确认，已超期 15 个工作日'])
  })

  test('whoever has decided is reminded no more, and the second gate has a deadline of its own', async () => {
    const road = roadOf(there)
    const id = await road.concluded(texts)
    expect((await road.topicNow(id)).gateBy).toBe(workdaysAfter(there.cloud.now(), 10))
    expect(there.cloud.data.get('topics', id)).toHaveProperty('remindAt')
    await there.must(zhouZhiqiang, topic.endorse, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('5 号') })
    expect(there.cloud.data.get('topics', id)).not.toHaveProperty('remindAt')
    goTo('2027-03-25', 10)
    await tick()
    await expect(reminders(zhouZhiqiang)).resolves.toEqual([])
  })
})
