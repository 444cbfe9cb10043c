import * as directory from '@/domain/directory/contracts'
import { beijing, midnight } from '@/domain/kernel/calendar'
import * as notice from '@/domain/notice/contracts'
import * as asking from '@/domain/opinion/asking'
import * as callingBack from '@/domain/opinion/callingBack'
import * as opinion from '@/domain/opinion/contracts'
import * as behalf from '@/domain/opinion/intake/behalf'
import * as telling from '@/domain/opinion/telling'
import * as supervision from '@/domain/supervision/contracts'
import * as topic from '@/domain/topic/contracts'
import { rehearse, walked } from '../support/rehearsed'
import { roadOf } from '../support/road'
import { dingLei, linYue, liuKai, newKey, oldChen, town, wangMin, zhangGuifang, zhangHong, zhouZhiqiang, type Town } from '../support/town'

const texts = { [zhangGuifang]: '三号楼没有电梯，我下不了楼，想加装电梯。', [oldChen]: '支持三号楼加装电梯。' }
const day = 86_400_000

let there: Town
beforeEach(async () => {
  there = await town()
  rehearse(there)
  goTo(1, 10)
})

/** So many days on, at a full hour in Beijing. */
function goTo(days: number, hour: number): void {
  const { cloud } = there
  cloud.travel(midnight(cloud.now(), days) + hour * 3_600_000 - cloud.now())
}
/** Until what a move set off has been worked off and told. */
async function aMinute(times = 2): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    there.cloud.travel(60_000)
    await there.cloud.tick('clock')
  }
}

/** The lift is up, the passage is gone, and both contributors have heard of it. */
const done = (more: readonly { id: string; version: number }[] = []) => walked(there, 'done', more, async () => {
  const road = roadOf(there)
  const { id, handovers } = await road.handedOver(texts)
  for (const one of more) await there.must(wangMin, opinion.adopt, { ...one, topic: id })
  const [lift = '', path = ''] = handovers
  await road.handled(liuKai, lift, '电梯装好了。')
  await road.handled(dingLei, path, '临时通道拆了。')
  await aMinute()
  return { id, lift, path }
})
const mine = async (who: string) => {
  const { items } = await there.must(who, opinion.mine, { after: null })
  return there.must(who, opinion.lookAtMine, { id: items[0]?.id ?? '' })
}
const judged = async (who: string, satisfaction: '满意' | '基本满意' | '不满意', note: string | null) => {
  const { id, version } = await mine(who)
  return there.must(who, opinion.judge, { id, version, satisfaction, note })
}
const line = async (id: string) => there.must(zhangHong, supervision.look, { id })
const statusOf = async (id: string) => (await there.must(wangMin, topic.look, { id })).statusLabel

