import type { AnyRecord, Kind } from './kinds'
import { undoFor, type Opinion } from './opinion/opinion'
import { plainWords } from './kernel/plain'
import type { PostRole } from './kernel/actor'
import type { Duty } from './opinion/intake/duty'
import { added, comingIn } from './opinion/intake/fates'
import type { HotlineImport } from './opinion/intake/hotlineImport'
import type { Topic } from './topic/topic'
import type { Volunteer } from './topic/volunteer'
import type { Bulletin } from './board/bulletin'
import type { Report } from './report/report'
import type { Meeting } from './meeting/meeting'
import type { Attendance } from './meeting/attendance'
import { placed } from './meeting/calling/signUp'
import type { Issue } from './opinion/issue'
import { awaited, type Handover } from './supervision/handover'
import type { ReminderKind } from './supervision/parts'
import { meetingStart } from './kernel/calendar'
import { clip } from './kernel/letters'
import { shown } from './kernel/text'
import type { NoticeKind } from './notice/notice'

/**
 * The road, top to bottom: what a move in one context sets off in another.
 * Whatever stands here happens in the same transaction as the move itself. The one exception is named:
 * an `errand` is written with the move and worked off by the clock, because a topic may have thousands of contributors.
 */
export type Consequence =
  | { tell: 'owner'; opinion: Opinion; title: string; body: string }
  | { tell: 'post'; role: PostRole; scope: string; title: string; body: string; page: string }
  | { tell: 'invited'; meeting: Meeting; kind: NoticeKind; title: string; body: string }
  | { tell: 'person'; person: string; kind: NoticeKind; title: string; body: string; page: string }
  | { tell: 'people'; people: readonly string[]; kind: NoticeKind; title: string; body: string; page: string }
  /** Residents who signed up on their own phone: one of them, or those invited to a meeting. */
  | { tell: 'volunteer'; volunteer: Volunteer; kind: NoticeKind; title: string; body: string }
  | { tell: 'drawn'; meeting: Meeting; kind: NoticeKind; title: string; body: string }
  | { moveUpAfter: Volunteer }
  | { leaveMeeting: Volunteer; because: string }
  | { giveUpPlace: Attendance }
  /** Where people sign up for a number of places: one more is taken, waited for, or free again. */
  | { takePlace: Attendance }
  | { joinLine: Attendance }
  | { leavePlace: Attendance }
  /** Somebody sent instead of another, who comes after all. */
  | { takeBack: string; because: string }
  | { forget: 'notice'; opinion: Opinion }
  | { move: 'topic.convene' | 'topic.complete' | 'topic.report'; id: string; evidence?: Record<string, unknown> }
  | { issue: 'handovers'; topic: Topic }
  /** Those still ahead; one that is going on stops the move. */
  | { cancel: 'meetings'; topic: Topic; words: string }
  /** Its meetings belong to whichever committee follows it now. */
  | { follow: 'committee'; topic: Topic }
  | { errand: 'hearOutcome' | 'leaveTopic'; topic: Topic; words: string }
  /** An errand too: a resident's word must not wait for, or lose against, everything that is done about it. */
  | { question: string; opinion: Opinion; words: string }
  | { replace: 'bulletins'; by: Bulletin }
  | { takeDown: 'bulletins'; topic: Topic; words: string }
  | { gather: Issue; into: string }
  | { letGo: 'issues'; topic: Topic }
  | { when: 'allVerified'; handover: Handover }

const topicPage = (id: string) => `/topics/topic/index?id=${id}`
const factsPage = (id: string) => `/member/facts/index?topic=${id}`
const handoverPage = (id: string) => `/topics/handover/index?id=${id}`

// On its own phone a message may begin with what was said; what is hidden stands in no message at all.
const tellOwner = (opinion: Opinion, body: string, title = clip(shown(opinion.text), 20)): Consequence => ({ tell: 'owner', opinion, title, body })

