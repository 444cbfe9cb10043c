import * as meeting from '@/domain/meeting/contracts'
import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as topic from '@/domain/topic/contracts'
import { day, hour, moment } from '@/domain/kernel/calendar'
import { topicLife, topicStatuses, type TopicMove } from '@/domain/topic/topic'
import { personId } from '../../local-cloud/demo/people'
import { roadOf, substance } from '../support/road'
import { samples } from '../support/samples'
import { linYue, liJianguo, liXiuying, newKey, oldChen, town, wangJianguo, wangMin, zhangGuifang, zhangHong, zhouZhiqiang, type Town } from '../support/town'

let there: Town
/** Monday, ten in the morning: no story depends on the hour it is told at. */
beforeEach(async () => {
  there = await town()
  there.cloud.travel((moment('2027-03-08') ?? 0) + 10 * hour - there.cloud.now())
})

const texts = { [zhangGuifang]: '三号楼没有电梯，我下不了楼，想加装电梯。', [oldChen]: '支持三号楼加装电梯。' }

/** Somebody of the demo district who holds more than one post. */
const holdsToo = (who: string, ...posts: readonly { role: string; scope: string }[]) => {
  const { posts: before } = there.cloud.data.get('people', personId(who)) as unknown as { posts: typeof posts }
  const held = [...before, ...posts]
  return there.cloud.data.change('people', personId(who), { posts: held, postKeys: held.map(({ role, scope }) => `${role}:${scope}`) })
}
const proposed = async (road = roadOf(there)) => {
  const { id } = await road.drafted(texts)
  await there.must(wangMin, topic.propose, await road.on(id))
  return id
}
const inboxOf = async (who: string) => (await there.must(who, notice.inbox, { after: null })).items.map(({ body }) => body)
/** What Zhang Guifang reads about her own opinion. */
const herLine = async () => {
  const [mine] = (await there.must(zhangGuifang, opinion.mine, { after: null })).items
  const line = await there.must(zhangGuifang, opinion.lookAtMine, { id: mine?.id ?? '' })
  expect(mine?.says).toBe(line.says)
  return line
}

describe('never by whoever wrote it', () => {
  test('Wang Min sits on the party organisation and the committee as well: she decides nothing about her own topic', async () => {
    const road = roadOf(there)
    await holdsToo(wangMin, { role: 'party', scope: 'xingfuli' }, { role: 'committee', scope: 'c-city' })
    const id = await proposed(road)
    expect((await road.topicNow(id)).can).not.toEqual(expect.arrayContaining(['confirm']))
    await expect(there.refusal(wangMin, topic.confirm, { ...(await road.on(id)), ...road.gate('1 号', wangMin) })).resolves.toMatch('要由另一位同志来做')
    await expect(there.refusal(wangMin, topic.returnTopic, { ...(await road.on(id)), reason: '自己退' })).resolves.toMatch('要由另一位同志来做')
    await there.must(zhouZhiqiang, topic.confirm, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('1 号') })
    await expect(there.refusal(wangMin, topic.withdrawConfirmation, { ...(await road.on(id)), reason: '自己撤' })).resolves.toMatch('要由另一位同志来做')
  })

  test('neither does the convener who only proposed it, nor the one who only amended it', async () => {
    const road = roadOf(there)
    await holdsToo(liJianguo, { role: 'party', scope: 'xingfuli' })
    const first = await road.drafted(texts)
    await there.must(liJianguo, topic.propose, await road.on(first.id))
    await expect(there.refusal(liJianguo, topic.confirm, { ...(await road.on(first.id)), ...road.gate('1 号', liJianguo) })).resolves.toMatch('要由另一位同志来做')
    const second = await road.drafted({ 'gates-2': '路灯坏了' })
    await there.must(liJianguo, topic.amend, { ...(await road.on(second.id)), ...substance, title: '三号楼电梯' })
    await there.must(wangMin, topic.propose, await road.on(second.id))
    await expect(there.refusal(liJianguo, topic.confirm, { ...(await road.on(second.id)), ...road.gate('1 号', liJianguo) })).resolves.toMatch('要由另一位同志来做')
  })

  test('whoever wrote down the consensus does not make it binding, back and forth', async () => {
    const road = roadOf(there)
    await holdsToo(wangMin, { role: 'party', scope: 'xingfuli' })
    const id = await road.concluded(texts)
    await expect(there.refusal(wangMin, topic.endorse, { ...(await road.on(id)), ...road.gate('2 号', wangMin) })).resolves.toMatch('要由另一位同志来做')
    await expect(there.refusal(wangMin, topic.returnConsensus, { ...(await road.on(id)), reason: '自己退' })).resolves.toMatch('要由另一位同志来做')
    await there.must(zhouZhiqiang, topic.endorse, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('2 号') })
    await expect(there.refusal(wangMin, topic.withdrawEndorsement, { ...(await road.on(id)), reason: '自己撤' })).resolves.toMatch('要由另一位同志来做')
  })
})