describe('what people say of the outcome', () => {
  test('Zhang Guifang is nearly satisfied and says what could be better; it is kept with its day', async () => {
    await done()
    const said = await judged(zhangGuifang, '基本满意', '门开得慢了一点')
    expect(said).toMatchObject({ satisfaction: '基本满意', says: expect.stringContaining('满意') })
    expect(said.verdicts).toEqual([{ at: expect.any(Number), word: '基本满意', note: '门开得慢了一点', by: null }])
    expect(said.can).toEqual(['unsolved'])
  })

  test('a no without a reason is asked for one, and nothing happens until it has one', async () => {
    const { id } = await done()
    const { id: own, version } = await mine(oldChen)
    await expect(there.refusal(oldChen, opinion.judge, { id: own, version, satisfaction: '不满意', note: null })).resolves.toMatch('哪里不满意')
    await aMinute()
    expect(await statusOf(id)).toBe('已办结')
  })

  test('old Chen says that it is not solved: the ledger opens again, he reads that it is done over, and his neighbour’s answer stands', async () => {
    const { id, lift, path } = await done()
    await judged(zhangGuifang, '满意', null)
    const said = await judged(oldChen, '不满意', '办了又坏了；停在三楼不动')
    expect(said).toMatchObject({ label: '报给部门', says: '您说没解决，正在重新去办，办好了会再告诉您。' })
    await aMinute(1)
    expect(await statusOf(id)).toBe('督办中')
    for (const one of [lift, path]) expect((await line(one)).statusLabel).toBe('群众说没解决')
    expect((await line(lift)).diary.at(-1)).toMatchObject({ says: '群众说没解决', by: '系统', note: '办了又坏了；停在三楼不动' })
    expect(await mine(zhangGuifang)).toMatchObject({ label: '有答复', says: expect.stringContaining('有人说没解决') })
  })

  test('several who say no do not multiply it: one line, one more voice each, and no voice twice however often the clock comes', async () => {
    const { lift } = await done()
    await judged(zhangGuifang, '不满意', '晚上不亮灯')
    await judged(oldChen, '不满意', '停在三楼不动')
    await aMinute()
    const voices = () => (there.cloud.data.get('handovers', lift) as unknown as { doubts: { words: string }[] }).doubts.map(({ words }) => words).sort()
    expect(voices()).toEqual(['停在三楼不动', '晚上不亮灯'])
    // As if the clock had been cut off before it could write down that it was done.
    for (const { _id, errand } of there.cloud.data.all('errands') as unknown as { _id: string; errand: string }[]) if (errand === 'question') await there.cloud.data.change('errands', _id, { doneAt: 0 })
    await aMinute()
    expect(voices()).toEqual(['停在三楼不动', '晚上不亮灯'])
  })

  test('the committee looks again and stands by it: old Chen hears the new words, Zhang Guifang, who was content, hears nothing twice', async () => {
    const { must } = there
    const { id, lift, path } = await done()
    await judged(zhangGuifang, '满意', null)
    await judged(oldChen, '不满意', '停在三楼不动')
    await aMinute(1)
    const road = roadOf(there)
    for (const [one, outcome] of [[lift, '厂家换了门机，停层正常。'], [path, '通道确实拆了。']] as const) {
      await must(zhangHong, supervision.uphold, { ...(await road.handoverOn(zhangHong, one)), outcome, photos: [road.paper(zhangHong)] })
    }
    expect(await statusOf(id)).toBe('已办结')
    await aMinute()
    expect(await mine(oldChen)).toMatchObject({ label: '有答复', answer: '厂家换了门机，停层正常。\n通道确实拆了。', satisfaction: null, can: expect.arrayContaining(['settle', 'dispute']) })
    expect((await mine(zhangGuifang)).answer).toBe('电梯装好了。\n临时通道拆了。')
    // His no is no longer open, but it was said.
    expect((await mine(oldChen)).verdicts.map(({ word }) => word)).toEqual(['不满意'])
  })

  test('a no within minutes of the outcome is not answered with the same words, and one after archiving opens the topic all the same', async () => {
    const { must } = there
    const { id } = await done()
    // The clock was away for a while; when it comes back, looking for latecomers is due before his word is.
    there.cloud.travel(6 * 60_000)
    await judged(oldChen, '不满意', '还是不行')
    await aMinute(12)
    expect(await mine(oldChen)).toMatchObject({ label: '报给部门', says: expect.stringContaining('重新去办') })
    expect((await mine(oldChen)).can).toEqual([])
    const road = roadOf(there)
    expect(await statusOf(id)).toBe('督办中')
    for (const { id: one } of (await road.topicNow(id)).handovers) await must(zhangHong, supervision.uphold, { ...(await road.handoverOn(zhangHong, one)), outcome: '再看过了，好的。', photos: [road.paper(zhangHong)] })
    await must(wangMin, topic.archive, await road.on(id))
    await aMinute()
    await judged(zhangGuifang, '不满意', '又坏了')
    await aMinute()
    expect(await statusOf(id)).toBe('督办中')
  })

  test('somebody who joins while it is done over waits for the new outcome; the old one is not told them on the way', async () => {
    const { must, cloud } = there
    const { id } = await done()
    await judged(oldChen, '不满意', '停在三楼')
    await cloud.tick('clock')
    const late = await must('latecomer', opinion.submit, { key: newKey(), scene: 'xingfuli-2', text: '电梯老停', photos: [], phone: null })
    await must(wangMin, opinion.adopt, { id: late.id, version: 1, topic: id })
    await aMinute(8)
    expect(await mine('latecomer')).toMatchObject({ label: '报给部门', answer: null })
  })

  test('what came through a topic is not taken up a second time at the clerk’s desk', async () => {
    const { must, refusal } = there
    await done()
    const { id } = await judged(oldChen, '不满意', '停在三楼')
    const card = await must(wangMin, opinion.look, { id })
    expect(card.can).not.toContain('reopen')
    await expect(refusal(wangMin, opinion.reopen, { id, version: card.version })).resolves.toMatch('正在重新办')
    expect((await must(wangMin, opinion.queue, { tab: 'waiting', after: null })).items).toEqual([])
  })

  test('an answer without a topic goes the short way: back to the desk that gave it, also long after everybody was content', async () => {
    const { must } = there
    const { id } = await must(oldChen, opinion.submit, { key: newKey(), scene: 'xingfuli-1', text: '路灯坏了', photos: [], phone: null })
    await must(wangMin, opinion.answer, { id, version: 1, answer: '已修好。' })
    await judged(oldChen, '满意', null)
    goTo(60, 10)
    await must(oldChen, asking.revisit, { id, version: (await mine(oldChen)).version, solved: false, note: '又不亮了' })
    const { items } = await must(wangMin, opinion.queue, { tab: 'waiting', after: null })
    expect(items.map((card) => card.statusLabel)).toEqual(['居民不满意'])
    await must(wangMin, opinion.reopen, { id, version: items[0]?.version ?? 0 })
  })
})

