import type { Kind, Records } from '../../src/domain/kinds'
import { kindsOfRecord } from '../../src/domain/kinds'
import { noticeDelay, setOff, type Consequence } from '../../src/domain/journey'
import type { Bulletin, BulletinMove, BulletinStatus } from '../../src/domain/board/bulletin'
import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Person } from '../../src/domain/directory/directory'
import type { NoticeKind } from '../../src/domain/notice/notice'
import type { Handover } from '../../src/domain/supervision/handover'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Issue } from '../../src/domain/opinion/issue'
import type { Topic } from '../../src/domain/topic/topic'
import { prepare } from './advance'
import type { Desk } from './desk'
import { issued } from './issued'
import { noticeId, noticeRow, type Addressee, type Origin } from './noticeRow'
import { joinLine, leavePlace, takePlace } from './places'
import { find, get, is, oneOf, type Change } from './store'
import { giveUpPlace, leaveMeeting, nextReserve, tellDrawn, tellVolunteer } from './volunteering'

/** Turns what journey.ts says follows into changes for the same transaction. */
export async function consequencesOf<K extends Kind>(
  desk: Desk,
  kind: K,
  move: string,
  record: Records[K],
  evidence: Readonly<Record<string, unknown>>,
): Promise<Change[]> {
  const about = `${kindsOfRecord[kind].collection}/${record._id}`
  return resolved(desk, setOff(kind, move, record, evidence, desk.now), { about, version: record.version, kind })
}

/** Consequences as changes, for a move or for the clock. */
export async function resolved(desk: Desk, consequences: readonly Consequence[], origin: Origin): Promise<Change[]> {
  return joined((await Promise.all(consequences.map((next) => resolve(desk, next, origin)))).flat())
}

async function resolve(desk: Desk, next: Consequence, origin: Origin): Promise<Change[]> {
  if ('tell' in next) {
    if (next.tell === 'volunteer') return tellVolunteer(desk, origin, next.volunteer, { kind: next.kind, title: next.title, body: next.body })
    if (next.tell === 'drawn') return tellDrawn(desk, origin, next.meeting, { kind: next.kind, title: next.title, body: next.body })
    return tell(desk, next, origin)
  }
  if ('moveUpAfter' in next) return nextReserve(desk, next.moveUpAfter)
  if ('leaveMeeting' in next) return leaveMeeting(desk, next.leaveMeeting, next.because)
  if ('takeBack' in next) return takeBack(desk, next.takeBack, next.because)
  if ('giveUpPlace' in next) return giveUpPlace(desk, next.giveUpPlace)
  if ('takePlace' in next) return takePlace(next.takePlace)
  if ('joinLine' in next) return joinLine(next.joinLine)
  if ('leavePlace' in next) return leavePlace(desk, next.leavePlace)
  if ('forget' in next) {
    if (!next.opinion.openid) return []
    const undone = next.opinion.diary.at(-2)
    const id = noticeId(undone?.at ?? 0, origin.about, next.opinion.version - 1, next.opinion.openid)
    return [{ touch: id, in: 'notices', data: { status: 'cancelled' } }]
  }
  if ('move' in next) return moveTopic(desk, next.id, moveOf[next.move], next.evidence)
  if ('issue' in next) return issued(desk, next.topic, origin)
  if ('cancel' in next) return cancelMeetings(desk, next.topic, next.words)
  if ('follow' in next) return followCommittee(next.topic)
  if ('letGo' in next) return letIssuesGo(desk, next.topic)
  if ('gather' in next) {
    const row = { _id: `gather:${next.gather._id}:${next.into}`, errand: 'gather', topic: next.into, issue: next.gather._id, words: '', at: desk.now, dueAt: desk.now, doneAt: 0 }
    return [{ add: [row], to: 'errands' }]
  }
  if ('question' in next) {
    const { question, opinion, words } = next
    const row = { _id: `question:${opinion._id}@${opinion.version}`, errand: 'question', topic: question, words, at: desk.now, dueAt: desk.now, doneAt: 0 }
    return [{ add: [row], to: 'errands' }]
  }
  if ('replace' in next) return leaveBoard(desk, next.by.topic, ['published'], next.by._id, { move: 'replace' })
  if ('takeDown' in next) return leaveBoard(desk, next.topic._id, ['drafted', 'published'], null, { move: 'takeDown', note: next.words })
  if ('errand' in next) {
    const row = { _id: `${next.errand}:${next.topic._id}@${next.topic.version}`, errand: next.errand, topic: next.topic._id, words: next.words, at: desk.now, dueAt: desk.now, doneAt: 0 }
    return [{ add: [row], to: 'errands' }]
  }
  return completeWhenAllVerified(desk, next.handover)
}

