import * as meeting from '@/domain/meeting/contracts'
import * as directory from '@/domain/directory/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as behalf from '@/domain/opinion/intake/behalf'
import * as board from '@/domain/board/contracts'
import * as paper from '@/domain/opinion/intake/box'
import * as hotline from '@/domain/opinion/intake/hotlineContracts'
import * as roster from '@/domain/opinion/intake/roster'
import * as takingPart from '@/domain/topic/takingPart'
import { roadOf, substance } from './road'
import { csv } from './spreadsheet'
import { head, ticket, uploadPath } from './tickets'
import { liJianguo, linYue, newKey, oldChen, spoken, wangMin, zhangGuifang, type Town } from './town'

/** A version nobody has seen: whoever may move gets as far as “somebody was faster”, and nothing changes. */
export const version = 9999

/** One well-formed input for every act there is, about records that exist in this town. */
export async function samples(there: Town): Promise<Record<string, () => object>> {
  const { must, cloud } = there
  const road = roadOf(there)
  for (const neighbour of ['samples-1', 'samples-2', 'samples-3']) await must(neighbour, opinion.submit, spoken('锦绣花园门口广场舞音响太吵，晚上十点还在跳'))
  await cloud.tick('clock')
  const [{ _id: issue } = { _id: '' }] = cloud.data.all('issues')
  const scores = { right: 0.8, macroF1: 0.7, sure: 0.6 }
  cloud.data.insert('models', [{ _id: 'first-model', no: 1, at: cloud.now(), decisions: 80, heldBack: 20, scores, before: scores, better: true, file: '', bytes: 0 }])
  const said = await must(zhangGuifang, opinion.submit, spoken('三号楼想加装电梯'))
  const secret = await must(oldChen, opinion.submit, spoken('我实名举报某某'))
  await must(linYue, opinion.isolate, { id: secret.id, version: 1, reason: 5 })
  // A topic that is still being looked into, with an opinion of Zhang Guifang's in it and her offer to come.
  const willing = { id: '' }
  const willingPerson = { name: '张桂芳', phone: '13800003333', seat: 'resident' as const, from: '3 号楼' }
  await road.confirmed({ [zhangGuifang]: '楼道里堆的杂物没人管' })
  willing.id = (await must(zhangGuifang, opinion.mine, { after: null })).items[0]?.id ?? ''
  const v = { id: (await must(zhangGuifang, takingPart.volunteer, { opinion: willing.id, ...willingPerson })).id, version }
  const { id: topic, handovers } = await road.handedOver({ 'lift-1': '想装电梯' }, road.agreed().map((item, at) => ({ ...item, helpers: at === 0 ? ['u-urban'] : [] })))
  const gathering = await road.notified(null)
  const notices = cloud.data.all('notices') as never as { _id: string; person: string | null }[]
  const read = notices.find((one) => one.person === '0-member-1')?._id ?? ''
  const attendance = (await must(wangMin, meeting.look, { id: gathering })).attendances[0]?.id ?? ''

  const { scene: box } = await must(wangMin, directory.addPoint, { room: 'room-xingfuli', name: '信箱', kind: 'box' })
  const opened = { key: newKey(), box, openedAt: cloud.now(), witness: '吴老师', witnessAs: '居民代表', count: 100, seal: '完好' as const, note: null, photos: [] }
  const opening = await must(wangMin, paper.openBox, opened)
  const slips = await must(wangMin, paper.issueSlips, { box, many: 10 })
  const hours = { startsAt: cloud.now() + 3_600_000, endsAt: cloud.now() + 3_600_001, place: '议事室' }
  const duty = await must(wangMin, roster.setDuty, { key: newKey(), room: 'room-xingfuli', member: '0-member-1', ...hours })
  const tickets = (name: string) => cloud.files.put(uploadPath(linYue, name, 'csv'), Buffer.from(csv([head, ticket(1, '路灯坏了')])))
  const { id: imported, mapping } = await must(linYue, hotline.readFile, { key: newKey(), file: tickets(newKey()), name: '工单.csv', room: null })
  const sheet = { id: imported }

  const told = { title: '三号楼装电梯', body: '住户坐下来商量过了。', result: null, photos: [], shareable: false }
  const drafted = await must(wangMin, board.draft, { key: newKey(), topic, ...told })
  const shown = await must(wangMin, board.draft, { key: newKey(), topic, ...told })
  await must(liJianguo, board.publish, { id: shown.id, version: shown.version })
  const b = { id: shown.id, version }
  const heard = await must(wangMin, behalf.record, { key: newKey(), room: 'room-xingfuli', way: 'visit', text: '走廊灯不亮', photos: [], of: null, phone: null, agreed: true })
  const byPhone = { id: heard.id, version }
  const o = { id: said.id, version }
  const t = { id: topic, version }
  const m = { id: gathering, version }
  const a = { id: attendance, version }
  const r = { id: (await road.topicNow(topic)).reports[0]?.id ?? '', version }
  const h = { id: handovers[0] ?? '', version }
  const note = '说明'
  const day = '2026-12-01'
  const photo = ['cloud://nowhere/paper.jpg']
  const decision = { number: '1 号', date: day, body: '党委', meeting: '党委会', note: null, evidence: photo }
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
    'opinion.untold': () => ({ after: null }),
    'opinion.tell': () => ({ ...o, how: '电话', more: null }),
    'opinion.revisit': () => ({ ...o, solved: false, note }),
    'opinion.asks': () => ({}),
    'opinion.settleFor': () => ({ ...byPhone, how: '电话', satisfaction: '满意', note: null }),
    'opinion.disputeFor': () => ({ ...byPhone, how: '电话', note }),
    'opinion.toAsk': () => ({ after: null }),
    'board.list': () => ({ place: null, after: null }),
    'board.read': () => ({ id: b.id }),
    'board.prepare': () => ({ topic }),
    'board.draft': () => ({ key: newKey(), topic, ...told }),
    'board.amend': () => ({ ...b, ...told }),
    'board.askChange': () => ({ ...b, reason: note }),
    'board.publish': () => b,
    'board.withdraw': () => ({ ...b, reason: note }),
    'board.redraft': () => b,
    'board.look': () => ({ id: drafted.id }),
    'board.desk': () => ({ shelf: 'drafted', after: null }),
    'intake.openings': () => ({ after: null }),
    'intake.opening': () => opening,
    'intake.openBox': () => ({ ...opened, key: newKey() }),
    'intake.enterLetter': () => ({ ...opening, key: newKey(), text: '来信', photos: [], slip: null, of: null, phone: null }),
    'intake.unreadable': () => ({ ...opening, key: newKey(), photos: ['cloud://nowhere/letter.jpg'], note: null }),
    'intake.recount': () => ({ ...opening, version, count: 100, reason: note }),
    'intake.closeBox': () => ({ ...opening, version }),
    'intake.slips': () => ({ box, after: null }),
    'intake.issueSlips': () => ({ box, many: 10 }),
    'intake.slipBatch': () => ({ id: slips.id }),
    'intake.rooms': () => ({ name: null }),
    'intake.record': () => ({ key: newKey(), room: 'room-xingfuli', way: 'visit', text: '听来的话', photos: [], of: null, phone: null, agreed: true }),
    'intake.recorded': () => ({ after: null }),
    'intake.mailbox': () => ({ after: null }),
    'intake.myDuties': () => ({}),
    'intake.members': () => ({ room: 'room-xingfuli' }),
    'intake.duties': () => ({}),
    'intake.setDuty': () => ({ key: newKey(), room: 'room-xingfuli', member: '0-member-2', ...hours }),
    'intake.cancelDuty': () => ({ id: duty.id, version }),
    'opinion.engine': () => ({}),
    'opinion.useModel': () => ({ version, model: 'first-model' }),
    'opinion.useWords': () => ({ version }),
    'opinion.learnSoon': () => ({ version }),
    'opinion.amendWords': () => ({ version, subject: '停车', category: '社会', words: '停车*3' }),
    'opinion.issues': () => ({ tab: 'open' }),
    'opinion.lookAtIssue': () => ({ id: issue, after: null }),
    'opinion.dismissIssue': () => ({ id: issue, version, note }),
    'opinion.restoreIssue': () => ({ id: issue, version }),
    'opinion.leaveIssue': () => ({ ...o, issue }),
    'intake.readFile': () => ({ key: newKey(), file: tickets(newKey()), name: '工单.csv', room: null }),
    'intake.readSheet': () => ({ ...sheet, version, sheet: '工单' }),
    'intake.checkImport': () => ({ ...sheet, version, mapping }),
    'intake.startImport': () => ({ ...sheet, version }),
    'intake.dropImport': () => ({ ...sheet, version }),
    'intake.continueImport': () => sheet,
    'intake.lookAtImport': () => sheet,
    'intake.importRows': () => ({ ...sheet, fate: 'in', after: null }),
    'intake.importSheet': () => sheet,
    'intake.imports': () => ({ after: null }),
    'opinion.held': () => ({ after: null }),
    'opinion.clear': () => ({ id: secret.id, version, note }),
    'opinion.isolate': () => ({ id: secret.id, version, reason: 5 }),
    'opinion.quarantined': () => ({ after: null }),
    'opinion.release': () => ({ id: secret.id, version, note }),
    'opinion.acceptMany': () => ({ opinions: [{ ...o, category: '社会', subject: '停车', committee: null }] }),
    'opinion.declineMany': () => ({ opinions: [o], reason: 1 }),
    'opinion.undoMany': () => ({ opinions: [o] }),
    'opinion.sort': () => ({ ...o, category: '社会', subject: '停车', committee: null }),
    'opinion.correct': () => ({ ...o, note }),
    'opinion.subjects': () => ({ room: 'room-xingfuli' }),
    'opinion.handled': () => ({ after: null }),
    'opinion.search': () => ({ words: '电梯', how: 'any', after: null }),
    'opinion.colleagues': () => ({ id: said.id }),
    'opinion.remark': () => ({ id: said.id, key: newKey(), text: note, to: [] }),
    'opinion.watch': () => ({ id: said.id }),
    'opinion.ofTopic': () => ({ topic, after: null }),
    'topic.draft': () => ({ key: newKey(), room: 'room-xingfuli', title, ...rest, opinions: [] }),
    'topic.amend': () => ({ ...t, title, ...rest }),
    'topic.propose': () => t,
    'topic.confirm': () => ({ ...t, ...decision }),
    'topic.returnTopic': () => ({ ...t, reason: note }),
    'topic.withdrawProposal': () => ({ ...t, reason: note }),
    'topic.withdrawConfirmation': () => ({ ...t, reason: note }),
    'topic.withdrawConclusion': () => ({ ...t, reason: note }),
    'topic.withdrawEndorsement': () => ({ ...t, reason: note }),
    'topic.appoint': () => ({ ...t, number: '1 号', date: day, body: '区政协', leader: '周副主席', committee: 'c-city', evidence: photo }),
    'topic.takeUp': () => ({ ...t, meeting: '第 3 次党委会', date: day, number: null, note: null, evidence: [] }),
    'topic.drift': () => ({}),
    'topic.research': () => ({ ...t, date: day, place: '小区', people: '王敏', findings: note }),
    'topic.planResearch': () => ({ ...t, date: day, place: '小区', people: '王敏', questions: null }),
    'topic.addFact': () => ({ ...t, title: '户数', text: '24 户', source: '物业', files: [] }),
    'topic.prepared': () => ({ id: topic }),
    'topic.factReaders': () => ({ id: topic }),
    'topic.sendFacts': () => ({ ...t, people: [] }),
    'topic.facts': () => ({ topic }),
    'topic.contribute': () => ({ topic, key: newKey(), text: note, photos: [] }),
    'topic.myFacts': () => ({}),
    'topic.setNeeds': () => ({ ...t, needs: { resident: 2 } }),
    'topic.volunteer': () => ({ opinion: willing.id, ...willingPerson }),
    'topic.stepBack': () => v,
    'topic.offerAgain': () => v,
    'topic.myVolunteering': () => ({ opinion: willing.id }),
    'topic.signUp': () => ({ topic, key: newKey(), ...willingPerson }),
    'topic.noteDecline': () => ({ ...v, reason: note }),
    'topic.volunteers': () => ({ id: topic }),
    'topic.draw': () => ({ ...t, seat: 'resident', seats: 1, reason: null }),
    'topic.keepMinutes': () => ({ id: topic, part: 'course', version, content: { chair: '', recorder: '', minutes: note } }),
    'topic.minutes': () => ({ id: topic }),
    'topic.conclude': () => ({ ...t, chair: '李建国', recorder: '王敏', minutes: note, unitAnswers: [], speeches: [], consensus: [{ text: note, unit: 'u-housing', helpers: [], dueDate: day }], dissent: [] }),
    'topic.endorse': () => ({ ...t, ...decision }),
    'topic.returnConsensus': () => ({ ...t, reason: note }),
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
    'meeting.noteComing': () => a,
    'meeting.noteDeclined': () => ({ ...a, reason: note }),
    'meeting.noteConflict': () => ({ ...a, conflict: note }),
    'meeting.walkIn': () => ({ id: gathering, name: '过路人', from: '邻居', seat: 'resident' }),
    'meeting.list': () => ({ after: null }),
    'meeting.look': () => ({ id: gathering }),
    'meeting.doorCode': () => ({ id: gathering }),
    'meeting.mine': () => ({ after: null }),
    'meeting.lookAtMine': () => ({ id: gathering }),
    'meeting.come': () => a,
    'meeting.askLeave': () => ({ ...a, reason: note }),
    'meeting.checkIn': () => ({ meeting: gathering, code: '000000' }),
    'report.draft': () => ({ key: newKey(), kind: '提案', topic, issue: null }),
    'report.amend': () => ({ ...r, title, matter: title, sections: { advice: note }, proposers: [], contact: null }),
    'report.submit': () => r,
    'report.withdraw': () => r,
    'report.sign': () => ({ ...r, date: day, note: null }),
    'report.giveBack': () => ({ ...r, reason: note }),
    'report.send': () => ({ ...r, to: '区政协', level: '区县', date: day, evidence: [] }),
    'report.step': () => ({ ...r, what: '采用', level: '市', who: '市政协', text: null, date: day, evidence: [] }),
    'report.award': () => ({ ...r, name: '优秀调研成果', grade: '一等奖', body: '省政协', date: day, evidence: [] }),
    'report.strike': () => ({ ...r, entry: 'none', reason: note }),
    'report.drop': () => ({ ...r, reason: note }),
    'report.look': () => ({ id: r.id }),
    'report.list': () => ({ status: 'sent', kind: null, year: null, after: null }),
    'report.ofTopic': () => ({ topic }),
    'report.members': () => ({ id: r.id }),
    'report.tally': () => ({ year: 2026 }),
    'report.mine': () => ({ after: null }),
    'paper.forTopic': () => ({ id: topic }),
    'paper.makeForTopic': () => ({ id: topic, what: 'minutes', as: 'docx' }),
    'paper.forMeeting': () => ({ id: gathering }),
    'paper.makeForMeeting': () => ({ id: gathering, what: 'agenda', as: 'docx' }),
    'paper.makeLedger': () => ({ what: 'ledger', as: 'xlsx', filter: { shelf: 'all' } }),
    'paper.makeReport': () => ({ id: r.id }),
    'supervision.ledger': () => ({ shelf: 'open', after: null }),
    'supervision.look': () => ({ id: h.id }),
    'supervision.sign': () => h,
    'supervision.note': () => ({ ...h, progress: note, problem: null, plan: null }),
    'supervision.report': () => ({ ...h, result: note }),
    'supervision.askExtension': () => ({ ...h, reason: note, until: '2027-06-01' }),
    'supervision.grantExtension': () => h,
    'supervision.signHelp': () => ({ ...h, unit: 'u-urban' }),
    'supervision.assist': () => ({ ...h, unit: 'u-urban', opinion: note }),
    'supervision.refuseExtension': () => ({ ...h, reason: note }),
    'supervision.reassign': () => ({ ...h, unit: 'u-market', reason: note, dueDate: null }),
    'supervision.redo': () => ({ ...h, reason: note, dueDate: day }),
    'supervision.uphold': () => ({ ...h, outcome: note, photos: photo }),
    'supervision.verify': () => ({ ...h, date: day, time: '09:00', place: '三号楼', people: '张宏', photos: photo, outcome: note }),
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
    'directory.units': () => ({}),
    'directory.addUnit': () => ({ name: '区园林局', paper: '临编〔2026〕3 号' }),
    'directory.renameUnit': () => ({ id: 'u-market', version, name: '区市场局', paper: '临编〔2026〕4 号' }),
    'directory.dissolveUnit': () => ({ id: 'u-market', version, successor: null, paper: '临编〔2026〕5 号' }),
    'directory.overview': () => ({}),
    'directory.rates': () => ({ room: 'room-xingfuli', year: null }),
    'directory.inspect': () => ({}),
    'notice.inbox': () => ({ after: null }),
    'notice.read': () => ({ id: read }),
    'notice.templates': () => ({}),
    'notice.consent': () => ({ accepted: [] }),
  }
}