describe('asked again after thirty and 180 days', () => {
  test('by day only, once each, and the answer is kept with its day', async () => {
    const { must, cloud } = there
    await done()
    await judged(zhangGuifang, '满意', null)
    goTo(29, 12)
    await cloud.tick('clock')
    expect((await mine(zhangGuifang)).asking).toBeNull()
    // Due since the morning, but the clock comes at night.
    goTo(1, 22)
    await cloud.tick('clock')
    expect((await mine(zhangGuifang)).asking).toBeNull()
    goTo(1, 9)
    await cloud.tick('clock')
    await cloud.tick('clock')
    const asked = await mine(zhangGuifang)
    expect(asked.asking).toBe(30)
    expect((await must(wangMin, opinion.look, { id: asked.id })).diary.filter(({ says }) => says === '回访')).toHaveLength(1)
    const good = await must(zhangGuifang, asking.revisit, { id: asked.id, version: asked.version, solved: true, note: null })
    expect(good).toMatchObject({ asking: null, says: expect.stringContaining('满意') })
    goTo(150, 12)
    await cloud.tick('clock')
    const late = await mine(zhangGuifang)
    expect(late.asking).toBe(180)
    await must(zhangGuifang, asking.revisit, { id: late.id, version: late.version, solved: true, note: '一直好用' })
    goTo(200, 12)
    await cloud.tick('clock')
    expect((await mine(zhangGuifang)).asking).toBeNull()
    expect((await mine(zhangGuifang)).verdicts.map(({ word, note }) => [word, note])).toEqual([['满意', null], ['解决了', null], ['解决了', '一直好用']])
  })

  test('“not solved” after half a year opens the ledger line again', async () => {
    const { must, cloud } = there
    const { id, lift } = await done()
    await judged(zhangGuifang, '满意', null)
    goTo(180, 10)
    await cloud.tick('clock')
    const asked = await mine(zhangGuifang)
    expect(asked.asking).toBe(180)
    await expect(there.refusal(zhangGuifang, asking.revisit, { id: asked.id, version: asked.version, solved: false, note: null })).resolves.toMatch('哪里没解决')
    await must(zhangGuifang, asking.revisit, { id: asked.id, version: asked.version, solved: false, note: '又停了' })
    await aMinute()
    expect(await statusOf(id)).toBe('督办中')
    expect((await line(lift)).statusLabel).toBe('群众说没解决')
    expect((await there.must(wangMin, opinion.look, { id: asked.id })).diary.at(-1)).toMatchObject({ says: '没解决', by: '居民', note: '180 天回访：没解决，又停了' })
  })

  test('whoever said no is not asked while it is done over, and from the new outcome on it counts anew', async () => {
    const { must, cloud } = there
    const { lift, path } = await done()
    const { id } = await judged(oldChen, '不满意', '没修好')
    // Nothing is left for the clock to find, minute after minute.
    expect(cloud.data.get('opinions', id)).not.toHaveProperty('askAt')
    await aMinute(1)
    goTo(31, 10)
    await cloud.tick('clock')
    expect((await mine(oldChen)).asking).toBeNull()
    const road = roadOf(there)
    for (const one of [lift, path]) await must(zhangHong, supervision.uphold, { ...(await road.handoverOn(zhangHong, one)), outcome: '修好了。', photos: [road.paper(zhangHong)] })
    await aMinute()
    goTo(29, 10)
    await cloud.tick('clock')
    expect((await mine(oldChen)).asking).toBeNull()
    goTo(1, 10)
    await cloud.tick('clock')
    expect((await mine(oldChen)).asking).toBe(30)
  })

  test('with a consent left WeChat asks; without one the first page and “my matters” do', async () => {
    const { must, cloud } = there
    await done()
    cloud.quota.grant('demo-resident-1', 'local-progress')
    await must(zhangGuifang, notice.consent, { key: newKey(), accepted: ['local-progress'] })
    const before = cloud.sent.length
    goTo(30, 10)
    await cloud.tick('clock')
    await aMinute()
    expect(cloud.sent.slice(before).map(({ openid }) => openid)).toEqual(['demo-resident-1'])
    expect(await must(oldChen, asking.asks, {})).toEqual({ many: 1, first: (await mine(oldChen)).id })
    expect((await must(oldChen, opinion.mine, { after: null })).items[0]?.asked).toBe(true)
    expect((await must(wangMin, callingBack.toAsk, { after: null })).items).toMatchObject([{ days: 30, why: 'notSent', text: texts[oldChen] }])
  })

  test('“solved” cannot be said before anybody was asked', async () => {
    await done()
    const { id, version } = await mine(zhangGuifang)
    await expect(there.refusal(zhangGuifang, asking.revisit, { id, version, solved: true, note: null })).resolves.toMatch('还没有到回访的时候')
  })
})