describe('taking back', () => {
  test('the room withdraws while the gate has not decided, on both gates, and the gates hear it', async () => {
    const road = roadOf(there)
    const id = await proposed(road)
    await there.must(wangMin, topic.withdrawProposal, { ...(await road.on(id)), reason: '还要问一问一楼' })
    expect(await road.topicNow(id)).toMatchObject({ statusLabel: '拟定中', gateBy: null })
    for (const who of [zhouZhiqiang, zhangHong]) await expect(inboxOf(who)).resolves.toContain('议题撤回去改了，不用确认了')
    const agreed = await road.concluded({ 'gates-3': '电梯' })
    await there.must(wangMin, topic.withdrawConclusion, { ...(await road.on(agreed)), reason: '有一条写错了' })
    expect(await road.topicNow(agreed)).toMatchObject({ statusLabel: '协商中', gateBy: null })
    await expect(inboxOf(zhouZhiqiang)).resolves.toContain('共识撤回去再商量，不用确定了')
  })

  test('a confirmation taken back keeps its paper, cancels what is ahead, and whoever was told hears it once', async () => {
    const road = roadOf(there)
    const id = await road.researched(texts)
    const told = await road.notified(id)
    const planned = await there.must(wangMin, meeting.plan, {
      key: newKey(), room: 'room-xingfuli', topic: id, kind: '对话型协商', form: 'fixed', title: '第二次会', startsAt: there.cloud.now() + day, endsAt: there.cloud.now() + day + hour, place: '二楼', agenda: [{ says: '再议', minutes: null }],
    })
    await there.must(wangMin, meeting.postpone, { ...(await road.meetingOn(told)), reason: '下雨', startsAt: there.cloud.now() + 2 * day, endsAt: there.cloud.now() + 2 * day + hour })
    await there.must(zhouZhiqiang, topic.withdrawConfirmation, { ...(await road.on(id, zhouZhiqiang)), reason: '要并到街道的规划里' })

    const now = await road.topicNow(id)
    expect(now).toMatchObject({ statusLabel: '拟定中', confirmation: null, takenBack: [{ move: 'confirm', by: '周志强', reason: '要并到街道的规划里', decision: { number: '幸党发〔2026〕30 号', evidence: [expect.stringMatching(/kept/)] } }] })
    for (const one of [told, planned.id]) expect((await there.must(wangMin, meeting.look, { id: one })).statusLabel).toBe('已取消')
    expect((await inboxOf(wangJianguo)).filter((body) => body === '会议取消了')).toHaveLength(1)
    expect((await there.must(wangMin, meeting.look, { id: told })).diary.at(-1)).toMatchObject({ by: '系统', note: '议题确认撤销了，会先不开' })
    // Nobody was ever told of the second one.
    expect(there.cloud.data.all('notices').filter((one) => (one as { about?: string }).about === `meetings/${planned.id}`)).toEqual([])
    // The opinions keep their place, and the room begins again.
    expect(now.together).toBe(2)
    await there.must(wangMin, topic.amend, { ...(await road.on(id)), ...substance })
    await there.must(wangMin, topic.propose, await road.on(id))
    await there.must(zhouZhiqiang, topic.confirm, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('40 号') })
    expect((await road.topicNow(id)).takenBack).toHaveLength(1)
  })

  test('a meeting people are sitting in is not pulled from under them, neither by taking back nor by giving up', async () => {
    const road = roadOf(there)
    const id = await road.researched(texts)
    const held = await road.opened(id)
    await expect(there.refusal(zhouZhiqiang, topic.withdrawConfirmation, { ...(await road.on(id, zhouZhiqiang)), reason: '停' })).resolves.toMatch('正在签到或正在开')
    await expect(there.refusal(wangMin, topic.drop, { ...(await road.on(id)), reason: '停' })).resolves.toMatch('正在签到或正在开')
    await there.must(wangMin, meeting.close, await road.meetingOn(held))
    await there.must(zhouZhiqiang, topic.withdrawConfirmation, { ...(await road.on(id, zhouZhiqiang)), reason: '停' })
    expect((await there.must(wangMin, meeting.look, { id: held })).statusLabel).toBe('已结束')
  })

  test('a meeting held before the confirmation was taken back does not count for the topic that is confirmed anew', async () => {
    const road = roadOf(there)
    const id = await road.researched(texts)
    const held = await road.opened(id)
    await there.must(wangMin, meeting.close, await road.meetingOn(held))
    await there.must(zhouZhiqiang, topic.withdrawConfirmation, { ...(await road.on(id, zhouZhiqiang)), reason: '重来' })
    there.cloud.travel(hour)
    await there.must(wangMin, topic.propose, await road.on(id))
    await there.must(zhouZhiqiang, topic.confirm, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('41 号') })
    await there.must(wangMin, topic.research, { ...(await road.on(id)), date: road.day(0), place: '三号楼', people: '王敏', findings: '又去了一次' })
    const again = await road.notified(id)
    await there.must(wangMin, meeting.cancel, { ...(await road.meetingOn(again)), reason: '不开了' })
    await expect(there.refusal(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked() })).resolves.toMatch('还没有开过会')
  })

  test('a topic that is given up cancels its meetings too, also in the middle of the talk', async () => {
    const road = roadOf(there)
    const id = await road.researched(texts)
    const told = await road.notified(id)
    await there.must(wangMin, topic.drop, { ...(await road.on(id)), reason: '各方谈不拢' })
    expect((await there.must(wangMin, meeting.look, { id: told })).statusLabel).toBe('已取消')
    expect((await inboxOf(liXiuying)).filter((body) => body === '会议取消了')).toHaveLength(1)
  })

  test('a meeting planned before the consensus was handed in stays planned, and is only called when the talk goes on', async () => {
    const road = roadOf(there)
    const id = await road.concluded(texts)
    await expect(road.notified(id)).rejects.toThrow('不能开会')
    const [waiting] = (await road.topicNow(id)).meetings.filter(({ statusLabel }) => statusLabel === '筹备中')
    await there.must(zhouZhiqiang, topic.returnConsensus, { ...(await road.on(id, zhouZhiqiang)), reason: '补偿没有谈清' })
    await road.notify(waiting?.id ?? '')
    expect((await road.topicNow(id)).meetings.find(({ id: one }) => one === waiting?.id)?.statusLabel).toBe('已通知')
  })

  test('the committee takes back what it confirmed itself, never what the party organisation did; the party organisation either', async () => {
    const road = roadOf(there)
    const byParty = await road.confirmed(texts)
    expect((await road.topicNow(byParty, zhangHong)).can).not.toContain('withdrawConfirmation')
    await expect(there.refusal(zhangHong, topic.withdrawConfirmation, { ...(await road.on(byParty, zhangHong)), reason: '撤' })).resolves.toMatch('请由确认它的党组织或专委会来撤销')
    const byCommittee = async (who: string) => {
      const { id } = await road.drafted({ [`gates-${who}`]: '路灯坏了' })
      await there.must(wangMin, topic.propose, await road.on(id))
      await there.must(zhangHong, topic.confirm, { ...(await road.on(id, zhangHong)), ...road.gate('3 号', zhangHong) })
      await there.must(who, topic.withdrawConfirmation, { ...(await road.on(id, who)), reason: '撤' })
      expect((await road.topicNow(id)).statusLabel).toBe('拟定中')
    }
    await byCommittee(zhangHong)
    await byCommittee(zhouZhiqiang)
  })

  test('an endorsement can be taken back until it has been reported on', async () => {
    const road = roadOf(there)
    const id = await road.endorsed(texts)
    await there.must(zhouZhiqiang, topic.withdrawEndorsement, { ...(await road.on(id, zhouZhiqiang)), reason: '费用算错了' })
    expect(await road.topicNow(id)).toMatchObject({ statusLabel: '协商中', endorsement: null, takenBack: [{ move: 'endorse', reason: '费用算错了' }] })
    const sent = await road.endorsed({ 'gates-4': '再来一件' })
    await road.reported(sent)
    expect((await road.topicNow(sent, zhouZhiqiang)).can).not.toContain('withdrawEndorsement')
    await expect(there.refusal(zhouZhiqiang, topic.withdrawEndorsement, { ...(await road.on(sent, zhouZhiqiang)), reason: '晚了' })).resolves.toMatch('已经报送出去了')
    await there.must(wangMin, topic.handOver, await road.on(sent))
    await expect(there.refusal(zhouZhiqiang, topic.withdrawEndorsement, { ...(await road.on(sent, zhouZhiqiang)), reason: '更晚了' })).resolves.toMatch('督办中')
  })
})