const tellGate = (topic: Topic, body: string): Consequence => ({ tell: 'post', role: 'party', scope: topic.area, title: topic.title, body, page: topicPage(topic._id) })
const tellFollowing = (topic: Topic, body: string): Consequence[] =>
  topic.committee ? [{ tell: 'post', role: 'committee', scope: topic.committee, title: topic.title, body, page: topicPage(topic._id) }] : []
/** Whoever may confirm a topic: the party organisation of its level, or the committee that follows it. */
const tellGates = (topic: Topic, body: string): Consequence[] => [tellGate(topic, body), ...tellFollowing(topic, body)]
const tellRoom = (record: { room: string }, title: string, body: string, page: string): Consequence => ({ tell: 'post', role: 'clerk', scope: record.room, title, body, page })
const tellCommittee = (handover: Handover, body: string): Consequence[] =>
  handover.committee ? [{ tell: 'post', role: 'committee', scope: handover.committee, title: handover.topicTitle, body, page: handoverPage(handover._id) }] : []
const tellOneUnit = (handover: Handover, unit: string, body: string): Consequence => ({ tell: 'post', role: 'unit', scope: unit, title: handover.topicTitle, body, page: handoverPage(handover._id) })
const tellUnit = (handover: Handover, body: string): Consequence => tellOneUnit(handover, handover.unit, body)
const tellUnits = (handover: Handover, body: string): Consequence[] => [handover.unit, ...handover.helperUnits].map((unit) => tellOneUnit(handover, unit, body))
/**
 * Above: the committee that follows it, the party organisation that made the consensus binding (“报同级党组织确定后实施”,
 * seed 001) and the office, which answers for supervision as a whole.
 */
const tellAbove = (handover: Handover, body: string): Consequence[] => [
  ...tellCommittee(handover, body),
  { tell: 'post', role: 'party', scope: handover.area, title: handover.topicTitle, body, page: handoverPage(handover._id) },
  ...handover.areas.map((area) => ({ tell: 'post', role: 'office', scope: area, title: handover.topicTitle, body, page: handoverPage(handover._id) }) as const),
]

type Rule<R> = (record: R, evidence: Readonly<Record<string, unknown>>, now: number) => Consequence[]

const opinion: Record<string, Rule<Opinion>> = {
  // A resident's one consent is spent on the answer, not on the way; the way is on the progress page.
  answer: (o) => [tellOwner(o, plainWords.answered)],
  hearOutcome: (o) => [tellOwner(o, '您提的事办好了，请看结果')],
  refer: (o) => [tellOwner(o, `已转${o.door?.name ?? '有关部门'}`)],
  decline: (o) => [tellOwner(o, '不在这里办，请看去哪里办')],
  uphold: (o) => [tellOwner(o, '不在这里办，请看去哪里办')],
  quarantine: (o) => [tellOwner(o, '不在这里办，请看去哪里办', '您提的事')],
  isolate: (o) => [tellOwner(o, '不在这里办，请看去哪里办', '您提的事')],
  correct: (o) => [tellOwner(o, '刚才的回复弄错了，我们在重新办')],
  undo: (o) => [{ forget: 'notice', opinion: o }],
  dispute: (o, evidence) => notSolved(o, evidence, '有居民不满意答复'),
  disputeFor: (o, evidence) => notSolved(o, evidence, '有居民不满意答复'),
  unsolved: (o, evidence) => notSolved(o, evidence, '有居民说没解决'),
  askAgain: (o) => [tellOwner(o, '真的解决了吗？请告诉我们')],
}

/** What staff are told of an opinion stays in their inboxes when it is hidden or taken back: its number, none of its words. */
export const numberOf = ({ receipt }: Pick<Opinion, 'receipt'>): string => `编号 ${receipt}`

/** What came through a topic opens the ledger again; the room that answered by itself looks at it again. */
const notSolved = (o: Opinion, evidence: Readonly<Record<string, unknown>>, title: string): Consequence[] =>
  o.topic ? [{ question: o.topic, opinion: o, words: String(evidence.note ?? '') }] : [tellRoom(o, title, numberOf(o), `/staff/opinion/index?id=${o._id}`)]

