import type { TopicLine, TopicView } from '../../src/domain/topic/views'
import { selection, tags } from '../../src/domain/topic/sheet'
import { road, topicLife, type GateDecision, type Topic } from '../../src/domain/topic/topic'
import { can } from '../../src/domain/kernel/lifecycle'
import { diaryOf } from '../../src/domain/kernel/view'
import { meetingLife, type Meeting } from '../../src/domain/meeting/meeting'
import { handoverLife, type Handover } from '../../src/domain/supervision/handover'
import type { Desk } from '../runtime/desk'
import { count, find, is } from '../runtime/store'
import { addressesOf } from '../runtime/wechat'

export async function lineView(desk: Desk, topic: Topic): Promise<TopicLine> {
  const [room, committee] = await Promise.all([desk.directory.room(topic.room), topic.committee ? desk.directory.committee(topic.committee) : null])
  return {
    id: topic._id,
    number: topic.number,
    title: topic.title,
    status: topic.status,
    statusLabel: topicLife.states[topic.status],
    room: { id: topic.room, name: room?.name ?? '' },
    committee: committee && { id: committee._id, name: committee.short },
    at: topic.diary.at(-1)?.at ?? topic.at,
    stepNo: stepOf(topic),
    stepsTotal: road.length,
    can: can(topicLife, topic, desk.actor, desk.now),
  }
}

/** Which step of the road it stands on, the first being 1; where it left the road if it was dropped. */
function stepOf(topic: Topic): number {
  const status = topic.status === 'archived' ? 'completed' : topic.status === 'dropped' ? (topic.diary.at(-1)?.from ?? 'drafted') : topic.status
  return road.findIndex((step) => step === status) + 1
}

export async function topicView(desk: Desk, topic: Topic): Promise<TopicView> {
  const of = { topic: is(topic._id) }
  const [line, together, meetings, handovers, consensus] = await Promise.all([
    lineView(desk, topic),
    count('opinions', of),
    find<Meeting>('meetings', { where: of, limit: 50 }),
    find<Handover>('handovers', { where: of, limit: 200 }),
    Promise.all(topic.consensus.map(async ({ text, unit, helpers, dueDate }) => ({ text, dueDate, unit: await unitNamed(desk, unit), helpers: await Promise.all(helpers.map((one) => unitNamed(desk, one))) }))),
  ])
  return {
    ...line,
    version: topic.version,
    subject: topic.subject,
    scopeType: topic.scopeType,
    leader: topic.leader,
    what: topic.what,
    who: topic.who,
    how: topic.how,
    sheet: topic.sheet.map((key) => selection[key]),
    tags: topic.tags.map((key) => tags[key]),
    drafter: topic.diary[0]?.by ?? '',
    together,
    confirmation: await gateView(topic.confirmation),
    research: [...topic.research],
    minutes: topic.minutes,
    speeches: [...topic.speeches],
    unitAnswers: await Promise.all(topic.unitAnswers.map(async ({ unit, words }) => ({ words, unit: await unitNamed(desk, unit) }))),
    consensus,
    dissent: [...topic.dissent],
    endorsement: await gateView(topic.endorsement),
    reports: [...topic.reports],
    outcome: topic.outcome,
    meetings: meetings.map(({ _id, title, startsAt, endsAt, status }) => ({ id: _id, title, startsAt, endsAt, status, statusLabel: meetingLife.states[status] })),
    handovers: await Promise.all(
      handovers.map(async ({ _id, unit, text, dueAt, status }) => ({ id: _id, unit: await unitName(desk, unit), text, dueAt, status, statusLabel: handoverLife.states[status] })),
    ),
    diary: diaryOf(topic.diary),
  }
}

async function gateView(gate: GateDecision | null) {
  const evidence = gate ? await addressesOf(gate.evidence) : []
  return gate && { ...gate, evidence: evidence.filter((address) => address !== null) }
}

const unitNamed = async (desk: Desk, id: string) => ({ id, name: await unitName(desk, id) })
const unitName = async (desk: Desk, id: string): Promise<string> => (await desk.directory.unit(id))?.name ?? '（单位已撤销）'
