import * as opinion from '@/domain/opinion/contracts'
import * as supervision from '@/domain/supervision/contracts'
import * as topic from '@/domain/topic/contracts'
import * as notice from '@/domain/notice/contracts'
import { jpeg } from '../support/pictures'
import { roadOf, substance } from '../support/road'
import { dingLei, liuKai, newKey, oldChen, town, uploadedBy, wangMin, zhangGuifang, zhangHong, zhouZhiqiang, type Town } from '../support/town'

let there: Town
beforeEach(async () => { there = await town() })

const texts = { [zhangGuifang]: '三号楼没有电梯，我下不了楼，想加装电梯。', [oldChen]: '支持三号楼加装电梯。' }

test('a lift for building 3, from the scanned code to the answer, is closed by the one who asked for it', async () => {
  const { must, cloud } = there
  const road = roadOf(there)
  cloud.quota.grant('demo-resident-1', 'local-progress')
  await must(zhangGuifang, notice.consent, { key: newKey(), accepted: ['local-progress'] })
  const { id, handovers } = await road.handedOver(texts)
  const [lift, path] = handovers as [string, string]
  const mine = (await must(zhangGuifang, opinion.mine, { after: null })).items[0]
  expect(mine?.label).toBe('报给部门')

  const on = async (who: string, handover: string) => ({ id: handover, version: (await must(who, supervision.look, { id: handover })).version })
  for (const [who, handover] of [[liuKai, lift], [dingLei, path]] as const) {
    await must(who, supervision.sign, await on(who, handover))
    await must(who, supervision.report, { ...(await on(who, handover)), result: '已完成' })
  }
  await road.verified(lift, '电梯装好了。')
  expect((await road.topicNow(id)).statusLabel).toBe('督办中')
  await road.verified(path, '临时通道拆了。')
  expect((await road.topicNow(id)).statusLabel).toBe('已办结')

  cloud.travel(20_000)
  await cloud.tick('clock')
  cloud.travel(60_000)
  await cloud.tick('clock')
  const told = await must(zhangGuifang, opinion.lookAtMine, { id: mine?.id ?? '' })
  expect(told.label).toBe('有答复')
  expect(told.answer).toBe('电梯装好了。\n临时通道拆了。')
  expect(cloud.sent.map((message) => message.openid)).toContain('demo-resident-1')

  const settled = await must(zhangGuifang, opinion.judge, { id: told.id, version: told.version, satisfaction: '满意', note: null })
  expect(settled.satisfaction).toBe('满意')
  expect(settled.can).toEqual(['unsolved'])
})

test('old Chen is not satisfied: his opinion comes back to the desk with what is wrong', async () => {
  const { must } = there
  const { id, version } = await must(oldChen, opinion.submit, { key: 'a-key-of-old-chen', scene: 'xingfuli-1', text: '路灯坏了', photos: [], phone: null }).then(({ id }) => ({ id, version: 1 }))
  const answered = await must(wangMin, opinion.answer, { id, version, answer: '已报修。' })
  await must(oldChen, opinion.judge, { id, version: answered.version, satisfaction: '不满意', note: '还是不亮' })
  const { items } = await must(wangMin, opinion.queue, { tab: 'waiting', after: null })
  expect(items.map((card) => card.statusLabel)).toEqual(['居民不满意'])
  const { diary } = await must(wangMin, opinion.look, { id })
  expect(diary.at(-1)).toMatchObject({ says: '不满意', by: '居民', note: '还是不亮' })
})

test('whoever drafted a topic cannot confirm it, even with a seat in the party organisation', async () => {
  const { must, refusal, cloud } = there
  const road = roadOf(there)
  const clerk = cloud.data.get('people', '0-clerk-xingfuli')
  cloud.data.insert('people', [
    {
      ...clerk, _id: '0-both', name: '鲁双职', openid: 'demo-both', postKeys: [],
      posts: [{ role: 'clerk', scope: 'room-xingfuli' }, { role: 'party', scope: 'xingfuli' }],
    },
  ])
  const { id } = await must('both', topic.draft, { key: 'the-key-of-lu-shuangzhi', room: 'room-xingfuli', ...substance, opinions: [] })
  await must('both', topic.propose, await road.on(id))
  await expect(refusal('both', topic.confirm, { ...(await road.on(id)), ...road.gate('1 号') })).resolves.toMatch('要由另一位同志来做')
  await must(zhouZhiqiang, topic.confirm, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('1 号') })
})

test('the paper that confirms a topic stays with it: number, date, meeting, and a photo of the document', async () => {
  const { must, refusal } = there
  const road = roadOf(there)
  const { id } = await road.drafted(texts)
  await must(wangMin, topic.propose, await road.on(id))
  const paper = await uploadedBy(there, zhouZhiqiang, jpeg())
  const lost = { ...(await road.on(id, zhouZhiqiang)), ...road.gate('7 号'), evidence: [paper.replace('.jpg', '-lost.jpg')] }
  await expect(refusal(zhouZhiqiang, topic.confirm, lost)).resolves.toMatch('第 1 张没有传好')
  await must(zhouZhiqiang, topic.confirm, { ...lost, evidence: [paper] })
  const { confirmation } = await road.topicNow(id)
  expect(confirmation).toMatchObject({ number: '7 号', body: '幸福里社区党委', meeting: '第 12 次党委会', by: '周志强' })
  expect(confirmation?.evidence).toEqual([expect.stringMatching(/^http.*\/kept\/.*\.jpeg/)])
})

test('no deliberation without research, no handover before it is reported', async () => {
  const { refusal, must } = there
  const road = roadOf(there)
  const confirmed = await road.confirmed(texts)
  await expect(road.notified(confirmed)).rejects.toThrow('不调研不协商')
  const concluded = await road.concluded({ [zhangGuifang]: '再说一件电梯的事' })
  await must(zhouZhiqiang, topic.endorse, { ...(await road.on(concluded, zhouZhiqiang)), ...road.gate('2 号') })
  await expect(refusal(wangMin, topic.handOver, await road.on(concluded))).resolves.toMatch('共识还没有报送')
})

test('a dropped topic lets its opinions go, and each is back on the desk', async () => {
  const { must, cloud } = there
  const road = roadOf(there)
  const { id } = await road.drafted(texts)
  await must(wangMin, topic.drop, { ...(await road.on(id)), reason: '和另一个议题重复' })
  await cloud.tick('clock')
  const { items } = await must(wangMin, opinion.queue, { tab: 'working', after: null })
  expect(items.map((card) => card.statusLabel)).toEqual(['已受理', '已受理'])
})

test('both gates can send the topic back with a reason everybody can read', async () => {
  const { must } = there
  const road = roadOf(there)
  const { id } = await road.drafted(texts)
  await must(wangMin, topic.propose, await road.on(id))
  await must(zhangHong, topic.returnTopic, { ...(await road.on(id, zhangHong)), reason: '切口太大' })
  expect((await road.topicNow(id)).diary.at(-1)).toMatchObject({ says: '退回修改', by: '张宏', note: '切口太大' })
  const concluded = await road.concluded({ [oldChen]: '第二件电梯的事' })
  await must(zhouZhiqiang, topic.returnConsensus, { ...(await road.on(concluded, zhouZhiqiang)), reason: '补偿没有谈清' })
  expect((await road.topicNow(concluded)).statusLabel).toBe('协商中')
})