const issue: Record<string, Rule<Issue>> = {
  // A common issue may have thousands of opinions.
  propose: (i, evidence) => [{ gather: i, into: String(evidence.topic) }],
}

const topic: Record<string, Rule<Topic>> = {
  propose: (t) => tellGates(t, '议题等您确认'),
  withdrawProposal: (t) => tellGates(t, '议题撤回去改了，不用确认了'),
  confirm: (t) => [tellRoom(t, t.title, '议题已确认，可以调研了', topicPage(t._id))],
  returnTopic: (t) => [tellRoom(t, t.title, '议题退回了，请看理由', topicPage(t._id))],
  withdrawConfirmation: (t) => [
    tellRoom(t, t.title, '议题确认撤销了，请看理由', topicPage(t._id)),
    { cancel: 'meetings', topic: t, words: '议题确认撤销了，会先不开' },
    { takeDown: 'bulletins', topic: t, words: '议题在重新研究' },
  ],
  appoint: (t, evidence) => (evidence.moved ? [...tellFollowing(t, t.status === 'proposed' ? '议题等您确认' : '这个议题由您这里联系'), { follow: 'committee', topic: t }] : []),
  conclude: (t) => [tellGate(t, '共识等您确定')],
  withdrawConclusion: (t) => [tellGate(t, '共识撤回去再商量，不用确定了')],
  endorse: (t) => [tellRoom(t, t.title, '共识已确定，可以报送交办', topicPage(t._id))],
  returnConsensus: (t) => [tellRoom(t, t.title, '共识退回了，请看理由', topicPage(t._id))],
  withdrawEndorsement: (t) => [tellRoom(t, t.title, '共识确定撤销了，请看理由', topicPage(t._id))],
  remindGate: (t, { words, late }) => [
    ...(t.status === 'proposed' ? tellGates(t, String(words)) : [tellGate(t, String(words))]),
    ...(late ? [tellRoom(t, t.title, String(words), topicPage(t._id)), ...t.areas.map((area) => ({ tell: 'post', role: 'office', scope: area, title: t.title, body: String(words), page: topicPage(t._id) }) as const)] : []),
  ],
  sendFacts: (t, evidence) => [
    { tell: 'people', people: evidence.fresh as readonly string[], kind: 'task', title: t.title, body: '商前材料来了，请会前看一看', page: factsPage(t._id) },
    { tell: 'people', people: evidence.again as readonly string[], kind: 'task', title: t.title, body: clip(`材料新加：${String(evidence.news)}`, 20), page: factsPage(t._id) },
  ],
  handOver: (t) => [{ issue: 'handovers', topic: t }],
  complete: (t) => [
    { errand: 'hearOutcome', topic: t, words: t.outcome ?? '' },
    tellRoom(t, t.title, '已办结，正在告诉每位居民', topicPage(t._id)),
  ],
  drop: (t, evidence) => [
    { errand: 'leaveTopic', topic: t, words: String(evidence.reason ?? '') },
    { letGo: 'issues', topic: t },
    { cancel: 'meetings', topic: t, words: '议题终止了，会不开了' },
    { takeDown: 'bulletins', topic: t, words: '议题终止了' },
  ],
}

const meeting: Record<string, Rule<Meeting>> = {
  notify: (m, _evidence, now) => [
    ...(m.topic ? [{ move: 'topic.convene', id: m.topic } as const] : []),
    { tell: 'invited', meeting: m, kind: 'meeting', title: m.title, body: meetingStart(m.startsAt, now) },
    { tell: 'drawn', meeting: m, kind: 'meeting', title: m.title, body: meetingStart(m.startsAt, now) },
  ],
  postpone: (m, _evidence, now) => tellChange(m, clip(`延期到 ${meetingStart(m.startsAt, now)}`, 20)),
  relocate: (m) => tellChange(m, clip(`改到 ${m.place}`, 20)),
  cancel: (m) => tellChange(m, '会议取消了'),
}

