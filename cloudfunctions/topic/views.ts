import type { TopicLine, TopicView } from '../../src/domain/topic/views'
import { selection, sheetGaps, tags } from '../../src/domain/topic/sheet'
import { mayTakeBack } from '../../src/domain/topic/gates'
import { road, topicLife, type Topic } from '../../src/domain/topic/topic'
import { rolesToward } from '../../src/domain/kernel/actor'
import { can } from '../../src/domain/kernel/lifecycle'
import { shortageSaid } from '../../src/domain/kernel/seats'
import { diaryOf } from '../../src/domain/kernel/view'
import { meetingLife, type Meeting } from '../../src/domain/meeting/meeting'
import { handoverLife, type Handover } from '../../src/domain/supervision/handover'
import type { Desk } from '../runtime/desk'
import { count, find, is } from '../runtime/store'
import { packOf } from './packViews'
import { papersOf } from './paperViews'

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
    scopeType: topic.scopeType,
    tags: topic.tags.map((key) => tags[key]),
    gateBy: topic.gateBy,
    can: canOf(desk, topic),
  }
}

function canOf(desk: Desk, topic: Topic): string[] {
  const roles = rolesToward(desk.actor, topic)
  return can(topicLife, topic, desk.actor, desk.now).filter((move) => !mayTakeBack(topic, move, roles))
}

/** Which step of the road it stands on, the first being 1; where it left the road if it was dropped. */
function stepOf(topic: Topic): number {
  const status = topic.status === 'archived' ? 'completed' : topic.status === 'dropped' ? (topic.diary.at(-1)?.from ?? 'drafted') : topic.status
  return road.findIndex((step) => step === status) + 1
}

export async function topicView(desk: Desk, topic: Topic): Promise<TopicView> {
  const of = { topic: is(topic._id) }
  const [line, papers, together, meetings, handovers, consensus] = await Promise.all([
    lineView(desk, topic),
    papersOf(desk, topic),
    count('opinions', of),
    find<Meeting>('meetings', { where: of, limit: 50 }),
    find<Handover>('handovers', { where: of, limit: 200 }),
    Promise.all(topic.consensus.map(async ({ text, unit, helpers, dueDate }) => ({ text, dueDate, unit: await unitNamed(desk, unit), helpers: await Promise.all(helpers.map((one) => unitNamed(desk, one))) }))),
  ])
  return {
    ...line,
    ...papers,
    version: topic.version,
    subject: topic.subject,
    leader: topic.leader,
    what: topic.what,
    who: topic.who,
    how: topic.how,
    sheet: topic.sheet.map((key) => selection[key]),
    reasons: topic.sheet.map((key) => ({ key, label: selection[key], words: topic.reasons[key] ?? '' })),
    principles: [...topic.principles],
    gaps: topic.status === 'drafted' ? sheetGaps(topic) : [],
    drafter: topic.diary[0]?.by ?? '',
    together,
    ...(await packOf(topic, [], { within: () => true, fresh: () => false }).then(({ research, facts }) => ({ research, facts }))),
    plans: topic.plans.length,
    factsSentAt: topic.factsSentAt,
    chair: topic.chair,
    recorder: topic.recorder,
    incomplete: topic.incomplete && { missing: shortageSaid(topic.incomplete.missing), reason: topic.incomplete.reason },
    minutes: topic.minutes,
    speeches: [...topic.speeches],
    unitAnswers: await Promise.all(topic.unitAnswers.map(async ({ unit, words }) => ({ words, unit: await unitNamed(desk, unit) }))),
    consensus,
    dissent: topic.dissent.map(({ settled = null, ...one }) => ({ ...one, settled })),
    reports: [...topic.reports],
    outcome: topic.outcome,
    meetings: meetings.map(({ _id, title, startsAt, endsAt, status }) => ({ id: _id, title, startsAt, endsAt, status, statusLabel: meetingLife.states[status] })),
    handovers: await Promise.all(
      handovers.map(async ({ _id, unit, text, dueAt, status }) => ({ id: _id, unit: await unitName(desk, unit), text, dueAt, status, statusLabel: handoverLife.states[status] })),
    ),
    diary: diaryOf(topic.diary),
  }
}

const unitNamed = async (desk: Desk, id: string) => ({ id, name: await unitName(desk, id) })
const unitName = async (desk: Desk, id: string): Promise<string> => (await desk.directory.unit(id))?.name ?? '（单位已撤销）'
