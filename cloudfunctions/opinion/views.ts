import type { OpinionCard, OwnOpinion, Progress, DeskOpinion } from '../../src/domain/opinion/views'
import { additionsMost, answerWithin, channels, opinionLife, type Opinion } from '../../src/domain/opinion/opinion'
import { lookersOf, type Lookers, type Remark } from '../../src/domain/opinion/remark'
import { howMany, isSeen } from '../../src/domain/opinion/photos'
import type { Issue } from '../../src/domain/opinion/issue'
import { exclusionOf } from '../../src/domain/opinion/screening'
import { sure } from '../../src/domain/opinion/routing/suggestion'
import { plainStages, plainWords, type PlainStage, type PlainWord } from '../../src/domain/kernel/plain'
import { can } from '../../src/domain/kernel/lifecycle'
import { daysBetween, minute } from '../../src/domain/kernel/calendar'
import { clip } from '../../src/domain/kernel/letters'
import { diaryOf } from '../../src/domain/kernel/view'
import { gateThatConfirmed, plainEvents } from '../../src/domain/topic/plain'
import { open as openTopics, type Topic } from '../../src/domain/topic/topic'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Desk } from '../runtime/desk'
import { gateNames } from '../runtime/gateNames'
import { sayingOf, wordOf } from '../runtime/lineViews'
import { count, find, get, is, oneOf } from '../runtime/store'
import { ownPhotos, photosSeen } from './photoViews'

const topicOf = (opinion: Opinion): Promise<Topic | null> => (opinion.topic ? get<Topic>('topics', opinion.topic) : Promise.resolve(null))

type Moment = { at: number; note: string | null }

/** When each stage was first reached, and whose office it was; stages that were returned from stay as they were first told. */
function reached(opinion: Opinion, topic: Topic | null, confirmedBy: string | null): Partial<Record<PlainStage, Moment>> {
  const seenBy = opinion.diary.find((line) => line.to !== 'submitted' && line.by !== '居民')
  const when = (move: string, note: string | null): Moment | undefined => {
    const line = topic?.diary.find((entry) => entry.move === move)
    return line && { at: line.at, note }
  }
  const corrected = opinion.diary.findLast((line) => line.move === 'correct')
  const answered = opinion.diary.findLast((line) => line.to === 'answered')
  return {
    received: { at: opinion.at, note: null },
    ...(seenBy && { seen: { at: seenBy.at, note: `议事室 ${seenBy.by}` } }),
    ...(corrected && opinion.status === 'accepted' && { seen: { at: corrected.at, note: '刚才的回复弄错了，我们在重新办' } }),
    // As long as the confirmation stands; one that was taken back is told among the news.
    ...(topic?.confirmation && { topic: { at: topic.confirmation.at, note: confirmedBy && `${confirmedBy}已确认` } }),
    ...optional('meeting', when('convene', '居民、单位、委员一起商量')),
    ...optional('department', when('handOver', '交给有关部门去办')),
    ...(answered && answered.at > (corrected?.at ?? 0) && { answered: { at: answered.at, note: null } }),
  }
}
const optional = (stage: PlainStage, moment: Moment | undefined) => (moment ? { [stage]: moment } : {})

export async function progressView(desk: Desk, opinion: Opinion): Promise<Progress> {
  const [room, topic] = await Promise.all([desk.directory.room(opinion.room), topicOf(opinion)])
  const named = topic && (await gateNames(desk, topic))
  const news = topic && named && opinion.status === 'adopted' ? plainEvents(topic, named) : []
  const word = wordOf(opinion, topic)
  const moments = reached(opinion, topic, topic && named && gateThatConfirmed(topic, named))
  const straight = opinion.topic === null && ['answered', 'settled', 'disputed'].includes(opinion.status)
  const stages = straight ? (['received', 'seen', 'answered'] as const) : plainStages
  const soFar = stages.findIndex((stage) => stage === word)
  const road = stages.map((stage, i) => ({
    word: stage as PlainWord,
    label: plainWords[stage],
    at: moments[stage]?.at ?? null,
    note: moments[stage]?.note ?? null,
    done: i <= soFar,
  }))
  const off = word === 'elsewhere' || word === 'withdrawn'
  const last = opinion.diary.at(-1)
  const steps = off
    ? [...road.filter((step) => step.at !== null && step.word !== 'answered').map((step) => ({ ...step, done: true })), { word, label: plainWords[word], at: last?.at ?? null, note: null, done: true }]
    : road
  return {
    receipt: opinion.receipt,
    at: opinion.at,
    room: { name: room?.name ?? '议事室', phone: room?.phone ?? null },
    word,
    label: plainWords[word],
    says: sayingOf(opinion, topic, news),
    news,
    steps,
    topic: topic && topic.confirmation && !off ? { title: topic.title, together: await together(topic._id) } : null,
    meeting: topic && word === 'meeting' ? await meetingOf(topic._id) : null,
    door: opinion.door,
    why: opinion.reason && word === 'elsewhere' ? exclusionOf(opinion.reason).plain : null,
    answer: opinion.answer,
  }
}