/** Whoever was never told of a meeting need not hear that it has changed. */
const tellChange = (m: Meeting, body: string): Consequence[] =>
  m.diary.some((line) => line.move === 'notify') ? (['invited', 'drawn'] as const).map((tell) => ({ tell, meeting: m, kind: 'meetingChange', title: m.title, body })) : []

const attendance: Record<string, Rule<Attendance>> = {
  askLeave: (a) => [tellRoom(a, `${a.name}请假`, '原因在会议里，请看了再答复', `/meetings/meeting/index?id=${a.meeting}`)],
  grantLeave: (a) => reply(a, '已准假'),
  denyLeave: (a) => reply(a, '没有准假，请看原因'),
  noteDeclined: (a, evidence) => [...(a.volunteer ? [{ giveUpPlace: a } as const] : []), ...standInGone(a), ...leavesPlace(a, evidence)],
  noteLeave: (a, evidence) => [...standInGone(a), ...leavesPlace(a, evidence)],
  come: (a, evidence) => [...comesAfterAll(a), ...takesPlace(a, evidence)],
  noteComing: takesPlace,
  queue: (a) => [{ joinLine: a }],
  signOff: leavesPlace,
  beDeclined: leavesPlace,
  moveUp: (a, { title }) => (a.person ? [{ tell: 'person', person: a.person, kind: 'meetingChange', title: String(title), body: '有空位了，轮到您参加', page: `/member/meeting/index?id=${a.meeting}` }] : []),
  checkIn: comesAfterAll,
  confirmByHand: comesAfterAll,
  confirmHandedIn: comesAfterAll,
  makeUp: comesAfterAll,
}
const cameFrom = (a: Attendance): string => a.diary.at(-1)?.from ?? ''
/** `places: false`: whoever made the move knows that this meeting counts none. */
function takesPlace(a: Attendance, evidence: Readonly<Record<string, unknown>>): Consequence[] {
  return a.must || evidence.places === false || cameFrom(a) === 'coming' ? [] : [{ takePlace: a }]
}
function leavesPlace(a: Attendance, evidence: Readonly<Record<string, unknown>>): Consequence[] {
  return a.must || evidence.places === false || !(placed as readonly string[]).includes(cameFrom(a)) ? [] : [{ leavePlace: a }]
}
/** Whoever sent somebody instead and is there after all needs nobody in their place. */
function comesAfterAll(a: Attendance): Consequence[] {
  const before = a.diary.at(-1)?.from
  return a.standIn && (before === 'replaced' || before === 'handedIn') ? [{ takeBack: a.standIn.attendance, because: '本人参加' }] : []
}
/** The stand-in cannot come: whoever sent them is asked again. */
function standInGone(a: Attendance): Consequence[] {
  const sender = a.standsInFor?.slice(a.meeting.length + 1)
  return sender ? [{ tell: 'person', person: sender, kind: 'meetingChange', title: '代会的人来不了', body: '请再回复参加不参加', page: `/member/meeting/index?id=${a.meeting}` }] : []
}
const reply = (a: Attendance, body: string): Consequence[] =>
  a.person ? [{ tell: 'person', person: a.person, kind: 'meetingChange', title: '请假回复', body, page: `/member/meeting/index?id=${a.meeting}` }] : []

