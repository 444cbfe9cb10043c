import * as directory from '@/domain/directory/contracts'
import * as meeting from '@/domain/meeting/contracts'
import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as supervision from '@/domain/supervision/contracts'
import * as topic from '@/domain/topic/contracts'
import { openidOf } from '../../local-cloud/demo/people'
import type { QueryReport } from '../../local-cloud/cloud'
import { roadOf } from '../support/road'
import { dingLei, linYue, liuKai, spoken, town, wangJianguo, wangMin, zhangGuifang, zhangHong, zhouZhiqiang, type Town } from '../support/town'

const rooms = 1301
const opinions = 100_000
const statuses = ['submitted', 'accepted', 'answered', 'settled', 'declined'] as const
const shelves = { submitted: 'waiting', accepted: 'working', answered: 'done', settled: 'done', declined: 'done' } as const

/** A city like the one of seed 001: every room has its share of the opinions, Wang Min's more than most. */
function city({ cloud }: Town): void {
  const now = cloud.now()
  cloud.data.insert('rooms', Array.from({ length: rooms - 10 }, (_, n) => ({ _id: `room-${n}`, name: `${n} 号议事室`, area: 'hehua', areas: ['jiangzhou', 'linjiang'], level: 'village', address: '', phone: null, functions: [], committee: null })))
  cloud.data.insert('opinions', Array.from({ length: opinions }, (_, n) => {
    const status = statuses[n % 5] ?? 'submitted'
    const at = now - (opinions - n) * 20_000
    const mine = n % 200 === 0
    return {
      _id: `${at.toString(36).padStart(9, '0')}00many${n}`, status, shelf: shelves[status], version: 1, at, submission: `s${n}`, receipt: `r${n}`, content: '',
      openid: mine ? openidOf(zhangGuifang) : `o${n % 50_000}`, room: n % 100 === 0 ? 'room-xingfuli' : `room-${n % (rooms - 10)}`, area: 'xingfuli', areas: ['jiangzhou', 'linjiang', 'wangjiang', 'xingfuli'],
      committee: null, point: 'xingfuli-1', channel: 'code', text: `第 ${n} 条`, additions: [], photos: [], phone: null, suggestion: { category: '社会', subject: '停车', committee: 'c-city', words: [], confidence: 0.4 },
      category: '社会', subject: '停车', topic: null, reason: null, door: null, answer: null, satisfaction: null, check: 'pass', lookBy: at, answerBy: at + 15 * 86_400_000, before: null, diary: [], marks: [],
    }
  }))
}

const greedy = (queries: readonly QueryReport[]) =>
  queries.filter(({ index, examined, returned }) => index === null || examined > 3 * returned + 50).map(({ fn, collection, action, index, examined, returned }) => ({ fn, collection, action, index, examined, returned }))

test('with 100,000 opinions in 1,301 rooms no act looks at more than three times what it gives, and fifty', async () => {
  const there = await town()
  city(there)
  there.cloud.resetQueries()
  const { must, cloud } = there
  const road = roadOf(there)
  const { id, handovers } = await road.handedOver({ 'many-1': '想装电梯', 'many-2': '支持装电梯' })
  for (const [who, handover] of [[liuKai, handovers[0]], [dingLei, handovers[1]]] as const) {
    const on = async (reader: string) => ({ id: handover ?? '', version: (await must(reader, supervision.look, { id: handover ?? '' })).version })
    await must(who, supervision.sign, await on(who))
    await must(who, supervision.note, { ...(await on(who)), progress: '在办', problem: null, plan: null })
    await must(who, supervision.report, { ...(await on(who)), result: '办好了' })
    await must(zhangHong, supervision.verify, { ...(await on(zhangHong)), outcome: '办好了' })
  }
  cloud.travel(600_000 - (cloud.now() % 600_000))
  await cloud.tick('clock')

  const said = await must('many-3', opinion.submit, spoken('车位不够'))
  await must(wangMin, opinion.accept, { id: said.id, version: 1, category: '社会', subject: '停车', committee: 'c-city' })
  await must('many-3', opinion.findByReceipt, { receipt: said.receipt })
  await must('many-3', opinion.arrive, { scene: 'xingfuli-1' })
  await must(zhangGuifang, opinion.mine, { after: null })
  await must(zhangGuifang, opinion.arrive, { scene: 'xingfuli-1' })
  for (const tab of opinion.tabs) {
    const first = await must(wangMin, opinion.queue, { tab, after: null })
    await must(wangMin, opinion.queue, { tab, after: first.next })
  }
  await must(wangMin, opinion.look, { id: said.id })
  await must(wangMin, opinion.ofTopic, { topic: id, after: null })
  await must(linYue, opinion.quarantined, { after: null })
  for (const who of [wangMin, zhouZhiqiang, zhangHong, linYue]) for (const shelf of topic.shelves) await must(who, topic.list, { shelf, after: null })
  for (const who of [wangMin, zhangHong, linYue]) await must(who, meeting.list, { after: null })
  for (const who of [liuKai, zhangHong, wangMin, linYue]) for (const shelf of ['open', 'done'] as const) await must(who, supervision.ledger, { shelf, after: null })
  await must(wangJianguo, meeting.mine, { after: null })
  await must(wangJianguo, notice.inbox, { after: null })
  const firstRooms = await must(linYue, directory.rooms, { after: null })
  await must(linYue, directory.rooms, { after: firstRooms.next })
  await must(linYue, directory.people, { after: null })
  await must(linYue, directory.overview, {})
  await must(linYue, directory.inspect, {})

  expect(cloud.queries.length).toBeGreaterThan(200)
  expect(greedy(cloud.queries)).toEqual([])
}, 180_000)
