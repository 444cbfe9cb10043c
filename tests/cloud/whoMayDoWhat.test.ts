import * as directory from '@/domain/directory/contracts'
import * as meeting from '@/domain/meeting/contracts'
import * as opinion from '@/domain/opinion/contracts'
import { functionOf } from '@/domain/kernel/contract'
import type { Result } from '@/domain/kernel/refusal'
import { contracts } from '../support/contracts'
import { roadOf, substance } from '../support/road'
import { linYue, newKey, oldChen, spoken, town, wangMin, zhangGuifang, type Town } from '../support/town'

/** Own scope and foreign scope of every role, those who have left, and nobody at all. */
const actors = {
  owner: zhangGuifang,
  resident: oldChen,
  invited: 'member-1',
  member: 'member-9',
  clerk: wangMin,
  foreignClerk: 'clerk-matou',
  convener: 'convener-xingfuli',
  foreignConvener: 'convener-matou',
  party: 'party-xingfuli',
  foreignParty: 'party-matou',
  committee: 'committee-c-city',
  foreignCommittee: 'committee-c-law',
  unit: 'unit-u-housing',
  foreignUnit: 'unit-u-market',
  office: linYue,
  gone: 'clerk-dongyuan',
} as const
type ActorName = keyof typeof actors

const everyone = Object.keys(actors) as ActorName[]
const bound = everyone.filter((name) => !['owner', 'resident', 'gone'].includes(name))
const inRoom: ActorName[] = ['clerk', 'convener']
const anyRoom: ActorName[] = [...inRoom, 'foreignClerk', 'foreignConvener']
const gate: ActorName[] = ['party', 'committee']
const anyGate: ActorName[] = [...gate, 'foreignParty', 'foreignCommittee']
const anyUnit: ActorName[] = ['unit', 'foreignUnit']

/** Who gets past the door with this record. Everybody else is refused without learning whether it exists. */
const may: Record<string, readonly ActorName[]> = {
  'opinion.arrive': everyone,
  'opinion.submit': everyone,
  'opinion.mine': everyone,
  'opinion.findByReceipt': everyone,
  'opinion.lookAtMine': ['owner'],
  'opinion.supplement': ['owner'],
  'opinion.withdraw': ['owner'],
  'opinion.judge': ['owner'],
  'opinion.queue': anyRoom,
  'opinion.look': [...inRoom, 'office'],
  'opinion.accept': inRoom,
  'opinion.adopt': inRoom,
  'opinion.adoptMany': anyRoom,
  'opinion.answer': inRoom,
  'opinion.refer': inRoom,
  'opinion.decline': inRoom,
  'opinion.doubt': inRoom,
  'opinion.uphold': inRoom,
  'opinion.overrule': inRoom,
  'opinion.quarantine': inRoom,
  'opinion.detach': inRoom,
  'opinion.undo': inRoom,
  'opinion.reopen': inRoom,
  'opinion.quarantined': ['office'],
  'opinion.release': ['office'],
  'opinion.ofTopic': [...inRoom, ...gate, 'office'],
  'topic.draft': inRoom,
  'topic.amend': inRoom,
  'topic.propose': inRoom,
  'topic.confirm': gate,
  'topic.returnTopic': gate,
  'topic.research': inRoom,
  'topic.conclude': inRoom,
  'topic.endorse': ['party'],
  'topic.returnConsensus': ['party'],
  'topic.report': [...inRoom, 'committee'],
  'topic.handOver': [...inRoom, 'committee'],
  'topic.archive': inRoom,
  'topic.drop': inRoom,
  'topic.list': [...anyRoom, ...anyGate, 'office'],
  'topic.look': [...inRoom, ...gate, 'office'],
  'meeting.plan': inRoom,
  'meeting.candidates': inRoom,
  'meeting.invite': inRoom,
  'meeting.notify': inRoom,
  'meeting.postpone': inRoom,
  'meeting.cancel': inRoom,
  'meeting.open': inRoom,
  'meeting.close': inRoom,
  'meeting.grantLeave': inRoom,
  'meeting.denyLeave': inRoom,
  'meeting.confirmByHand': inRoom,
  'meeting.walkIn': inRoom,
  'meeting.list': [...anyRoom, 'committee', 'foreignCommittee', 'office'],
  'meeting.look': [...inRoom, 'committee', 'office'],
  'meeting.doorCode': inRoom,
  'meeting.mine': bound,
  'meeting.lookAtMine': ['invited', 'unit'],
  'meeting.come': ['invited'],
  'meeting.askLeave': ['invited'],
  'meeting.checkIn': bound,
  'supervision.ledger': [...anyUnit, 'committee', 'foreignCommittee', ...anyRoom, 'office'],
  'supervision.look': ['unit', 'committee', ...inRoom, 'office'],
  'supervision.sign': ['unit'],
  'supervision.note': ['unit'],
  'supervision.report': ['unit'],
  'supervision.askExtension': ['unit'],
  'supervision.grantExtension': ['committee'],
  'supervision.verify': ['committee'],
  'supervision.sendBack': ['committee'],
  'supervision.urge': ['committee'],
  'directory.whoAmI': everyone,
  'directory.join': everyone,
  'directory.lists': [...anyRoom, ...anyGate, ...anyUnit, 'office'],
  'directory.rooms': [...anyRoom, 'office'],
  'directory.poster': [...inRoom, 'office'],
  'directory.addPoint': [...inRoom, 'office'],
  'directory.people': ['office'],
  'directory.invitePerson': ['office'],
  'directory.leave': ['office'],
  'directory.overview': ['office'],
  'directory.inspect': ['office'],
  'notice.inbox': bound,
  'notice.read': ['invited'],
  'notice.templates': everyone,
  'notice.consent': everyone,
}