const handover: Record<string, Rule<Handover>> = {
  assist: (h) => [tellUnit(h, '会办意见来了')],
  report: (h) => tellCommittee(h, '报来了办理结果，请核实'),
  verify: (h) => [{ when: 'allVerified', handover: h }],
  uphold: (h) => [{ when: 'allVerified', handover: h }],
  sendBack: (h) => [tellUnit(h, '退回重办，请看原因')],
  askExtension: (h) => tellCommittee(h, '申请延期，请批复'),
  grantExtension: (h) => tellUnits(h, '延期已同意，请看新的期限'),
  refuseExtension: (h) => [tellUnit(h, '延期没有同意，请看理由')],
  urge: (h, _evidence, now) => [
    tellUnit(h, '催办：请尽快办理'),
    ...awaited(h).map(({ unit }) => tellOneUnit(h, unit, '催办：请尽快交会办意见')),
    ...(h.escalatedAt === now ? tellAbove(h, '再次催办，仍没有办好') : []),
  ],
  escalate: (h) => [tellUnit(h, '超期，已上报'), ...tellAbove(h, '超期仍没有办好')],
  reassign: (h, evidence) => [...tellUnits(h, '改派给您单位，请签收'), tellOneUnit(h, String(evidence.former), '已改派给别的单位')],
  question: (h, evidence) => (evidence.first ? [...tellCommittee(h, '群众说没解决，请处理'), tellRoom(h, h.topicTitle, '群众说没解决，重新督办', handoverPage(h._id))] : []),
  redo: (h) => tellUnits(h, '群众说没解决，请二次办理'),
  succeed: (h) => [tellUnit(h, '由您单位接办，请签收'), ...tellCommittee(h, '承办单位撤并，已转接办单位')],
  inherit: (h, evidence) => [tellOneUnit(h, String(evidence.unit), '由您单位接着办，请看一看'), ...tellCommittee(h, '单位撤并，已由接办单位接着办')],
  helperGone: (h) => [tellUnit(h, '会办单位已撤销，不用再等'), ...tellCommittee(h, '会办单位已撤销')],
  orphan: (h) => [...tellCommittee(h, '承办单位已撤销，请改派'), tellRoom(h, h.topicTitle, '承办单位已撤销，等改派', handoverPage(h._id))],
}

/** What the clock reminds of (clock/remindUnits.ts). */
export function reminding(h: Handover, kind: Exclude<ReminderKind, 'escalate'>, unsigned: readonly string[]): Consequence[] {
  const helpers = (words: string) => awaited(h).map(({ unit }) => tellOneUnit(h, unit, words))
  const say: Record<typeof kind, () => Consequence[]> = {
    unsigned: () => [...unsigned.map((unit) => tellOneUnit(h, unit, '还没有签收，请尽快签收')), ...tellCommittee(h, '单位逾期没有签收')],
    soon: () => [tellUnit(h, '快到期了，请抓紧办理'), ...helpers('快到期了，请交会办意见')],
    overdue: () => [tellUnit(h, '已经超期，请尽快办理'), ...helpers('已经超期，请交会办意见'), ...tellCommittee(h, '已经超期，请督办')],
    committee: () => tellCommittee(h, h.status === 'questioned' ? '群众说没解决，等您处理' : '报来的结果等您核实'),
  }
  return say[kind]()
}

const duty: Record<string, Rule<Duty>> = {
  cancelDuty: (d, _evidence, now) => [{ tell: 'person', person: d.person, kind: 'meetingChange', title: '值班取消了', body: meetingStart(d.startsAt, now), page: '/member/duty/index' }],
}

const reportPage = (id: string) => `/topics/report/index?id=${id}`
const tellReport = (r: Report, role: PostRole, scope: string, body: string): Consequence => ({ tell: 'post', role, scope, title: r.title, body, page: reportPage(r._id) })
const tellWriter = (r: Report, body: string): Consequence => ({ tell: 'person', person: r.writer, kind: 'task', title: r.title, body, page: reportPage(r._id) })
/** Members who put their name to it read it on a page of their own. */
const tellProposers = (r: Report, body: string): Consequence[] =>
  r.people.filter((person) => person !== r.writer).map((person) => ({ tell: 'person', person, kind: 'task', title: r.title, body, page: '/member/proposals/index' }))
const tellOfReport = (r: Report, body: string): Consequence[] => [tellWriter(r, body), tellReport(r, 'clerk', r.room, body), ...tellProposers(r, body)]