describe('people without WeChat', () => {
  /** Sun Ayi came to the room and has a telephone. */
  const visited = async () => {
    const { id } = await there.must(wangMin, behalf.record, { key: newKey(), room: 'room-xingfuli', way: 'visit', text: '我也要坐电梯', photos: [], of: '孙阿姨', phone: '13800003001', agreed: true })
    return { id, version: 1 }
  }

  test('Sun Ayi is told on the telephone and says so there: her word counts, marked with who heard it', async () => {
    const { must } = there
    const hers = await visited()
    await done([hers])
    const { items } = await must(wangMin, telling.untold, { after: null })
    expect(items).toMatchObject([{ of: '孙阿姨', outcome: '电梯装好了。\n临时通道拆了。' }])
    await must(wangMin, callingBack.settleFor, { id: hers.id, version: items[0]?.version ?? 0, how: '电话', satisfaction: '满意', note: '能下楼晒太阳了' })
    expect((await must(wangMin, telling.untold, { after: null })).items).toEqual([])
    const card = await must(wangMin, opinion.look, { id: hers.id })
    expect(card.verdicts).toMatchObject([{ word: '满意', note: '能下楼晒太阳了', by: '王敏电话' }])
    expect(card.diary.at(-1)).toMatchObject({ says: '代记满意', by: '王敏' })
    expect((await must(linYue, directory.rates, { room: null, year: null })).agree).toMatchObject({ asked: 3, yes: 1, silent: 2 })
  })

  test('her no opens the ledger like anybody’s, and she is told the next outcome anew', async () => {
    const { must } = there
    const hers = await visited()
    const { id, lift, path } = await done([hers])
    const { version } = await must(wangMin, opinion.look, { id: hers.id })
    await expect(there.refusal(wangMin, callingBack.disputeFor, { id: hers.id, version, how: '当面', note: '' })).resolves.toMatch('哪里没解决')
    await must(wangMin, callingBack.disputeFor, { id: hers.id, version, how: '当面', note: '轮椅进不去' })
    await aMinute()
    expect(await statusOf(id)).toBe('督办中')
    const road = roadOf(there)
    for (const one of [lift, path]) await must(zhangHong, supervision.uphold, { ...(await road.handoverOn(zhangHong, one)), outcome: '加了坡道。', photos: [road.paper(zhangHong)] })
    await aMinute()
    expect((await must(wangMin, telling.untold, { after: null })).items).toMatchObject([{ of: '孙阿姨', outcome: '加了坡道。' }])
  })

  test('after thirty days she is on the call list with her number, until somebody has asked her', async () => {
    const { must, cloud } = there
    const hers = await visited()
    await done([hers])
    goTo(30, 10)
    await cloud.tick('clock')
    const { items } = await must(wangMin, callingBack.toAsk, { after: null })
    const her = items.find(({ of }) => of === '孙阿姨')
    expect(her).toMatchObject({ phone: '13800003001', days: 30, why: 'noWeChat' })
    await must(wangMin, callingBack.settleFor, { id: hers.id, version: her?.version ?? 0, how: '电话', satisfaction: '基本满意', note: null })
    expect((await must(wangMin, callingBack.toAsk, { after: null })).items.map(({ of }) => of)).not.toContain('孙阿姨')
  })

  test('nobody speaks for those who can speak for themselves', async () => {
    await done()
    const { id } = await mine(zhangGuifang)
    const { version, can } = await there.must(wangMin, opinion.look, { id })
    expect(can).not.toContain('settleFor')
    await expect(there.refusal(wangMin, callingBack.settleFor, { id, version, how: '电话', satisfaction: '满意', note: null })).resolves.toMatch('自己在微信里评价')
  })
})