/** How many opinions a topic gathers. */
export const together = (topic: string): Promise<number> => count('opinions', { topic: is(topic) })

async function meetingOf(topic: string): Promise<Progress['meeting']> {
  const meetings = await find<Meeting>('meetings', { where: { topic: is(topic) }, newest: true, limit: 5 })
  const meeting = meetings.find((one) => one.status === 'notified' || one.status === 'open')
  return meeting ? { title: meeting.title, startsAt: meeting.startsAt, endsAt: meeting.endsAt, place: meeting.place } : null
}

export async function ownView(desk: Desk, opinion: Opinion): Promise<OwnOpinion> {
  const [progress, photos] = await Promise.all([progressView(desk, opinion), ownPhotos(opinion.photos)])
  return {
    ...progress,
    id: opinion._id,
    version: opinion.version,
    text: opinion.text,
    additions: [...opinion.additions],
    photos,
    changeUntil: opinion.at + 10 * minute,
    lookBy: opinion.lookBy,
    answerBy: opinion.answerBy,
    satisfaction: opinion.satisfaction,
    asking: opinion.asking ?? null,
    outcomeAt: opinion.outcomeAt ?? null,
    verdicts: (opinion.verdicts ?? []).map(({ at, word, note, by, how }) => ({ at, word, note, by: by && `${by}${how ?? ''}` })),
    // To whoever speaks, confiding is adding: that it will be held back is not told.
    can: can(opinionLife, opinion, desk.actor, desk.now).filter((move) => move !== 'confide' && (move !== 'stillGood' || opinion.asking) && (move !== 'supplement' || opinion.additions.length < additionsMost)),
  }
}

/** What lies open in a room around an opinion: read once for a whole page of cards. */
interface Around {
  topics: readonly Topic[]
  /** Who else has which of its opinions open. */
  looking: ReadonlyMap<string, readonly string[]>
  /** The common issues the opinions belong to. */
  issues: ReadonlyMap<string, Issue>
  /** Open opinions by subject, among the newest few hundred. */
  bySubject: ReadonlyMap<string, number>
}

async function around(desk: Desk, room: string): Promise<Omit<Around, 'issues'>> {
  const [topics, waiting, working, lookers] = await Promise.all([
    find<Topic>('topics', { where: { room: is(room), turn: oneOf(['room', 'gate', 'party', 'units']) }, newest: true, limit: 100 }),
    find<Opinion>('opinions', { where: { room: is(room), shelf: is('waiting') }, newest: true, limit: 200, only: ['subject'] }),
    find<Opinion>('opinions', { where: { room: is(room), shelf: is('working') }, newest: true, limit: 200, only: ['subject'] }),
    get<Lookers>('lookers', room),
  ])
  const bySubject = new Map<string, number>()
  for (const { subject } of [...waiting, ...working]) if (subject) bySubject.set(subject, (bySubject.get(subject) ?? 0) + 1)
  const looking = lookersOf(lookers, desk.actor.person?.id ?? '', desk.now)
  return { topics: topics.filter((topic) => openTopics.includes(topic.status)), bySubject, looking }
}

/** A card for each; what lies around them is read once for each room. */
export async function cardViews(desk: Desk, opinions: readonly Opinion[]): Promise<OpinionCard[]> {
  const rooms = [...new Set(opinions.map(({ room }) => room))]
  const [open, issues] = await Promise.all([Promise.all(rooms.map(async (room) => [room, await around(desk, room)] as const)).then((all) => new Map(all)), issuesOf(opinions)])
  const nothing = { topics: [], bySubject: new Map<string, number>(), looking: new Map<string, readonly string[]>() }
  return Promise.all(opinions.map((opinion) => cardView(desk, opinion, { ...(open.get(opinion.room) ?? nothing), issues })))
}

async function issuesOf(opinions: readonly Opinion[]): Promise<Map<string, Issue>> {
  const ids = [...new Set(opinions.flatMap(({ issue }) => issue ?? []))]
  const issues = ids.length === 0 ? [] : await find<Issue>('issues', { where: { _id: oneOf(ids) }, limit: ids.length })
  return new Map(issues.map((issue) => [issue._id, issue]))
}

/** So much of what was said stands in a list, ending in an ellipsis where more follows; opened, all of it is there. Unit: letters. */
const cardLetters = 300
const topicsOffered = 10