const report: Record<string, Rule<Report>> = {
  submit: (r) => [tellReport(r, 'convener', r.room, '报送件等您签发'), ...(r.committee ? [tellReport(r, 'committee', r.committee, '报送件等您签发')] : [])],
  giveBack: (r) => [tellWriter(r, '退回修改，请看理由')],
  sign: (r) => [tellWriter(r, '已签发，可以报送了'), tellReport(r, 'clerk', r.room, '已签发，可以报送了')],
  send: (r) => [
    ...(r.topic ? [{ move: 'topic.report', id: r.topic, evidence: { id: r._id, kind: r.kind, title: r.title, to: r.sending?.to, date: r.sending?.date } } as const] : []),
    ...tellProposers(r, '已经报送'),
  ],
  step: (r, { level, what }) => tellOfReport(r, `${String(level)}：${String(what)}`),
  award: (r, { grade }) => tellOfReport(r, `获奖：${String(grade)}`),
}

/** It may have run on while nobody was looking. */
const imported: Record<string, Rule<HotlineImport>> = {
  finish: (i) => [{ tell: 'person', person: i.owner, kind: 'task', title: '12345 导入完成', body: `导入了 ${comingIn(added(i.outcome.each))} 条，请看每一行的去向`, page: `/staff/import/index?id=${i._id}` }],
}

/** Whoever may look at it: the room's two, and who wrote it hears what became of it. */
const bulletin: Record<string, Rule<Bulletin>> = {
  begin: (b) => tellReviewers(b, '公开栏等您审核'),
  redraft: (b) => tellReviewers(b, '公开栏等您审核'),
  askChange: (b) => [tellRoom(b, b.title, '公开栏请改一改，看看要改什么', bulletinPage(b._id))],
  publish: (b) => [{ replace: 'bulletins', by: b }, tellRoom(b, b.title, '已在公开栏公开', bulletinPage(b._id))],
  withdraw: (b) => [tellRoom(b, b.title, '公开栏撤下了，请看原因', bulletinPage(b._id))],
}
const bulletinPage = (id: string) => `/topics/board/index?id=${id}`
const tellReviewers = (b: Bulletin, body: string): Consequence[] => [{ tell: 'post', role: 'convener', scope: b.room, title: b.title, body, page: bulletinPage(b._id) }]

const seatsPage = (id: string) => `/topics/seats/index?id=${id}`
const tellVolunteer = (v: Volunteer, body: string): Consequence => ({ tell: 'volunteer', volunteer: v, kind: 'meeting', title: '您报名参加的协商', body })
/** Whoever had a place leaves it to the next; whoever had none leaves none. */
const leaving = (v: Volunteer, because: string): Consequence[] => {
  const from = v.diary.at(-1)?.from
  if (from !== 'drawn' && from !== 'invited') return []
  return [{ moveUpAfter: v }, ...(from === 'invited' ? [{ leaveMeeting: v, because }] : []), tellRoom(v, `${v.name}来不了了`, '候补的人递补，请看一看', seatsPage(v.topic))]
}
const volunteer: Record<string, Rule<Volunteer>> = {
  beDrawn: (v) => [tellVolunteer(v, '抽中您了，请等开会通知')],
  beReserve: (v) => [tellVolunteer(v, '这次没抽中，您是候补')],
  moveUp: (v) => [tellVolunteer(v, '有人来不了，轮到您了')],
  stepBack: (v) => leaving(v, '本人退出'),
  noteDecline: (v, evidence) => leaving(v, String(evidence.reason ?? '')),
  beDeclined: (v) => leaving(v, '').filter((next) => !('leaveMeeting' in next)),
}

export const journey = { opinion, issue, opening: {}, duty, import: imported, topic, volunteer, meeting, attendance, handover, report, bulletin } as const

/** Notices about a move that can be undone wait until it no longer can. */
export const noticeDelay = (move: { kind: string }): number => (move.kind === 'opinion' ? undoFor + 2000 : 0)

export function setOff(kind: Kind, move: string, record: AnyRecord, evidence: Readonly<Record<string, unknown>>, now: number): Consequence[] {
  const rules = (journey as Partial<Record<Kind, Record<string, Rule<AnyRecord>>>>)[kind]
  return rules?.[move]?.(record, evidence, now) ?? []
}
