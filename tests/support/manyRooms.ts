import * as directory from '@/domain/directory/contracts'
import * as meeting from '@/domain/meeting/contracts'
import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as desk from '@/domain/opinion/desk/contracts'
import { unfiltered } from '@/domain/opinion/desk/filter'
import * as engine from '@/domain/opinion/engineContracts'
import * as issue from '@/domain/opinion/issueContracts'
import { keysOf } from '@/domain/opinion/routing/commonIssue'
import * as behalf from '@/domain/opinion/intake/behalf'
import * as paper from '@/domain/opinion/intake/box'
import * as roster from '@/domain/opinion/intake/roster'
import * as asking from '@/domain/opinion/asking'
import * as callingBack from '@/domain/opinion/callingBack'
import * as telling from '@/domain/opinion/telling'
import * as report from '@/domain/report/contracts'
import * as supervision from '@/domain/supervision/contracts'
import * as agreeing from '@/domain/topic/agreeing'
import * as topic from '@/domain/topic/contracts'
import * as preparing from '@/domain/topic/preparing'
import * as takingPart from '@/domain/topic/takingPart'
import { openidOf, personId } from '../../local-cloud/demo/people'
import type { QueryReport } from '../../local-cloud/cloud'
import { roadOf } from './road'
import { dingLei, liJianguo, linYue, liuKai, newKey, spoken, town, wangJianguo, wangMin, zhangGuifang, zhangHong, zhouZhiqiang, type Town } from './town'

const rooms = 1301
const statuses = ['submitted', 'accepted', 'answered', 'settled', 'declined'] as const
const shelves = { submitted: 'waiting', accepted: 'working', answered: 'done', settled: 'done', declined: 'done' } as const

/** What a third of the city complains of, in nearly the same words: the worst a newcomer can be compared with. */
const parking = '锦绣花园车位不够，停车难'
const parkingKeys = keysOf({ text: parking, room: 'room-xingfuli', point: 'xingfuli-2', areas: ['jiangzhou', 'linjiang'] })

/** A city like the one of seed 001: every room has its share of the opinions, Wang Min's more than most. */
function city({ cloud }: Town, opinions: number): void {
  const now = cloud.now()
  cloud.data.insert('rooms', Array.from({ length: rooms - 10 }, (_, n) => ({ _id: `room-${n}`, name: `${n} 号议事室`, area: 'hehua', areas: ['jiangzhou', 'linjiang'], level: 'village', address: '', phone: null, functions: [], committee: null })))
  cloud.data.insert('opinions', Array.from({ length: opinions }, (_, n) => {
    const status = statuses[n % 5] ?? 'submitted'
    const at = now - (opinions - n) * 20_000
    const mine = n % 200 === 0
    return {
      _id: `${at.toString(36).padStart(9, '0')}00many${n}`, status, shelf: shelves[status], version: 1, at, standing: status === 'settled' ? '2026:topic:yes' : status === 'answered' ? '2026:topic:silent' : null, asking: status === 'settled' && n % 400 === 3 ? 30 : null, submission: `s${n}`, receipt: `r${n}`, content: '',
      openid: mine ? openidOf(zhangGuifang) : `o${n % 50_000}`, room: n % 100 === 0 ? 'room-xingfuli' : `room-${n % (rooms - 10)}`, area: 'xingfuli', areas: ['jiangzhou', 'linjiang', 'wangjiang', 'xingfuli'],
      committee: null, point: 'xingfuli-1', channel: 'code', text: n % 3 === 0 ? parking : `第 ${n} 条`, keys: n % 3 === 0 ? parkingKeys : [], issue: null, suspicions: [], additions: [], photos: [], phone: null, phoneTail: null, person: null, behalf: null, slip: null, hotline: null, toldAt: null, suggestion: { category: '社会', subject: '停车', committee: 'c-city', words: [], confidence: 0.4, model: 0 },
      category: '社会', subject: '停车', topic: null, reason: null, door: null, answer: null, satisfaction: null, check: 'pass', lookBy: at, answerBy: at + 15 * 86_400_000, before: null, diary: [], marks: [],
    }
  }))
}

