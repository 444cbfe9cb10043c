import { rolesToward } from '../../src/domain/kernel/actor'
import { dateOf } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import type { ReportKind } from '../../src/domain/kernel/reportKinds'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { issueLife, type Issue } from '../../src/domain/opinion/issue'
import type { Opinion } from '../../src/domain/opinion/opinion'
import type { Material } from '../../src/domain/report/begin'
import type { Report } from '../../src/domain/report/report'
import type { Topic } from '../../src/domain/topic/topic'
import type { Desk } from '../runtime/desk'
import { count, find, is } from '../runtime/store'
import { requireReportable, speakable, standingConsensus } from './stands'

/** What a report is drafted from, and what it inherits from there. */
export interface Ground extends Pick<Report, 'room' | 'area' | 'areas' | 'committee' | 'topic' | 'issue' | 'sourceTitle' | 'consensusOf'> {
  material: Material
}

export async function topicGround(desk: Desk, id: string, kind: ReportKind): Promise<Ground> {
  const topic = await desk.read<Topic>('topics', id)
  requireReportable(kind, topic)
  const consensusOf = standingConsensus(topic)
  const unitNames = new Map<string, Promise<string>>()
  const unit = (one: string) => {
    const known = unitNames.get(one) ?? desk.directory.unit(one).then((found) => found?.name ?? '有关单位')
    unitNames.set(one, known)
    return known
  }
  const [room, together, meetings, answers, consensus] = await Promise.all([
    desk.directory.room(topic.room),
    count('opinions', { topic: is(id) }),
    heldAbout(id),
    Promise.all(topic.unitAnswers.map(async (one) => ({ unit: await unit(one.unit), words: one.words }))),
    Promise.all(topic.consensus.map(async ({ text, unit: main, helpers, dueDate }) => ({ text, dueDate, unit: await unit(main), helpers: await Promise.all(helpers.map(unit)) }))),
  ])
  const gate = (one: { body: string; number: string } | null) => one && { body: one.body, number: one.number }
  const { title, number, what, research, facts, minutes, dissent } = topic
  return {
    room: topic.room,
    area: topic.area,
    areas: topic.areas,
    committee: topic.committee,
    topic: id,
    issue: null,
    sourceTitle: title,
    consensusOf,
    material: {
      from: 'topic',
      of: {
        title,
        number,
        what,
        room: room?.name ?? '',
        together,
        confirmation: gate(topic.confirmation),
        // What is not endorsed is nobody's consensus yet.
        endorsement: consensusOf === null ? null : gate(topic.endorsement),
        consensus: consensusOf === null ? [] : consensus,
        visits: research.map(({ date, place, people, findings }) => ({ date, place, people, findings })),
        facts: facts.map(({ title: name, text, source }) => ({ title: name, text, source })),
        meetings,
        minutes,
        answers,
        dissent: dissent.map(({ text, people, who }) => ({ text, people, who })),
      },
    },
  }
}

async function heldAbout(topic: string) {
  const meetings = await find<Meeting>('meetings', { where: { topic: is(topic) }, limit: 50 })
  const held = meetings.filter(({ status }) => status === 'closed').sort((a, b) => a.startsAt - b.startsAt)
  return Promise.all(
    held.map(async ({ _id, startsAt, place, kind }) => ({ date: dateOf(startsAt), place, kind, present: await count('attendances', { meeting: is(_id), status: is('present') }) })),
  )
}

const gathered: readonly Issue['status'][] = ['forming', 'open', 'proposed']
/** Of so many opinions, the newest, some speak for themselves. */
const heard = 50

/** What many say, before or without a topic of its own: "整理归纳为38篇信息" (seed 002). */
export async function issueGround(desk: Desk, id: string, kind: ReportKind): Promise<Ground> {
  const issue = await desk.read<Issue>('issues', id)
  const rooms = await Promise.all(issue.rooms.map((one) => desk.directory.room(one)))
  const own = rooms.find((room) => room && rolesToward(desk.actor, { room: room._id }).length > 0)
  if (!own || kind !== '社情民意信息') throw refuse.notAllowed()
  if (!gathered.includes(issue.status)) throw refuse.issueNotReportable(issueLife.states[issue.status])
  const [opinions, matrix] = await Promise.all([find<Opinion>('opinions', { where: { issue: is(id) }, newest: true, limit: heard }), desk.directory.matrix(own.areas)])
  return {
    room: own._id,
    area: own.area,
    areas: own.areas,
    committee: (issue.subject && matrix[issue.subject]) ?? own.committee,
    topic: null,
    issue: id,
    sourceTitle: issue.title,
    consensusOf: null,
    material: {
      from: 'issue',
      of: {
        title: issue.title,
        rooms: rooms.flatMap((room) => (room ? [room.name] : [])),
        count: issue.count,
        people: issue.people,
        firstAt: issue.firstAt,
        lastAt: issue.lastAt,
        opinions: opinions.filter(({ status }) => speakable.includes(status)).map(({ _id, text }) => ({ id: _id, text })),
      },
    },
  }
}