let there: Town
let inputs: Record<string, () => object>
/** A version nobody has seen: whoever may move gets as far as “somebody was faster”, and nothing changes. */
const version = 9999

beforeAll(async () => {
  there = await town()
  const { must, cloud } = there
  const road = roadOf(there)
  const said = await must(zhangGuifang, opinion.submit, spoken('三号楼想加装电梯'))
  const secret = await must(oldChen, opinion.submit, spoken('我实名举报某某'))
  await must(wangMin, opinion.quarantine, { id: secret.id, version: 1, reason: 5 })
  const { id: topic, handovers } = await road.handedOver({ 'lift-1': '想装电梯' })
  const gathering = await road.notified(null)
  const gone = cloud.data.get('people', '0-clerk-dongyuan') as never as { _id: string; version: number }
  await must(linYue, directory.leave, { id: gone._id, version: gone.version })
  const notices = cloud.data.all('notices') as never as { _id: string; person: string | null }[]
  const read = notices.find((one) => one.person === '0-member-1')?._id ?? ''
  const attendance = (await must(wangMin, meeting.look, { id: gathering })).attendances[0]?.id ?? ''

  const o = { id: said.id, version }
  const t = { id: topic, version }
  const m = { id: gathering, version }
  const a = { id: attendance, version }
  const h = { id: handovers[0] ?? '', version }
  const note = '说明'
  const day = '2026-12-01'
  const decision = { number: '1 号', date: day, body: '党委会', note: null }
  const { title, ...rest } = substance
  const planned = { kind: '对话型协商', form: 'fixed', title, startsAt: cloud.now(), endsAt: cloud.now() + 1, place: '二楼', agenda: [] }
  inputs = {
    'opinion.arrive': () => ({ scene: 'xingfuli-1' }),
    'opinion.submit': () => spoken('路灯坏了'),
    'opinion.mine': () => ({ after: null }),
    'opinion.findByReceipt': () => ({ receipt: said.receipt }),
    'opinion.lookAtMine': () => ({ id: said.id }),
    'opinion.supplement': () => ({ ...o, text: '补充' }),
    'opinion.withdraw': () => o,
    'opinion.judge': () => ({ ...o, satisfaction: '满意', note: null }),
    'opinion.queue': () => ({ tab: 'waiting', after: null }),
    'opinion.look': () => ({ id: said.id }),
    'opinion.accept': () => ({ ...o, category: '社会', subject: '停车', committee: null }),
    'opinion.adopt': () => ({ ...o, topic }),
    'opinion.adoptMany': () => ({ opinions: [o], topic }),
    'opinion.answer': () => ({ ...o, answer: '好' }),
    'opinion.refer': () => ({ ...o, door: { name: '城管', how: '电话', phone: null } }),
    'opinion.decline': () => ({ ...o, reason: 1 }),
    'opinion.doubt': () => ({ ...o, note }),
    'opinion.uphold': () => ({ ...o, note }),
    'opinion.overrule': () => ({ ...o, note }),
    'opinion.quarantine': () => ({ ...o, reason: 5 }),
    'opinion.detach': () => o,
    'opinion.undo': () => o,
    'opinion.reopen': () => o,
    'opinion.quarantined': () => ({ after: null }),
    'opinion.release': () => ({ id: secret.id, version, note }),
    'opinion.ofTopic': () => ({ topic, after: null }),
    'topic.draft': () => ({ key: newKey(), room: 'room-xingfuli', title, ...rest, opinions: [] }),
    'topic.amend': () => ({ ...t, title, ...rest }),
    'topic.propose': () => t,
    'topic.confirm': () => ({ ...t, ...decision }),
    'topic.returnTopic': () => ({ ...t, reason: note }),
    'topic.research': () => ({ ...t, date: day, place: '小区', people: '王敏', findings: note }),
    'topic.conclude': () => ({ ...t, minutes: note, firstAnswers: null, consensus: [{ text: note, unit: 'u-housing', dueDate: day }], dissent: [] }),
    'topic.endorse': () => ({ ...t, ...decision }),
    'topic.returnConsensus': () => ({ ...t, reason: note }),
    'topic.report': () => ({ ...t, kind: '提案', title, to: '区政协', date: day }),
    'topic.handOver': () => t,
    'topic.archive': () => t,
    'topic.drop': () => ({ ...t, reason: note }),
    'topic.list': () => ({ shelf: 'all', after: null }),
    'topic.look': () => ({ id: topic }),
    'meeting.plan': () => ({ key: newKey(), room: 'room-xingfuli', topic: null, ...planned }),
    'meeting.candidates': () => ({ id: gathering }),
    'meeting.invite': () => ({ id: gathering, people: [], guests: [] }),
    'meeting.notify': () => m,
    'meeting.postpone': () => ({ ...m, reason: note, startsAt: 1, endsAt: 2 }),
    'meeting.cancel': () => ({ ...m, reason: note }),
    'meeting.open': () => m,
    'meeting.close': () => m,
    'meeting.grantLeave': () => a,
    'meeting.denyLeave': () => ({ ...a, reason: note }),
    'meeting.confirmByHand': () => ({ ...a, reason: note }),
    'meeting.walkIn': () => ({ id: gathering, name: '过路人', from: '邻居', seat: 'resident' }),
    'meeting.list': () => ({ after: null }),
    'meeting.look': () => ({ id: gathering }),
    'meeting.doorCode': () => ({ id: gathering }),
    'meeting.mine': () => ({ after: null }),
    'meeting.lookAtMine': () => ({ id: gathering }),
    'meeting.come': () => a,
    'meeting.askLeave': () => ({ ...a, reason: note }),
    'meeting.checkIn': () => ({ meeting: gathering, code: '000000' }),
    'supervision.ledger': () => ({ shelf: 'open', after: null }),
    'supervision.look': () => ({ id: h.id }),
    'supervision.sign': () => h,
    'supervision.note': () => ({ ...h, progress: note, problem: null, plan: null }),
    'supervision.report': () => ({ ...h, result: note }),
    'supervision.askExtension': () => ({ ...h, reason: note, until: '2027-06-01' }),
    'supervision.grantExtension': () => h,
    'supervision.verify': () => ({ ...h, outcome: note }),
    'supervision.sendBack': () => ({ ...h, reason: note }),
    'supervision.urge': () => h,
    'directory.whoAmI': () => ({}),
    'directory.join': () => ({ invitation: `0-nobody.${'x'.repeat(32)}`, phone: null }),
    'directory.lists': () => ({}),
    'directory.rooms': () => ({ after: null }),
    'directory.poster': () => ({ scene: 'xingfuli-1' }),
    'directory.addPoint': () => ({ room: 'room-xingfuli', name: '北门' }),
    'directory.people': () => ({ after: null }),
    'directory.invitePerson': () => ({ name: '新人', from: '社区', duty: null, phone: null, role: 'clerk', scope: 'room-xingfuli' }),
    'directory.leave': () => ({ id: '0-member-30', version }),
    'directory.overview': () => ({}),
    'directory.inspect': () => ({}),
    'notice.inbox': () => ({ after: null }),
    'notice.read': () => ({ id: read }),
    'notice.templates': () => ({}),
    'notice.consent': () => ({ accepted: [] }),
  }
})
afterAll(() => there.close())

