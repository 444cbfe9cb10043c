import type { OpinionCard, OwnOpinion, Progress, DeskOpinion } from '../../src/domain/opinion/views'
import { channels, opinionLife, toldAs, type Opinion } from '../../src/domain/opinion/opinion'
import { exclusionOf } from '../../src/domain/opinion/screening'
import { sure } from '../../src/domain/opinion/routing/suggest'
import { plainStages, plainWords, type PlainStage, type PlainWord } from '../../src/domain/kernel/plain'
import { can } from '../../src/domain/kernel/lifecycle'
import { daysBetween, minute } from '../../src/domain/kernel/calendar'
import { diaryOf } from '../../src/domain/kernel/view'
import { open as openTopics, toldAs as topicToldAs, type Topic } from '../../src/domain/topic/topic'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Desk } from '../runtime/desk'
import { count, find, get, is, oneOf } from '../runtime/store'
import { addressesOf } from '../runtime/wechat'

/** How far it has come, in a resident's words. */
export function wordOf(opinion: Opinion, topic: Topic | null): PlainWord {
  const told = toldAs[opinion.status]
  return told === 'byTopic' ? (topic ? topicToldAs[topic.status] : 'seen') : told
}

const topicOf = (opinion: Opinion): Promise<Topic | null> => (opinion.topic ? get<Topic>('topics', opinion.topic) : Promise.resolve(null))

type Moment = { at: number; note: string | null }

/** When each stage was first reached, and whose office it was; stages that were returned from stay as they were first told. */
function reached(opinion: Opinion, topic: Topic | null): Partial<Record<PlainStage, Moment>> {
  const seenBy = opinion.diary.find((line) => line.to !== 'submitted' && line.by !== '居民')
  const when = (move: string, note: string | null): Moment | undefined => {
    const line = topic?.diary.find((entry) => entry.move === move)
    return line && { at: line.at, note }
  }
  const answered = opinion.diary.findLast((line) => line.to === 'answered')
  return {
    received: { at: opinion.at, note: null },
    ...(seenBy && { seen: { at: seenBy.at, note: `议事室 ${seenBy.by}` } }),
    ...optional('topic', when('confirm', topic?.confirmation ? `${topic.confirmation.body}已确认` : null)),
    ...optional('meeting', when('convene', '居民、单位、委员一起商量')),
    ...optional('department', when('handOver', '交给有关部门去办')),
    ...(answered && { answered: { at: answered.at, note: null } }),
  }
}
const optional = (stage: PlainStage, moment: Moment | undefined) => (moment ? { [stage]: moment } : {})

export async function progressView(desk: Desk, opinion: Opinion): Promise<Progress> {
  const [room, topic] = await Promise.all([desk.directory.room(opinion.room), topicOf(opinion)])
  const word = wordOf(opinion, topic)
  const moments = reached(opinion, topic)
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
  const [progress, photos] = await Promise.all([progressView(desk, opinion), addressesOf(opinion.photos)])
  return {
    ...progress,
    id: opinion._id,
    version: opinion.version,
    text: opinion.text,
    additions: [...opinion.additions],
    photos: photos.filter((address) => address !== null),
    changeUntil: opinion.at + 10 * minute,
    lookBy: opinion.lookBy,
    answerBy: opinion.answerBy,
    satisfaction: opinion.satisfaction,
    can: can(opinionLife, opinion, desk.actor, desk.now),
  }
}

/** A line for each, their topics read together. */
export async function lineViews(desk: Desk, opinions: readonly Opinion[]) {
  const ids = [...new Set(opinions.flatMap(({ topic }) => (topic ? [topic] : [])))]
  const topics = ids.length === 0 ? [] : await find<Topic>('topics', { where: { _id: oneOf(ids) }, limit: ids.length })
  const byId = new Map(topics.map((topic) => [topic._id, topic]))
  return Promise.all(
    opinions.map(async (opinion) => {
      const room = await desk.directory.room(opinion.room)
      const word = wordOf(opinion, opinion.topic ? (byId.get(opinion.topic) ?? null) : null)
      return { id: opinion._id, receipt: opinion.receipt, text: opinion.text, at: opinion.at, room: room?.name ?? '议事室', word, label: plainWords[word] }
    }),
  )
}

/** What lies open in a room around an opinion: read once for a whole page of cards. */
interface Around {
  topics: readonly Topic[]
  /** Open opinions by subject, among the newest few hundred. */
  bySubject: ReadonlyMap<string, number>
}

export async function around(room: string): Promise<Around> {
  const [topics, waiting, working] = await Promise.all([
    find<Topic>('topics', { where: { room: is(room), turn: oneOf(['room', 'gate', 'party', 'units']) }, newest: true, limit: 100 }),
    find<Opinion>('opinions', { where: { room: is(room), shelf: is('waiting') }, newest: true, limit: 200 }),
    find<Opinion>('opinions', { where: { room: is(room), shelf: is('working') }, newest: true, limit: 200 }),
  ])
  const bySubject = new Map<string, number>()
  for (const { subject } of [...waiting, ...working]) if (subject) bySubject.set(subject, (bySubject.get(subject) ?? 0) + 1)
  return { topics: topics.filter((topic) => openTopics.includes(topic.status)), bySubject }
}

export async function cardView(desk: Desk, opinion: Opinion, { topics, bySubject }: Around): Promise<OpinionCard> {
  const { directory } = desk
  const [room, point, committee] = await Promise.all([
    directory.room(opinion.room),
    opinion.point ? directory.point(opinion.point) : null,
    opinion.suggestion.committee ? directory.committee(opinion.suggestion.committee) : null,
  ])
  const { subject } = opinion
  return {
    id: opinion._id,
    version: opinion.version,
    status: opinion.status,
    statusLabel: opinionLife.states[opinion.status],
    room: { id: opinion.room, name: room?.name ?? '' },
    point: point?.name ?? null,
    channel: channels[opinion.channel],
    at: opinion.at,
    dayNo: daysBetween(opinion.at, desk.now) + 1,
    lookBy: opinion.lookBy,
    answerBy: opinion.answerBy,
    text: opinion.text,
    photoCount: opinion.photos.length,
    hasPhone: opinion.phone !== null,
    suggestion: { ...opinion.suggestion, words: [...opinion.suggestion.words], committeeName: committee?.short ?? null, sure: opinion.suggestion.confidence >= sure },
    suspicions: [...opinion.suspicions],
    topics: topics.filter((topic) => subject !== null && topic.subject === subject).map(({ _id, title }) => ({ id: _id, title })),
    similar: Math.max(0, (subject ? (bySubject.get(subject) ?? 0) : 0) - 1),
    check: opinion.check,
    can: can(opinionLife, opinion, desk.actor, desk.now),
  }
}

export async function deskView(desk: Desk, opinion: Opinion): Promise<DeskOpinion> {
  const [card, photos, committee, topic] = await Promise.all([
    around(opinion.room).then((open) => cardView(desk, opinion, open)),
    addressesOf(opinion.photos),
    opinion.committee ? desk.directory.committee(opinion.committee) : null,
    topicOf(opinion),
  ])
  return {
    ...card,
    receipt: opinion.receipt,
    additions: [...opinion.additions],
    photos: photos.filter((address) => address !== null),
    phone: opinion.phone,
    category: opinion.category,
    subject: opinion.subject,
    committee: committee && { id: committee._id, name: committee.name },
    topic: topic && { id: topic._id, title: topic.title },
    reason: opinion.reason,
    door: opinion.door,
    answer: opinion.answer,
    satisfaction: opinion.satisfaction,
    diary: diaryOf(opinion.diary),
  }
}
