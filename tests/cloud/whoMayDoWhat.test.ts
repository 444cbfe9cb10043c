import * as directory from '@/domain/directory/contracts'
import * as opinion from '@/domain/opinion/contracts'
import { functionOf } from '@/domain/kernel/contract'
import type { Result } from '@/domain/kernel/refusal'
import { contracts } from '../support/contracts'
import { samples } from '../support/samples'
import { linYue, oldChen, town, wangMin, zhangGuifang, type Town } from '../support/town'

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
  helper: 'unit-u-urban',
  foreignUnit: 'unit-u-market',
  office: linYue,
  gone: 'clerk-dongyuan',
} as const
type ActorName = keyof typeof actors

const everyone = Object.keys(actors) as ActorName[]
const bound = everyone.filter((name) => !['owner', 'resident', 'gone'].includes(name))
const inRoom: ActorName[] = ['clerk', 'convener']
const anyRoom: ActorName[] = [...inRoom, 'foreignClerk', 'foreignConvener']
const anyMember: ActorName[] = ['invited', 'member']
const gate: ActorName[] = ['party', 'committee']
const anyGate: ActorName[] = [...gate, 'foreignParty', 'foreignCommittee']
const anyUnit: ActorName[] = ['unit', 'helper', 'foreignUnit']
const itsStaff: ActorName[] = [...inRoom, 'committee']

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
  'opinion.untold': anyRoom,
  'opinion.tell': inRoom,
  'opinion.revisit': ['owner'],
  'opinion.asks': everyone,
  'opinion.settleFor': inRoom,
  'opinion.disputeFor': inRoom,
  'opinion.toAsk': anyRoom,
  'board.list': everyone,
  'board.read': everyone,
  'board.prepare': inRoom,
  'board.draft': inRoom,
  'board.amend': inRoom,
  'board.askChange': [...inRoom, 'party', 'office'],
  'board.publish': [...inRoom, 'party', 'office'],
  'board.withdraw': [...inRoom, 'party', 'office'],
  'board.redraft': inRoom,
  'board.look': [...inRoom, 'party', 'office'],
  'board.desk': [...anyRoom, 'party', 'foreignParty', 'office'],
  'intake.openings': [...anyRoom, 'office'],
  'intake.opening': [...inRoom, 'office'],
  'intake.openBox': inRoom,
  'intake.enterLetter': inRoom,
  'intake.unreadable': inRoom,
  'intake.recount': inRoom,
  'intake.closeBox': inRoom,
  'intake.slips': [...inRoom, 'office'],
  'intake.issueSlips': [...inRoom, 'office'],
  'intake.slipBatch': [...inRoom, 'office'],
  'intake.rooms': [...anyRoom, ...anyMember],
  'intake.record': [...inRoom, ...anyMember],
  'intake.recorded': [...anyRoom, ...anyMember],
  'intake.mailbox': anyMember,
  'intake.myDuties': anyMember,
  'intake.members': [...inRoom, 'office'],
  'intake.duties': anyRoom,
  'intake.setDuty': inRoom,
  'intake.cancelDuty': inRoom,
  'opinion.engine': ['office'],
  'opinion.useModel': ['office'],
  'opinion.useWords': ['office'],
  'opinion.learnSoon': ['office'],
  'opinion.amendWords': ['office'],
  'opinion.issues': [...anyRoom, 'office'],
  'opinion.lookAtIssue': [...inRoom, 'office'],
  'opinion.dismissIssue': inRoom,
  'opinion.restoreIssue': inRoom,
  'opinion.leaveIssue': inRoom,
  'intake.readFile': ['office'],
  'intake.readSheet': ['office'],
  'intake.checkImport': ['office'],
  'intake.startImport': ['office'],
  'intake.dropImport': ['office'],
  'intake.continueImport': ['office'],
  'intake.lookAtImport': ['office'],
  'intake.importRows': ['office'],
  'intake.importSheet': ['office'],
  'intake.imports': ['clerk', 'foreignClerk', 'office'],
  'opinion.held': ['office'],
  'opinion.clear': ['office'],
  'opinion.isolate': ['office'],
  'opinion.quarantined': ['office'],
  'opinion.release': ['office'],
  'opinion.acceptMany': anyRoom,
  'opinion.declineMany': anyRoom,
  'opinion.undoMany': anyRoom,
  'opinion.sort': inRoom,
  'opinion.correct': inRoom,
  'opinion.subjects': inRoom,
  'opinion.handled': anyRoom,
  'opinion.search': anyRoom,
  'opinion.colleagues': [...inRoom, 'office'],
  'opinion.remark': [...inRoom, 'office'],
  'opinion.watch': [...inRoom, 'office'],
  'opinion.ofTopic': [...inRoom, ...gate, 'office'],
  'topic.draft': inRoom,
  'topic.amend': inRoom,
  'topic.propose': inRoom,
  'topic.confirm': gate,
  'topic.withdrawProposal': inRoom,
  'topic.withdrawConfirmation': gate,
  'topic.withdrawConclusion': inRoom,
  'topic.withdrawEndorsement': ['party'],
  'topic.appoint': [...inRoom, 'office'],
  'topic.takeUp': [...inRoom, 'party'],
  'topic.drift': [...anyRoom, 'office'],
  'topic.returnTopic': gate,
  'topic.research': inRoom,
  'topic.planResearch': inRoom,
  'topic.addFact': inRoom,
  'topic.prepared': [...inRoom, ...gate, 'office'],
  'topic.factReaders': inRoom,
  'topic.sendFacts': inRoom,
  'topic.facts': ['invited', 'unit'],
  'topic.contribute': ['invited', 'unit'],
  'topic.myFacts': bound,
  'topic.setNeeds': inRoom,
  'topic.volunteer': ['owner'],
  'topic.stepBack': ['owner'],
  'topic.offerAgain': ['owner'],
  'topic.myVolunteering': ['owner'],
  'topic.signUp': inRoom,
  'topic.noteDecline': inRoom,
  'topic.volunteers': [...inRoom, ...gate, 'office'],
  'topic.draw': inRoom,
  'topic.keepMinutes': inRoom,
  'topic.minutes': inRoom,
  'topic.conclude': inRoom,
  'topic.endorse': ['party'],
  'topic.returnConsensus': ['party'],
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
  'meeting.noteComing': inRoom,
  'meeting.noteDeclined': inRoom,
  'meeting.noteConflict': inRoom,
  'meeting.list': [...anyRoom, 'committee', 'foreignCommittee', 'office'],
  'meeting.look': [...inRoom, 'committee', 'office'],
  'meeting.doorCode': inRoom,
  'meeting.mine': bound,
  'meeting.lookAtMine': ['invited', 'unit'],
  'meeting.come': ['invited'],
  'meeting.askLeave': ['invited'],
  'meeting.checkIn': bound,
  'report.draft': [...inRoom, 'committee'],
  'report.amend': [...inRoom, 'committee'],
  'report.submit': [...inRoom, 'committee'],
  'report.withdraw': [...inRoom, 'committee'],
  'report.sign': ['convener', 'committee', 'office'],
  'report.giveBack': ['convener', 'committee', 'office'],
  'report.send': [...inRoom, 'committee'],
  'report.step': [...inRoom, 'committee', 'office'],
  'report.award': [...inRoom, 'committee', 'office'],
  'report.strike': [...inRoom, 'committee', 'office'],
  'report.drop': [...inRoom, 'committee'],
  'report.look': [...inRoom, ...gate, 'office'],
  'report.list': [...anyRoom, 'committee', 'foreignCommittee', 'office'],
  'report.ofTopic': [...inRoom, ...gate, 'office'],
  'report.members': [...inRoom, 'committee'],
  'report.tally': [...anyRoom, 'committee', 'foreignCommittee', 'office'],
  'report.mine': anyMember,
  'supervision.ledger': [...anyUnit, ...anyGate, ...anyRoom, 'office'],
  'supervision.look': ['unit', 'helper', ...itsStaff, 'party', 'office'],
  'supervision.sign': ['unit', ...itsStaff],
  'supervision.note': ['unit', ...itsStaff],
  'supervision.report': ['unit', ...itsStaff],
  'supervision.askExtension': ['unit', ...itsStaff],
  'supervision.signHelp': ['helper', ...itsStaff],
  'supervision.assist': ['helper', ...itsStaff],
  'supervision.refuseExtension': ['committee'],
  'supervision.reassign': ['committee'],
  'supervision.redo': ['committee'],
  'supervision.uphold': ['committee'],
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
  'directory.units': ['office'],
  'directory.addUnit': ['office'],
  'directory.renameUnit': ['office'],
  'directory.dissolveUnit': ['office'],
  'directory.overview': ['office'],
  'directory.rates': [...inRoom, 'office'],
  'directory.inspect': ['office'],
  'paper.forTopic': [...inRoom, ...gate, 'office'],
  'paper.makeForTopic': [...inRoom, ...gate, 'office'],
  'paper.forMeeting': [...inRoom, 'committee', 'office'],
  'paper.makeForMeeting': [...inRoom, 'committee', 'office'],
  'paper.makeLedger': [...anyUnit, ...anyGate, ...anyRoom, 'office'],
  'paper.makeReport': [...inRoom, ...gate, 'office'],
  'notice.inbox': bound,
  'notice.read': ['invited'],
  'notice.templates': everyone,
  'notice.consent': everyone,
}

let there: Town
let inputs: Record<string, () => object>
beforeAll(async () => {
  there = await town()
  inputs = await samples(there)
  await there.must(linYue, directory.leave, { id: '0-clerk-dongyuan', version: 1 })
})

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