describe('two at once', () => {
  test('party and committee confirm in the same moment: one paper stands, the other reads who was faster', async () => {
    const road = roadOf(there)
    const id = await proposed(road)
    const at = await road.on(id)
    const answers = await Promise.all([
      there.ask(zhouZhiqiang, topic.confirm, { ...at, ...road.gate('党 1 号') }),
      there.ask(zhangHong, topic.confirm, { ...at, ...road.gate('专 1 号', zhangHong) }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { confirmation, diary } = await road.topicNow(id)
    const lost = answers.find(({ ok }) => !ok)
    expect(lost).toMatchObject({ refusal: { code: 'stale', text: `${confirmation?.by ?? ''}刚刚办过这一条，请刷新后再看` } })
    expect(diary.filter(({ says }) => says === '确认议题')).toHaveLength(1)
  })

  test('the room withdraws while the party organisation confirms: whichever came first holds', async () => {
    const road = roadOf(there)
    const id = await proposed(road)
    const at = await road.on(id)
    const [withdrawn, confirmed] = await Promise.all([
      there.ask(wangMin, topic.withdrawProposal, { ...at, reason: '再改' }),
      there.ask(zhouZhiqiang, topic.confirm, { ...at, ...road.gate('党 2 号') }),
    ])
    expect([withdrawn.ok, confirmed.ok].sort()).toEqual([false, true])
    const now = await road.topicNow(id)
    expect(now.confirmation === null).toBe(withdrawn.ok)
    expect(now.diary).toHaveLength(3)
    expect(there.cloud.data.get('topics', id)).toMatchObject({ gates: withdrawn.ok ? [] : [{ move: 'confirm' }] })
  })

  test('a host opens the door while the confirmation is taken back: not both', async () => {
    const road = roadOf(there)
    const id = await road.researched(texts)
    const told = await road.notified(id)
    const [opened, withdrawn] = await Promise.all([
      there.ask(wangMin, meeting.open, await road.meetingOn(told)),
      there.ask(zhouZhiqiang, topic.withdrawConfirmation, { ...(await road.on(id, zhouZhiqiang)), reason: '停' }),
    ])
    expect([opened.ok, withdrawn.ok].sort()).toEqual([false, true])
    expect((await there.must(wangMin, meeting.look, { id: told })).statusLabel).toBe(opened.ok ? '签到中' : '已取消')
  })
})

test('what the contributors read at every gate: plain words, the organisation and the date; no name, no reason', async () => {
  const road = roadOf(there)
  const { id } = await road.drafted(texts)
  const reads = async () => (await herLine()).says
  const seen = [await reads()]
  const step = async (does: () => Promise<unknown>) => {
    there.cloud.travel(hour)
    await does()
    seen.push(await reads())
  }
  const asParty = async () => road.on(id, zhouZhiqiang)
  await step(async () => there.must(wangMin, topic.propose, await road.on(id)))
  await step(async () => there.must(zhangHong, topic.returnTopic, { ...(await road.on(id, zhangHong)), reason: '张宏说切口太大' }))
  await step(async () => there.must(wangMin, topic.propose, await road.on(id)))
  await step(async () => there.must(wangMin, topic.withdrawProposal, { ...(await road.on(id)), reason: '内部再议' }))
  await step(async () => there.must(wangMin, topic.propose, await road.on(id)))
  await step(async () => there.must(zhouZhiqiang, topic.confirm, { ...(await asParty()), ...road.gate('6 号') }))
  expect((await herLine()).steps.find(({ word }) => word === 'topic')).toMatchObject({ note: '幸福里社区党组织已确认', done: true, at: (await road.topicNow(id)).confirmation?.at })
  await step(async () => there.must(zhouZhiqiang, topic.withdrawConfirmation, { ...(await asParty()), reason: '周志强说不行' }))
  const line = await herLine()
  expect(line.steps.find(({ word }) => word === 'topic')).toMatchObject({ at: null, done: false })
  expect(line.topic).toBeNull()
  expect(seen).toEqual([
    expect.stringMatching(/整理/),
    expect.stringMatching(/在等党组织/),
    expect.stringMatching(/^政协城建环资委员会.*改一改/),
    expect.stringMatching(/在等党组织/),
    expect.stringMatching(/拿回来再改一改/),
    expect.stringMatching(/在等党组织/),
    expect.stringMatching(/^幸福里社区党组织同意/),
    expect.stringMatching(/^幸福里社区党组织.*重新/),
  ])
  expect(line.news.map(({ words }) => words)).toEqual(seen)
  expect(new Set(line.news.map(({ at }) => at)).size).toBe(8)
  const all = JSON.stringify(await herLine())
  for (const inside of ['周志强', '张宏', '切口太大', '内部再议', '说不行', '6 号', '第 12 次党委会']) expect(all).not.toContain(inside)
})

test('the second gate in the contributors’ words', async () => {
  const road = roadOf(there)
  const id = await road.concluded(texts)
  expect((await herLine()).says).toMatch(/商量出了办法，在等党组织/)
  await there.must(zhouZhiqiang, topic.returnConsensus, { ...(await road.on(id, zhouZhiqiang)), reason: '补偿没有谈清' })
  expect((await herLine()).says).toMatch(/^幸福里社区党组织.*还要再商量/)
  await there.must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked() })
  await there.must(wangMin, topic.withdrawConclusion, { ...(await road.on(id)), reason: '写错了' })
  expect((await herLine()).says).toMatch(/再商量/)
  await there.must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked() })
  await there.must(zhouZhiqiang, topic.endorse, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('8 号') })
  expect((await herLine()).says).toMatch(/办法定下来了/)
  await there.must(zhouZhiqiang, topic.withdrawEndorsement, { ...(await road.on(id, zhouZhiqiang)), reason: '算错了' })
  expect((await herLine()).says).toMatch(/再商量/)
})

