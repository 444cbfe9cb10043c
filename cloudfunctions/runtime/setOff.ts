import type { Kind, Records } from '../../src/domain/kinds'
import { kindsOfRecord } from '../../src/domain/kinds'
import { noticeDelay, setOff, type Consequence } from '../../src/domain/journey'
import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Person } from '../../src/domain/directory/directory'
import type { NoticeKind } from '../../src/domain/notice/notice'
import type { Handover } from '../../src/domain/supervision/handover'
import { signWithinWorkdays } from '../../src/domain/supervision/handover'
import { moment, day } from '../../src/domain/kernel/calendar'
import { workdaysAfter } from '../../src/domain/kernel/workdays'
import type { Issue } from '../../src/domain/opinion/issue'
import type { Topic } from '../../src/domain/topic/topic'
import { prepare } from './advance'
import { born } from './born'
import type { Desk } from './desk'
import { noticeId, noticeRow, type Addressee, type Origin } from './noticeRow'
import { find, get, is, oneOf, type Change } from './store'

/** Turns what journey.ts says follows into changes for the same transaction. */
export async function consequencesOf<K extends Kind>(
  desk: Desk,
  kind: K,
  move: string,
  record: Records[K],
  evidence: Readonly<Record<string, unknown>>,
): Promise<Change[]> {
  const about = `${kindsOfRecord[kind].collection}/${record._id}`
  const changes: Change[] = []
  for (const next of setOff(kind, move, record, evidence, desk.now)) {
    changes.push(...(await resolve(desk, next, { about, version: record.version, kind })))
  }
  return joined(changes)
}

async function resolve(desk: Desk, next: Consequence, origin: Origin): Promise<Change[]> {
  if ('tell' in next) return tell(desk, next, origin)
  if ('forget' in next) {
    if (!next.opinion.openid) return []
    const undone = next.opinion.diary.at(-2)
    const id = noticeId(undone?.at ?? 0, origin.about, next.opinion.version - 1, next.opinion.openid)
    return [{ touch: id, in: 'notices', data: { status: 'cancelled' } }]
  }
  if ('move' in next) return moveTopic(desk, next.id, next.move === 'topic.convene' ? 'convene' : 'complete', next.evidence)
  if ('issue' in next) return [{ add: issued(desk, next.topic), to: 'handovers' }]
  if ('derive' in next) return markAbsent(desk, next.meeting._id)
  if ('letGo' in next) return letIssuesGo(desk, next.topic)
  if ('gather' in next) {
    const row = { _id: `gather:${next.gather._id}:${next.into}`, errand: 'gather', topic: next.into, issue: next.gather._id, words: '', at: desk.now, dueAt: desk.now, doneAt: 0 }
    return [{ add: [row], to: 'errands' }]
  }
  if ('errand' in next) {
    const row = { _id: `${next.errand}:${next.topic._id}`, errand: next.errand, topic: next.topic._id, words: next.words, at: desk.now, dueAt: desk.now, doneAt: 0 }
    return [{ add: [row], to: 'errands' }]
  }
  return completeWhenAllVerified(desk, next.handover)
}

async function moveTopic(desk: Desk, id: string, move: 'convene' | 'complete', evidence: Readonly<Record<string, unknown>> = {}): Promise<Change[]> {
  const topic = await get<Topic>('topics', id)
  if (!topic) return []
  const set = move === 'complete' ? { outcome: String(evidence.outcome ?? '') } : {}
  return (await prepare(desk, 'road', topic, { kind: 'topic', move, evidence, set })).changes
}

async function letIssuesGo(desk: Desk, topic: Topic): Promise<Change[]> {
  const gathered = await find<Issue>('issues', { where: { topic: is(topic._id) }, limit: 20 })
  const moves = await Promise.all(
    gathered.filter(({ status }) => status === 'proposed').map((one) => prepare(desk, 'road', one, { kind: 'issue', move: 'leaveTopic', set: { topic: null } })),
  )
  return moves.flatMap(({ changes }) => changes)
}