const moveOf = { 'topic.convene': 'convene', 'topic.complete': 'complete', 'topic.report': 'report' } as const

async function moveTopic(desk: Desk, id: string, move: (typeof moveOf)[keyof typeof moveOf], evidence: Readonly<Record<string, unknown>> = {}): Promise<Change[]> {
  const topic = await get<Topic>('topics', id)
  if (!topic) return []
  if (move === 'report') {
    const sent = evidence as unknown as Topic['reports'][number]
    return (await prepare(desk, 'road', topic, { kind: 'topic', move, evidence, set: { reports: [...topic.reports, sent] }, note: `${sent.kind}，报${sent.to}` })).changes
  }
  const set = move === 'complete' ? { outcome: String(evidence.outcome ?? '') } : {}
  return (await prepare(desk, 'road', topic, { kind: 'topic', move, evidence, set })).changes
}

/** What stands on the public board about a topic, but for one of it. */
async function leaveBoard(desk: Desk, topic: string, from: readonly BulletinStatus[], but: string | null, asked: { move: BulletinMove; note?: string }): Promise<Change[]> {
  const all = await find<Bulletin>('bulletins', { where: { topic: is(topic) }, newest: true, limit: 100 })
  const leaving = all.filter(({ _id, status }) => _id !== but && from.includes(status))
  return (await Promise.all(leaving.map((one) => prepare(desk, 'road', one, { kind: 'bulletin', ...asked })))).flatMap(({ changes }) => changes)
}

/** A stand-in who is there already stays. */
async function takeBack(desk: Desk, id: string, because: string): Promise<Change[]> {
  const standIn = await get<Attendance>('attendances', id)
  if (!standIn || standIn.status === 'present' || standIn.status === 'declined') return []
  return (await prepare(desk, 'road', standIn, { kind: 'attendance', move: 'beDeclined', set: { declineReason: because }, note: because })).changes
}

const meetingsOf = (topic: Topic) => find<Meeting>('meetings', { where: { topic: is(topic._id) }, newest: true, limit: 100 })
const ahead: readonly Meeting['status'][] = ['planned', 'notified', 'postponed']

async function cancelMeetings(desk: Desk, topic: Topic, words: string): Promise<Change[]> {
  const meetings = await meetingsOf(topic)
  if (meetings.some(({ status }) => status === 'open')) throw refuse.meetingGoingOn()
  const moves = await Promise.all(meetings.filter(({ status }) => ahead.includes(status)).map((one) => prepare(desk, 'road', one, { kind: 'meeting', move: 'cancel', evidence: { reason: words }, note: words })))
  return moves.flatMap(({ changes }) => changes)
}

const followCommittee = async (topic: Topic): Promise<Change[]> =>
  (await meetingsOf(topic)).filter(({ committee }) => committee !== topic.committee).map(({ _id }) => ({ touch: _id, in: 'meetings', data: { committee: topic.committee } }))