/** Each by itself, and several at once: what no index knows is looked at on the way, a bounded number at a time. */
const filters = [
  { subject: '停车' }, { channel: 'code' }, { age: 'overdue' }, { age: 'alarm' }, { room: 'room-xingfuli' }, { mine: 'handled' }, { mine: 'asked' },
  { subject: '停车', channel: 'box' }, { channel: 'code', age: 'alarm' }, { subject: '渡口', age: 'alarm', room: 'room-xingfuli' }, { mine: 'handled', subject: '停车' },
] as const

const greedy = (queries: readonly QueryReport[]) =>
  queries.filter(({ index, examined, returned }) => index === null || examined > 3 * returned + 50).map(({ fn, collection, action, index, examined, returned }) => ({ fn, collection, action, index, examined, returned }))

/** Every act that reads, in 1,301 rooms with so many opinions: none looks at more than three times what it gives, and fifty. */
export async function everyActReads(opinions: number): Promise<void> {
  const there = await town()
  city(there, opinions)
  there.cloud.resetQueries()
  const { must, cloud } = there
  const road = roadOf(there)
  const { id, handovers } = await road.handedOver({ 'many-1': '想装电梯', 'many-2': '支持装电梯' })
  for (const [who, handover] of [[liuKai, handovers[0]], [dingLei, handovers[1]]] as const) {
    const on = async (reader: string) => ({ id: handover ?? '', version: (await must(reader, supervision.look, { id: handover ?? '' })).version })
    await must(who, supervision.sign, await on(who))
    await must(who, supervision.note, { ...(await on(who)), progress: '在办', problem: null, plan: null })
    await must(who, supervision.report, { ...(await on(who)), result: '办好了' })
    await road.verified(handover ?? '', '办好了')
  }
  cloud.travel(600_000 - (cloud.now() % 600_000))
  await cloud.tick('clock')

  const said = await must('many-3', opinion.submit, spoken(parking))
  cloud.travel(120_000)
  const beforehand = cloud.queries.length
  await cloud.tick('clock')
  const radar = cloud.queries.slice(beforehand).filter(({ index }) => index === 'keys__id')
  expect(radar.length).toBeGreaterThan(1)
  expect(radar.reduce((sum, { examined }) => sum + examined, 0)).toBeLessThanOrEqual(200)
  await must(wangMin, opinion.accept, { id: said.id, version: 1, category: '社会', subject: '停车', committee: 'c-city' })
  await must('many-3', opinion.findByReceipt, { receipt: said.receipt })
  await must('many-3', opinion.arrive, { scene: 'xingfuli-1' })
  await must(zhangGuifang, opinion.mine, { after: null })
  await must(zhangGuifang, opinion.arrive, { scene: 'xingfuli-1' })
  for (const tab of opinion.tabs) {
    const first = await must(wangMin, opinion.queue, { tab, after: null })
    await must(wangMin, opinion.queue, { tab, after: first.next })
  }
  for (const filter of filters) {
    const first = await must(wangMin, opinion.queue, { tab: 'waiting', after: null, filter: { ...unfiltered, ...filter } })
    if (first.next) await must(wangMin, opinion.queue, { tab: 'waiting', after: first.next, filter: { ...unfiltered, ...filter } })
  }
  for (const words of [said.receipt, '8000', '第 99']) await must(wangMin, desk.search, { words, how: 'any', after: null })
  await must(wangMin, desk.handled, { after: null })
  await must(wangMin, desk.remark, { id: said.id, key: newKey(), text: '请看', to: [personId(liJianguo)] })
  await must(liJianguo, opinion.queue, { tab: 'working', after: null, filter: { ...unfiltered, mine: 'asked' } })
  await must(liJianguo, desk.watch, { id: said.id })
  await must(wangMin, opinion.look, { id: said.id })
  await must(wangMin, opinion.ofTopic, { topic: id, after: null })
  await must(linYue, opinion.quarantined, { after: null })
  await must(linYue, opinion.held, { after: null })
  await must(linYue, engine.engine, {})
  for (const who of [wangMin, linYue]) for (const tab of issue.issueTabs) await must(who, issue.issues, { tab })
  await must(wangMin, preparing.prepared, { id })
  await must(wangMin, preparing.factReaders, { id })
  await must(wangJianguo, preparing.facts, { topic: id })
  await must(wangJianguo, preparing.myFacts, {})
  await must(wangMin, agreeing.minutes, { id })
  const willing = await road.researched({ 'many-4': '想修楼道灯', 'many-5': '楼道灯坏了' })
  for (const who of ['many-4', 'many-5']) {
    const mine = (await must(who, opinion.mine, { after: null })).items[0]?.id ?? ''
    await must(who, takingPart.volunteer, { opinion: mine, name: who, phone: '13800001111', seat: 'resident', from: '3 号楼' })
    await must(who, takingPart.myVolunteering, { opinion: mine })
  }
  await must(wangMin, takingPart.draw, { ...(await road.on(willing)), seat: 'resident', seats: 1, reason: null })
  await must(wangMin, takingPart.volunteers, { id: willing })
  await must(wangMin, meeting.candidates, { id: await road.notified(willing) })
  for (const who of [wangMin, zhouZhiqiang, zhangHong, linYue]) for (const shelf of topic.shelves) {
    await must(who, topic.list, { shelf, after: null })
    await must(who, topic.list, { shelf, after: null, filter: { scopeType: '民生问题', tag: 'elder', status: null, committee: 'c-law' } })
  }
  for (const who of [wangMin, linYue]) await must(who, topic.drift, {})
  for (const who of [wangMin, zhangHong, linYue]) await must(who, meeting.list, { after: null })
  for (const who of [wangMin, zhangHong, linYue]) {
    for (const status of report.statuses) for (const kind of [null, '提案'] as const) await must(who, report.list, { status, kind, year: 2026, after: null })
    await must(who, report.tally, { year: 2026 })
  }
  await must(wangMin, report.ofTopic, { topic: id })
  await must(wangJianguo, report.mine, { after: null })
  for (const who of [liuKai, zhangHong, wangMin, linYue]) for (const shelf of ['open', 'done'] as const) await must(who, supervision.ledger, { shelf, after: null })
  await must(wangJianguo, meeting.mine, { after: null })
  await must(wangJianguo, notice.inbox, { after: null })
  const firstRooms = await must(linYue, directory.rooms, { after: null })
  await must(linYue, directory.rooms, { after: firstRooms.next })
  await must(linYue, directory.people, { after: null })
  await must(linYue, directory.overview, {})
  for (const room of [null, 'room-xingfuli']) for (const year of [null, 2026]) await must(linYue, directory.rates, { room, year })
  await must(linYue, directory.inspect, {})

  const { scene: box } = await must(wangMin, directory.addPoint, { room: 'room-xingfuli', name: '信箱', kind: 'box' })
  const { numbers } = await must(wangMin, paper.issueSlips, { box, many: 10 })
  const opened = { key: newKey(), box, openedAt: cloud.now(), witness: '吴老师', witnessAs: '居民代表', count: 2, seal: '完好' as const, note: null, photos: [] }
  const { id: opening } = await must(wangMin, paper.openBox, opened)
  await must(wangMin, paper.enterLetter, { id: opening, key: newKey(), text: '信里说的', photos: [], slip: numbers[0] ?? null, of: null, phone: null })
  await must(wangMin, paper.openings, { after: null })
  await must(wangMin, paper.opening, { id: opening })
  await must(wangMin, paper.slips, { box, after: null })
  await must('many-3', opinion.findByReceipt, { receipt: numbers[0] ?? '' })
  await must(wangJianguo, behalf.rooms, { name: '1300' })
  const heard = await must(wangJianguo, behalf.record, { key: newKey(), room: 'room-xingfuli', way: 'call', text: '电话里说的', photos: [], of: null, phone: null, agreed: true })
  await must(wangJianguo, behalf.recorded, { after: null })
  await must(wangJianguo, behalf.mailbox, { after: null })
  await must(wangJianguo, behalf.myDuties, {})
  await must(wangMin, opinion.answer, { id: heard.id, version: 1, answer: '已修' })
  await must(wangMin, telling.untold, { after: null })
  await must(wangMin, callingBack.toAsk, { after: null })
  await must(zhangGuifang, asking.asks, {})
  await must(wangMin, roster.members, { room: 'room-xingfuli' })
  await must(wangMin, roster.setDuty, { key: newKey(), room: 'room-xingfuli', member: '0-member-1', startsAt: cloud.now() + 3_600_000, endsAt: cloud.now() + 3_600_001, place: '议事室' })
  await must(wangMin, roster.duties, {})

  expect(cloud.queries.length).toBeGreaterThan(200)
  expect(greedy(cloud.queries)).toEqual([])
}