test('at every step Zhang Guifang reads a sentence of her own, also where it goes back, and never the same one twice', async () => {
  const { must } = there
  const road = roadOf(there)
  const read: string[] = []
  const reads = async () => read.push((await mine(zhangGuifang)).says)
  const { id } = await road.drafted({ [zhangGuifang]: texts[zhangGuifang] ?? '' })
  await reads()
  await must(wangMin, topic.propose, await road.on(id))
  await reads()
  await must(zhouZhiqiang, topic.returnTopic, { ...(await road.on(id, zhouZhiqiang)), reason: '切口太大' })
  await reads()
  await must(wangMin, topic.propose, await road.on(id))
  await must(zhouZhiqiang, topic.confirm, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('7 号') })
  await reads()
  await must(wangMin, topic.research, { ...(await road.on(id)), date: road.day(0), place: '三号楼', people: '王敏', findings: '24 户中 21 户同意' })
  await reads()
  await road.held(id)
  await reads()
  await must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked() })
  await reads()
  await must(zhouZhiqiang, topic.returnConsensus, { ...(await road.on(id, zhouZhiqiang)), reason: '补偿没有谈清' })
  await reads()
  await must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked() })
  await must(zhouZhiqiang, topic.endorse, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('8 号') })
  await reads()
  await road.reported(id)
  await must(wangMin, topic.handOver, await road.on(id))
  await reads()
  const { handovers } = await road.topicNow(id)
  await road.handled(liuKai, handovers[0]?.id ?? '', '电梯装好了。')
  await road.handled(dingLei, handovers[1]?.id ?? '', '通道拆了。')
  await reads()
  await aMinute()
  await reads()
  await judged(zhangGuifang, '不满意', '停在三楼')
  await reads()
  expect(read.filter((says, at) => read.indexOf(says) !== at)).toEqual([])
  expect(read).toHaveLength(13)
  for (const says of read) expect(says).toMatch(/^[^A-Za-z督]{4,60}。$/)
})

describe('the two rates beside each other', () => {
  test('the office sees how many are done and how many agree, the room sees no number below five', async () => {
    const { must } = there
    const { lift } = await done()
    await judged(zhangGuifang, '满意', null)
    await judged(oldChen, '不满意', '停在三楼')
    await aMinute(1)
    const all = await must(linYue, directory.rates, { room: null, year: null })
    expect(all).toMatchObject({ isRoom: false, closure: { issued: 2, closed: 0, rate: 0 }, reopened: { ever: 2, again: 2, rate: 100 }, agree: { asked: 2, yes: 1, no: 1, silent: 0, rate: 50, hidden: false } })
    const road = roadOf(there)
    await must(zhangHong, supervision.uphold, { ...(await road.handoverOn(zhangHong, lift)), outcome: '好了。', photos: [road.paper(zhangHong)] })
    expect((await must(linYue, directory.rates, { room: null, year: null })).closure).toEqual({ issued: 2, closed: 1, rate: 50 })
    const room = await must(wangMin, directory.rates, { room: 'room-xingfuli', year: null })
    expect(room).toMatchObject({ isRoom: true, agree: { asked: null, yes: '<5', no: '<5', silent: 0, rate: null, hidden: true } })
    await expect(there.refusal('clerk-matou', directory.rates, { room: 'room-xingfuli', year: null })).resolves.toMatch('没有找到')
  })

  test('a no stays a no when the committee stands by the result, until its owner says another word', async () => {
    const { must } = there
    const { lift, path } = await done()
    await judged(oldChen, '不满意', '停在三楼')
    await aMinute(1)
    const road = roadOf(there)
    for (const one of [lift, path]) await must(zhangHong, supervision.uphold, { ...(await road.handoverOn(zhangHong, one)), outcome: '好的。', photos: [road.paper(zhangHong)] })
    await aMinute()
    const agree = async () => (await must(linYue, directory.rates, { room: null, year: null })).agree
    expect(await agree()).toMatchObject({ yes: 0, no: 1, silent: 1 })
    await judged(oldChen, '满意', null)
    expect(await agree()).toMatchObject({ yes: 1, no: 0, silent: 1, rate: 100 })
  })

  test('a year shows what was issued and told in it, no other', async () => {
    const { must, cloud } = there
    await done()
    const now = beijing(cloud.now()).year()
    expect(await must(linYue, directory.rates, { room: null, year: now })).toMatchObject({ years: expect.arrayContaining([now]), closure: { issued: 2 }, agree: { asked: 2 } })
    expect(await must(linYue, directory.rates, { room: null, year: now + 1 })).toMatchObject({ closure: { issued: 0, rate: null }, agree: { asked: 0, rate: null } })
    cloud.travel(40 * day)
    expect((await must(linYue, directory.rates, { room: null, year: now })).days).toEqual({ median: 0, of: 2 })
  })
})
