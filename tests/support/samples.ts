import * as meeting from '@/domain/meeting/contracts'
import * as opinion from '@/domain/opinion/contracts'
import { roadOf, substance } from './road'
import { newKey, oldChen, spoken, wangMin, zhangGuifang, type Town } from './town'

/** A version nobody has seen: whoever may move gets as far as “somebody was faster”, and nothing changes. */
export const version = 9999

/** One well-formed input for every act there is, about records that exist in this town. */
export async function samples(there: Town): Promise<Record<string, () => object>> {
  const { must, cloud } = there
  const road = roadOf(there)
  const said = await must(zhangGuifang, opinion.submit, spoken('三号楼想加装电梯'))
  const secret = await must(oldChen, opinion.submit, spoken('我实名举报某某'))
  await must(wangMin, opinion.quarantine, { id: secret.id, version: 1, reason: 5 })
  const { id: topic, handovers } = await road.handedOver({ 'lift-1': '想装电梯' })
  const gathering = await road.notified(null)
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
  const decision = { number: '1 号', date: day, body: '党委会', note: null, evidence: [] }
  const { title, ...rest } = substance
  const planned = { kind: '对话型协商', form: 'fixed', title, startsAt: cloud.now(), endsAt: cloud.now() + 1, place: '二楼', agenda: [] }
  return {
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
}