async function letIssuesGo(desk: Desk, topic: Topic): Promise<Change[]> {
  const gathered = await find<Issue>('issues', { where: { topic: is(topic._id) }, limit: 20 })
  const moves = await Promise.all(
    gathered.filter(({ status }) => status === 'proposed').map((one) => prepare(desk, 'road', one, { kind: 'issue', move: 'leaveTopic', set: { topic: null } })),
  )
  return moves.flatMap(({ changes }) => changes)
}

async function completeWhenAllVerified(desk: Desk, verified: Handover): Promise<Change[]> {
  // Read before its handovers: whoever verifies meanwhile counts on, and then what is read next may already be old.
  const counted = (await get<Topic>('topics', verified.topic))?.verifications ?? 0
  const all = await find<Pick<Handover, '_id' | 'status' | 'outcome'>>('handovers', { where: { topic: is(verified.topic) }, limit: 1000, only: ['status', 'outcome'] })
  const others = all.filter((handover) => handover._id !== verified._id)
  if (others.some((handover) => handover.status !== 'verified')) {
    // Two people verifying the last two at once must not both think the other is still open: the slower one presses again.
    return [{ touch: verified.topic, in: 'topics', data: { verifications: counted + 1 }, seen: { verifications: counted } }]
  }
  const outcome = [...others, verified].sort((a, b) => (a._id < b._id ? -1 : 1)).map((handover) => handover.outcome ?? '')
  return moveTopic(desk, verified.topic, 'complete', { outcome: [...new Set(outcome)].join('\n') })
}

type Telling = Exclude<Extract<Consequence, { tell: string }>, { tell: 'volunteer' | 'drawn' }>

async function addressees(next: Telling): Promise<Addressee[]> {
  // Whoever spoke without WeChat is told by the room (opinion.tell); the desk shows who still has to be.
  if (next.tell === 'owner') return next.opinion.openid ? [{ person: null, openid: next.opinion.openid }] : []
  if (next.tell === 'invited') {
    const invited = await find<Attendance>('attendances', { where: { meeting: is(next.meeting._id) }, limit: 1000 })
    return known(invited.flatMap((one) => (one.person && one.status !== 'declined' ? [one.person] : [])))
  }
  if (next.tell === 'person') return known([next.person])
  if (next.tell === 'people') return known(next.people)
  const holders = await find<Person>('people', { where: { postKeys: is(`${next.role}:${next.scope}`) }, limit: 100 })
  return holders.filter((person) => person.status === 'bound').map(({ _id, openid }) => ({ person: _id, openid }))
}

async function known(ids: readonly string[]): Promise<Addressee[]> {
  const people = ids.length === 0 ? [] : await find<Person>('people', { where: { _id: oneOf(ids) }, limit: 1000 })
  return people.map(({ _id, openid, status }) => ({ person: _id, openid: status === 'bound' ? openid : null }))
}

async function tell(desk: Desk, next: Telling, origin: Origin): Promise<Change[]> {
  const kind: NoticeKind = next.tell === 'owner' ? 'progress' : next.tell === 'post' ? 'task' : next.kind
  const page =
    next.tell === 'owner' ? `/resident/progress/index?id=${next.opinion._id}` : next.tell === 'invited' ? `/member/meeting/index?id=${next.meeting._id}` : next.page
  const about = next.tell === 'invited' ? `meetings/${next.meeting._id}` : origin.about
  const of = next.tell === 'invited' ? next.meeting : undefined
  const inRoom = next.tell === 'invited' ? next.meeting.room : next.tell === 'owner' ? next.opinion.room : null
  const [to, room] = await Promise.all([addressees(next), inRoom ? desk.directory.room(inRoom) : null])
  const notices = to.map((one) => noticeRow({ origin, to: one, kind, about, page, title: next.title, body: next.body, at: desk.now, wait: noticeDelay(origin), of, room }))
  return notices.length === 0 ? [] : [{ add: notices, to: 'notices' }]
}

/** Additions to one collection become one call; two notices of one move to the same person become the first. */
export function joined(changes: readonly Change[]): Change[] {
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
