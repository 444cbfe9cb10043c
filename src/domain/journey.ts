import type { AnyRecord, Kind } from './kinds'
import { undoFor, type Opinion } from './opinion/opinion'
import { plainWords } from './kernel/plain'
import type { PostRole } from './kernel/actor'
import type { Duty } from './opinion/intake/duty'
import { added, comingIn } from './opinion/intake/fates'
import type { HotlineImport } from './opinion/intake/hotlineImport'
import type { Topic } from './topic/topic'
import type { Meeting } from './meeting/meeting'
import type { Attendance } from './meeting/attendance'
import type { Issue } from './opinion/issue'
import type { Handover } from './supervision/handover'
import { meetingStart } from './kernel/calendar'
import { clip, shown } from './kernel/text'
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
  | { forget: 'notice'; opinion: Opinion }
  | { move: 'topic.convene' | 'topic.complete'; id: string; evidence?: Record<string, unknown> }
  | { issue: 'handovers'; topic: Topic }
  | { derive: 'absent'; meeting: Meeting }
  | { errand: 'hearOutcome' | 'leaveTopic'; topic: Topic; words: string }
  | { gather: Issue; into: string }
  | { letGo: 'issues'; topic: Topic }
  | { when: 'allVerified'; handover: Handover }

const topicPage = (id: string) => `/staff/topic/index?id=${id}`
const handoverPage = (id: string) => `/staff/handover/index?id=${id}`

const tellOwner = (opinion: Opinion, body: string): Consequence => ({
  tell: 'owner',
  opinion,
  title: clip(shown(opinion.text), 20),
  body,
})

const tellGate = (topic: Topic, body: string): Consequence => ({ tell: 'post', role: 'party', scope: topic.area, title: topic.title, body, page: topicPage(topic._id) })
const tellRoom = (record: { room: string }, title: string, body: string, page: string): Consequence => ({ tell: 'post', role: 'clerk', scope: record.room, title, body, page })
const tellCommittee = (handover: Handover, body: string): Consequence[] =>
  handover.committee ? [{ tell: 'post', role: 'committee', scope: handover.committee, title: handover.topicTitle, body, page: handoverPage(handover._id) }] : []
const tellUnit = (handover: Handover, body: string): Consequence => ({ tell: 'post', role: 'unit', scope: handover.unit, title: handover.topicTitle, body, page: handoverPage(handover._id) })

type Rule<R> = (record: R, evidence: Readonly<Record<string, unknown>>, now: number) => Consequence[]

const opinion: Record<string, Rule<Opinion>> = {
  // A resident's one consent is spent on the answer, not on the way; the way is on the progress page.
  answer: (o) => [tellOwner(o, plainWords.answered)],
  hearOutcome: (o) => [tellOwner(o, '您提的事办好了，请看结果')],
  refer: (o) => [tellOwner(o, `已转${o.door?.name ?? '有关部门'}`)],
  decline: (o) => [tellOwner(o, '不在这里办，请看去哪里办')],
  uphold: (o) => [tellOwner(o, '不在这里办，请看去哪里办')],
  quarantine: (o) => [tellOwner(o, '不在这里办，请看去哪里办')],
  isolate: (o) => [tellOwner(o, '不在这里办，请看去哪里办')],
  correct: (o) => [tellOwner(o, '刚才的回复弄错了，我们在重新办')],
  undo: (o) => [{ forget: 'notice', opinion: o }],
  dispute: (o) => [tellRoom(o, '有居民不满意答复', clip(shown(o.text), 20), `/staff/opinion/index?id=${o._id}`)],
}

const issue: Record<string, Rule<Issue>> = {
  // A common issue may have thousands of opinions.
  propose: (i, evidence) => [{ gather: i, into: String(evidence.topic) }],
}