async function completeWhenAllVerified(desk: Desk, verified: Handover): Promise<Change[]> {
  const all = await find<Handover>('handovers', { where: { topic: is(verified.topic) }, limit: 1000 })
  const others = all.filter((handover) => handover._id !== verified._id)
  if (others.some((handover) => handover.status !== 'verified')) {
    // Two people verifying the last two at once must not both think the other is still open: both write the topic, one loses.
    return [{ touch: verified.topic, in: 'topics', data: { verifiedAt: desk.now } }]
  }
  const outcome = [...others, verified].sort((a, b) => (a._id < b._id ? -1 : 1)).map((handover) => handover.outcome ?? '')
  return moveTopic(desk, verified.topic, 'complete', { outcome: [...new Set(outcome)].join('\n') })
}

function issued(desk: Desk, topic: Topic): Handover[] {
  return topic.consensus.map((item) => ({
    ...born(desk, 'handover', { says: '交办', note: topic.number }),
    open: true,
    topic: topic._id,
    topicTitle: topic.title,
    room: topic.room,
    area: topic.area,
    areas: topic.areas,
    committee: topic.committee,
    unit: item.unit,
    text: item.text,
    heldAt: topic.diary.findLast((line) => line.move === 'conclude')?.at ?? desk.now,
    leader: topic.leader,
    dueAt: (moment(item.dueDate) ?? desk.now) + day - 1000,
    signBy: workdaysAfter(desk.now, signWithinWorkdays),
    notes: [],
    extension: null,
    result: null,
    outcome: null,
  }))
}

async function markAbsent(desk: Desk, meeting: string): Promise<Change[]> {
  const missing = await find<Attendance>('attendances', { where: { meeting: is(meeting), status: oneOf(['invited', 'coming', 'leaveAsked']) }, limit: 1000 })
  const moves = await Promise.all(missing.map((one) => prepare(desk, 'road', one, { kind: 'attendance', move: 'miss' })))
  return moves.flatMap((move) => move.changes)
}

async function addressees(next: Extract<Consequence, { tell: string }>): Promise<Addressee[]> {
  // Whoever spoke without WeChat is told by the room (opinion.tell); the desk shows who still has to be.
  if (next.tell === 'owner') return next.opinion.openid ? [{ person: null, openid: next.opinion.openid }] : []
  if (next.tell === 'invited') {
    const invited = await find<Attendance>('attendances', { where: { meeting: is(next.meeting._id) }, limit: 1000 })
    return known(invited.flatMap((one) => (one.person ? [one.person] : [])))
  }
  if (next.tell === 'person') return known([next.person])
  const holders = await find<Person>('people', { where: { postKeys: is(`${next.role}:${next.scope}`) }, limit: 100 })
  return holders.filter((person) => person.status === 'bound').map(({ _id, openid }) => ({ person: _id, openid }))
}

async function known(ids: readonly string[]): Promise<Addressee[]> {
  const people = ids.length === 0 ? [] : await find<Person>('people', { where: { _id: oneOf(ids) }, limit: 1000 })
  return people.map(({ _id, openid, status }) => ({ person: _id, openid: status === 'bound' ? openid : null }))
}

async function tell(desk: Desk, next: Extract<Consequence, { tell: string }>, origin: Origin): Promise<Change[]> {
  const kind: NoticeKind = next.tell === 'owner' ? 'progress' : next.tell === 'post' ? 'task' : next.kind
  const page =
    next.tell === 'owner' ? `/resident/progress/index?id=${next.opinion._id}` : next.tell === 'invited' ? `/member/meeting/index?id=${next.meeting._id}` : next.page
  const about = next.tell === 'invited' ? `meetings/${next.meeting._id}` : origin.about
  const notices = (await addressees(next)).map((to) =>
    noticeRow({ origin, to, kind, about, page, title: next.title, body: next.body, at: desk.now, wait: noticeDelay(origin) }),
  )
  return notices.length === 0 ? [] : [{ add: notices, to: 'notices' }]
}

/** Additions to one collection become one call; two notices of one move to the same person become the first. */
function joined(changes: readonly Change[]): Change[] {
  const additions = new Map<string, Map<string, { _id: string }>>()
  const others: Change[] = []
  for (const change of changes) {
    if (!('add' in change)) others.push(change)
    else {
      const rows = additions.get(change.to) ?? new Map<string, { _id: string }>()
      for (const row of change.add) if (!rows.has(row._id)) rows.set(row._id, row)
      additions.set(change.to, rows)
    }
  }
  return [...others, ...[...additions].map(([to, rows]) => ({ add: [...rows.values()], to }))]
}