/** Topics of the same matter: first the one its common issue has become, then those of the same subject. */
function topicsFor({ subject }: Opinion, issue: Issue | null, topics: readonly Topic[]) {
  const own = topics.filter(({ _id }) => _id === issue?.topic)
  const others = topics.filter((topic) => subject !== null && topic.subject === subject && !own.includes(topic))
  return [...own, ...others].slice(0, topicsOffered).map(({ _id, title }) => ({ id: _id, title }))
}

/** What the suggestion says, what the room has open topics about, and what it hears most of. */
function likely({ suggestion, subject }: Opinion, { topics, bySubject }: Around): string[] {
  const often = [...bySubject].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return [...new Set([suggestion.subject, subject, ...topics.map((topic) => topic.subject), ...often].flatMap((name) => name ?? []))].slice(0, 6)
}

/** The table's moves without those that what stands on the record rules out (reopen.ts, sayFor.ts). */
const staffCan = (desk: Desk, opinion: Opinion) =>
  can(opinionLife, opinion, desk.actor, desk.now).filter((move) =>
    move === 'reopen' ? opinion.topic === null : move === 'settleFor' || move === 'disputeFor' ? opinion.openid === null || Boolean(opinion.asking) : true,
  )

async function cardView(desk: Desk, opinion: Opinion, open: Around): Promise<OpinionCard> {
  const { topics, issues } = open
  const { directory } = desk
  const [room, point, committee, following] = await Promise.all([
    directory.room(opinion.room),
    opinion.point ? directory.point(opinion.point) : null,
    opinion.suggestion.committee ? directory.committee(opinion.suggestion.committee) : null,
    opinion.committee ? directory.committee(opinion.committee) : null,
  ])
  const { subject } = opinion
  const topic = topics.find((one) => one._id === opinion.topic)
  const issue = opinion.issue ? (issues.get(opinion.issue) ?? null) : null
  return {
    id: opinion._id,
    version: opinion.version,
    status: opinion.status,
    statusLabel: opinionLife.states[opinion.status],
    room: { id: opinion.room, name: room?.name ?? '' },
    point: point?.name ?? null,
    channel: channels[opinion.channel],
    at: opinion.at,
    // Counted from when its fifteen days began: a letter may be older, and a dispute starts them anew.
    dayNo: daysBetween(opinion.answerBy - answerWithin, desk.now) + 1,
    lookBy: opinion.lookBy,
    answerBy: opinion.answerBy,
    text: clip(opinion.text, cardLetters),
    photoCount: opinion.photos.filter(isSeen).length,
    photosHeld: howMany(opinion.photos, 'held'),
    hasPhone: opinion.phone !== null,
    suggestion: { ...opinion.suggestion, words: [...opinion.suggestion.words], committeeName: committee?.short ?? null, sure: opinion.suggestion.confidence >= sure },
    suspicions: [...opinion.suspicions],
    topics: topicsFor(opinion, issue, topics),
    similar: issue ? Math.max(0, issue.count - 1) : 0,
    issue: issue && { id: issue._id, title: issue.title },
    category: opinion.category,
    subject,
    committee: following && { id: following._id, name: following.name },
    topic: topic ? { id: topic._id, title: topic.title } : null,
    likely: likely(opinion, open),
    looking: [...(open.looking.get(opinion._id) ?? [])],
    check: opinion.check,
    unpaced: opinion.unpaced ?? false,
    can: staffCan(desk, opinion),
  }
}

export async function deskView(desk: Desk, opinion: Opinion): Promise<DeskOpinion> {
  const [card, photos, topic, remarks] = await Promise.all([
    Promise.all([around(desk, opinion.room), issuesOf([opinion])]).then(([open, issues]) => cardView(desk, opinion, { ...open, issues })),
    photosSeen(opinion.photos),
    topicOf(opinion),
    find<Remark>('remarks', { where: { opinion: is(opinion._id) }, newest: true, limit: 50 }),
  ])
  return {
    ...card,
    text: opinion.text,
    receipt: opinion.receipt,
    behalf: opinion.behalf && { by: opinion.behalf.by, of: opinion.behalf.of },
    slip: opinion.slip,
    hotline: opinion.hotline && { ticket: opinion.hotline.ticket, unit: opinion.hotline.unit, caller: opinion.hotline.caller },
    additions: [...opinion.additions],
    photos,
    phone: opinion.phone,
    topic: topic && { id: topic._id, title: topic.title },
    reason: opinion.reason,
    door: opinion.door,
    answer: opinion.answer,
    satisfaction: opinion.satisfaction,
    verdicts: (opinion.verdicts ?? []).map(({ at, word, note, by, how }) => ({ at, word, note, by: by && `${by}${how ?? ''}` })),
    remarks: remarks.reverse().map(({ _id, at, by, text, names }) => ({ id: _id, at, by, text, to: [...names] })),
    diary: diaryOf(opinion.diary),
  }
}
