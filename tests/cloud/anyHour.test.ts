import { dateOf, day, dayOnly, hour, minute, moment } from '@/domain/kernel/calendar'
import { isNight, morningAfter, workdaysAfter } from '@/domain/kernel/workdays'
import * as meeting from '@/domain/meeting/contracts'
import * as record from '@/domain/meeting/record'
import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as roster from '@/domain/opinion/intake/roster'
import * as supervision from '@/domain/supervision/contracts'
import * as topic from '@/domain/topic/contracts'
import { openidOf, personId } from '../../local-cloud/demo/people'
import { supervised } from '../support/handovers'
import { liuKai, liXiuying, newKey, spoken, town, wangJianguo, wangMin, zhangGuifang, zhouZhiqiang, type Town } from '../support/town'

/** Hours no office keeps; each context tells one story at every one of them. */
const hours = {
  'ten past three on a winter night': '2026-12-01T03:10',
  'two minutes to the new year': '2026-12-31T23:58',
  '28 February of a leap year, shortly before midnight': '2028-02-28T23:40',
  'Sunday morning in the week of Spring Festival': '2027-02-07T09:30',
}

describe.each(Object.entries(hours))('at %s', (_, at) => {
  const begins = Date.parse(`${at}:00+08:00`)
  let there: Town
  beforeEach(async () => {
    there = await town({ startsAt: begins })
  })
  const goTo = (when: number) => there.cloud.travel(when - there.cloud.now())
  /** An hour of the n-th day from the one the story begins on. */
  const onDay = (n: number, hours: number) => (moment(dateOf(begins + n * day)) ?? NaN) + hours * hour
  const tick = () => there.cloud.tick('clock')
  const agree = async (who: string, kind: string, times = 1) => {
    for (let n = 0; n < times; n += 1) {
      there.cloud.quota.grant(openidOf(who), `local-${kind}`)
      await there.must(who, notice.consent, { key: newKey(), accepted: [`local-${kind}`] })
    }
  }
  const sentTo = (who: string) => there.cloud.sent.filter(({ openid }) => openid === openidOf(who))
  const inboxOf = async (who: string) => (await there.must(who, notice.inbox, { after: null })).items.map(({ body }) => body)

  test('a resident speaks, the clerk answers, and WeChat says so a minute later; a duty is told by day', async () => {
    const { must, cloud } = there
    await agree(zhangGuifang, 'progress')
    await agree(liXiuying, 'meeting')
    const { id, lookBy } = await must(zhangGuifang, opinion.submit, spoken('三号楼的路灯坏了。'))
    expect(dateOf(lookBy) > dateOf(begins)).toBe(true)
    await must(wangMin, opinion.answer, { id, version: 1, answer: '物业今天换好了。' })
    await must(wangMin, roster.setDuty, { key: newKey(), room: 'room-xingfuli', member: personId(liXiuying), startsAt: onDay(1, 9), endsAt: onDay(1, 11), place: '议事室一楼' })
    cloud.travel(minute)
    await tick()
    expect(sentTo(zhangGuifang).map(({ page }) => page)).toEqual([expect.stringContaining(id)])
    goTo(Math.max(cloud.now(), onDay(1, 7)))
    await tick()
    expect(sentTo(liXiuying).map((message) => isNight(message.at))).toEqual([false])
  })

  test('members called to a meeting in two days hear of it and are reminded by day, in words still true when they are read; at the door they are in', async () => {
    const { must, cloud } = there
    const road = supervised(there)
    for (const kind of ['meeting', 'meetingChange']) await agree(wangJianguo, kind, 3)
    const { year } = await must(wangJianguo, record.myYear, { year: null })
    expect(year).toBe(Number(at.slice(0, 4)))
    const id = await road.invited(null)
    const startsAt = onDay(2, 8.5)
    await cloud.data.change('meetings', id, { startsAt, endsAt: startsAt + hour })
    await road.notify(id)
    const { me } = await must(wangJianguo, meeting.lookAtMine, { id })
    await must(wangJianguo, meeting.come, { id: me.id, version: me.version })
    for (const when of [begins + minute, onDay(1, 7), onDay(1, 20), onDay(2, 7), startsAt - hour]) {
      goTo(Math.max(when, cloud.now()))
      await tick()
    }
    expect(sentTo(wangJianguo).filter((message) => isNight(message.at))).toEqual([])
    const bodies = await inboxOf(wangJianguo)
    expect(bodies.length).toBeGreaterThanOrEqual(2)
    expect(bodies.filter((body) => !body.includes(dayOnly(startsAt, startsAt)) || /[今明后]天/.test(body))).toEqual([])

    // It lasts into the next day, and its code with it.
    await must(wangMin, meeting.open, await road.meetingOn(id))
    goTo(onDay(2, 24) - 5000)
    const { code } = await must(wangMin, meeting.doorCode, { id })
    cloud.travel(20_000)
    await must(wangJianguo, meeting.checkIn, { meeting: id, code })
    await must(wangMin, meeting.close, await road.meetingOn(id))
    const held = Number(dateOf(startsAt).slice(0, 4))
    expect(await must(wangJianguo, record.myYear, { year: held })).toMatchObject({ year: held, came: 1, expected: 1 })
  })

  test('the party organisation is reminded by day of a working day, told the date, and decides on today’s', async () => {
    const { must } = there
    const road = supervised(there)
    const { id } = await road.drafted({ [zhangGuifang]: '三号楼没有电梯，我下不了楼。' })
    await must(wangMin, topic.propose, await road.onTopic(id))
    const gateBy = (await road.topicNow(id)).gateBy ?? NaN
    expect(gateBy).toBe(workdaysAfter(begins, 10))
    const reminders = async () => (await inboxOf(zhouZhiqiang)).filter((body) => body.startsWith('议题等您确认，'))
    const lastDay = moment(dateOf(gateBy)) ?? NaN
    for (const [hours, told] of [[3, []], [9, [`议题等您确认，${dayOnly(gateBy, gateBy)}到期`]]] as const) {
      goTo(lastDay + hours * hour)
      await tick()
      await expect(reminders()).resolves.toEqual(told)
    }
    goTo(gateBy)
    await must(zhouZhiqiang, topic.confirm, { ...(await road.onTopic(id, zhouZhiqiang)), ...road.gate('幸党发 1 号') })
    expect((await road.topicNow(id)).statusLabel).toContain('确认')
  })

  test('a unit is reminded by day, the committee looks at the same odd hour, and a month later somebody is asked again by day', async () => {
    const { must, cloud } = there
    const scene = supervised(there)
    const { handovers: [id = ''] } = await scene.issued(scene.item({ dueDate: dateOf(begins + 30 * day) }))
    const { signBy } = scene.record(id)
    goTo(signBy + 2 * hour)
    await tick()
    expect(scene.told(id).filter((line) => line.includes('还没有签收'))).toEqual([])
    goTo(morningAfter(signBy, 1))
    await tick()
    expect(scene.told(id).filter((line) => line.includes('还没有签收'))).toHaveLength(1)

    goTo(begins + 14 * day)
    await must(liuKai, supervision.sign, await scene.on(liuKai, id))
    await must(liuKai, supervision.report, { ...(await scene.on(liuKai, id)), result: '已完成' })
    await scene.verified(id, '电梯装好了。')
    for (let n = 0; n < 3; n += 1) {
      cloud.travel(minute)
      await tick()
    }
    const { items: [mine] } = await must(zhangGuifang, opinion.mine, { after: null })
    const asking = async () => (await must(zhangGuifang, opinion.lookAtMine, { id: mine?.id ?? '' })).asking
    const told = cloud.data.get('opinions', mine?.id ?? '') as unknown as { outcomeAt: number; standing: string }
    expect(told.standing).toBe(`${dateOf(told.outcomeAt).slice(0, 4)}:topic:silent`)
    const monthOn = moment(dateOf(told.outcomeAt + 30 * day)) ?? NaN
    for (const [hours, asked] of [[0.2, null], [8.9, null], [9, 30]] as const) {
      goTo(monthOn + hours * hour)
      await tick()
      await expect(asking()).resolves.toBe(asked)
    }
  })
})