test('nothing is skipped by calling the function directly: every move from every state it does not start in', async () => {
  const inputs = await samples(there)
  const asks: Record<string, string> = { clerk: wangMin, party: zhouZhiqiang, committee: zhangHong, office: linYue }
  const road = roadOf(there)
  const { id } = await road.drafted({ 'gates-5': '逐个试' })
  const moves = Object.entries<{ from: unknown; by: readonly string[] }>(topicLife.moves).filter(([move]) => inputs[`topic.${move}`])
  const owed: string[] = []
  for (const status of topicStatuses) {
    const stored = there.cloud.data.get('topics', id) as unknown as { status: string; version: number }
    await there.cloud.data.change('topics', id, { status })
    for (const [move, { from, by }] of moves) {
      if ([from].flat().includes(status)) continue
      const who = by.map((role) => asks[role]).find(Boolean) ?? wangMin
      const answer = (await there.send(who, 'topic', { act: `topic.${move}`, input: { ...inputs[`topic.${move}`]?.(), id, version: stored.version } })) as { ok: boolean; refusal?: { code: string } }
      if (answer.ok || answer.refusal?.code !== 'wrongStatus') owed.push(`${status} ${move as TopicMove} ${JSON.stringify(answer.refusal)}`)
    }
  }
  expect(owed).toEqual([])
  expect(moves.length).toBeGreaterThan(15)
})