const topic: Record<string, Rule<Topic>> = {
  propose: (t) => [
    tellGate(t, '议题等您确认'),
    ...(t.committee ? [{ tell: 'post', role: 'committee', scope: t.committee, title: t.title, body: '议题等您确认', page: topicPage(t._id) } as const] : []),
  ],
  confirm: (t) => [tellRoom(t, t.title, '议题已确认，可以调研了', topicPage(t._id))],
  returnTopic: (t) => [tellRoom(t, t.title, '议题退回了，请看理由', topicPage(t._id))],
  conclude: (t) => [tellGate(t, '共识等您确定')],
  endorse: (t) => [tellRoom(t, t.title, '共识已确定，可以报送交办', topicPage(t._id))],
  returnConsensus: (t) => [tellRoom(t, t.title, '共识退回了，请看理由', topicPage(t._id))],
  handOver: (t) => [{ issue: 'handovers', topic: t }],
  complete: (t) => [
    { errand: 'hearOutcome', topic: t, words: t.outcome ?? '' },
    tellRoom(t, t.title, '已办结，正在告诉每位居民', topicPage(t._id)),
  ],
  drop: (t, evidence) => [{ errand: 'leaveTopic', topic: t, words: String(evidence.reason ?? '') }, { letGo: 'issues', topic: t }],
}

const meeting: Record<string, Rule<Meeting>> = {
  notify: (m, _evidence, now) => [
    ...(m.topic ? [{ move: 'topic.convene', id: m.topic } as const] : []),
    { tell: 'invited', meeting: m, kind: 'meeting', title: m.title, body: meetingStart(m.startsAt, now) },
  ],
  postpone: (m) => tellChange(m, '会议延期，请看新的时间'),
  cancel: (m) => tellChange(m, '会议取消了'),
  close: (m) => [{ derive: 'absent', meeting: m }],
}

/** Whoever was never told of a meeting need not hear that it has changed. */
const tellChange = (m: Meeting, body: string): Consequence[] =>
  m.diary.some((line) => line.move === 'notify') ? [{ tell: 'invited', meeting: m, kind: 'meetingChange', title: m.title, body }] : []

const attendance: Record<string, Rule<Attendance>> = {
  askLeave: (a) => [tellRoom(a, `${a.name}请假`, a.leaveReason ?? '', `/staff/meeting/index?id=${a.meeting}`)],
  grantLeave: (a) => reply(a, '已准假'),
  denyLeave: (a) => reply(a, '没有准假，请看原因'),
}
const reply = (a: Attendance, body: string): Consequence[] =>
  a.person ? [{ tell: 'person', person: a.person, kind: 'meetingChange', title: '请假回复', body, page: `/member/meeting/index?id=${a.meeting}` }] : []

const handover: Record<string, Rule<Handover>> = {
  report: (h) => tellCommittee(h, '报来了办理结果，请核实'),
  verify: (h) => [{ when: 'allVerified', handover: h }],
  sendBack: (h) => [tellUnit(h, '退回重办，请看原因')],
  askExtension: (h) => tellCommittee(h, '申请延期，请批复'),
  grantExtension: (h) => [tellUnit(h, '延期已同意')],
  urge: (h) => [tellUnit(h, '催办：请尽快办理')],
}

const duty: Record<string, Rule<Duty>> = {
  cancelDuty: (d, _evidence, now) => [{ tell: 'person', person: d.person, kind: 'meetingChange', title: '值班取消了', body: meetingStart(d.startsAt, now), page: '/member/duty/index' }],
}

/** It may have run on while nobody was looking. */
const imported: Record<string, Rule<HotlineImport>> = {
  finish: (i) => [{ tell: 'person', person: i.owner, kind: 'task', title: '12345 导入完成', body: `导入了 ${comingIn(added(i.outcome.each))} 条，请看每一行的去向`, page: `/staff/import/index?id=${i._id}` }],
}

export const journey = { opinion, issue, opening: {}, duty, import: imported, topic, meeting, attendance, handover } as const

/** Notices about a move that can be undone wait until it no longer can. */
export const noticeDelay = (move: { kind: string }): number => (move.kind === 'opinion' ? undoFor + 2000 : 0)

export function setOff(kind: Kind, move: string, record: AnyRecord, evidence: Readonly<Record<string, unknown>>, now: number): Consequence[] {
  const rules = (journey as Partial<Record<Kind, Record<string, Rule<AnyRecord>>>>)[kind]
  return rules?.[move]?.(record, evidence, now) ?? []
}