const closed = ['notAllowed', 'notFound', 'noIdentity']

test('every act has its row in the table, and no row is left of an act that is gone', () => {
  expect([...contracts.keys()].sort()).toEqual(Object.keys(may).sort())
})

test.each(Object.keys(may))('%s is open to exactly those it is for, in their own scope', async (name) => {
  const contract = contracts.get(name)
  const got: string[] = []
  for (const [actor, who] of Object.entries(actors)) {
    const answer = (await there.send(who, functionOf({ name }), { act: name, input: inputs[name]?.() })) as Result<unknown>
    // A malformed input would say nothing about the door.
    if (!answer.ok && answer.refusal.kind !== 'refused') expect(answer.refusal).toEqual('a plain yes or no')
    if (answer.ok || !closed.includes(answer.refusal.code)) got.push(actor)
  }
  expect(contract?.says).toBeTruthy()
  expect(got.sort()).toEqual([...(may[name] ?? [])].sort())
})

test('nobody without a WeChat identity gets past any door, whatever openid they write into the event', async () => {
  for (const name of contracts.keys()) {
    const answer = (await there.send(null, functionOf({ name }), { act: name, input: inputs[name]?.(), openid: 'demo-office', OPENID: 'demo-office' })) as Result<unknown>
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'noIdentity' } })
  }
})

test('what is not yours and what is not there are told in the same words', async () => {
  const foreign = await there.ask('clerk-matou', opinion.look, { id: (inputs['opinion.look']?.() as { id: string }).id })
  const missing = await there.ask('clerk-matou', opinion.look, { id: 'no-such-opinion' })
  expect(foreign).toEqual(missing)
})
