import { draft } from '../../src/domain/topic/contracts'
import type { Topic } from '../../src/domain/topic/topic'
import type { Issue } from '../../src/domain/opinion/issue'
import { intoTopic } from '../../src/domain/opinion/decided'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { scopesOf } from '../../src/domain/kernel/actor'
import { beijing } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import { prepare } from '../runtime/advance'
import { born } from '../runtime/born'
import { digest, type Desk } from '../runtime/desk'
import { gather } from '../runtime/gather'
import { nextNumber } from '../runtime/nextNumber'
import { fulfil } from '../runtime/serve'
import { commit, find, is, isDuplicate, type Change } from '../runtime/store'
import { requireCommittee } from './committee'
import { topicView } from './views'

export default fulfil(draft, async (desk, { key, room: roomId, opinions, issue, ...substance }) => {
  const mine = [...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')]
  const room = mine.includes(roomId) ? await desk.directory.room(roomId) : null
  if (!room) throw refuse.notFound()
  await requireCommittee(desk, room.areas, substance.committee)
  const drafting = digest(`${desk.actor.openid}|${key}`)
  const [before] = await find<Topic>('topics', { where: { drafting: is(drafting) }, limit: 1 })
  if (before) return topicView(desk, before)

  const county = room.areas[1] ?? room.area
  const counted = await nextNumber(`${county}-${beijing(desk.now).year()}`)
  const topic: Topic = {
    ...born(desk, 'topic', { says: '拟定', evidence: substance }),
    turn: 'room',
    drafting,
    number: `${beijing(desk.now).year()}-${String(counted.number).padStart(3, '0')}`,
    room: room._id,
    area: room.area,
    areas: room.areas,
    ...substance,
    drafter: desk.actor.person?.id ?? '',
    appointment: null,
    takenUp: [],
    confirmation: null,
    gates: [],
    gateBy: null,
    plans: [],
    research: [],
    facts: [],
    factsSentAt: null,
    needs: {},
    draws: [],
    minutes: null,
    speeches: [],
    unitAnswers: [],
    consensus: [],
    dissent: [],
    chair: null,
    recorder: null,
    incomplete: null,
    endorsement: null,
    reports: [],
    outcome: null,
  }
  const joining = await Promise.all([...opinions.map((one) => join(desk, one, topic)), ...(issue ? [takeUp(desk, issue, topic)] : [])])
  try {
    await commit([...counted.changes, { add: [topic], to: 'topics' }, ...joining.flat()])
  } catch (error) {
    const [same] = isDuplicate(error) ? await find<Topic>('topics', { where: { drafting: is(drafting) }, limit: 1 }) : []
    if (!same) throw error
    return topicView(desk, same)
  }
  // The clock brings in whatever does not come within the patience of the person who waits.
  if (issue) await gather(desk, issue.id, topic._id, Date.now() + gatherFor)
  return topicView(desk, topic)
})

/** Unit: ms. */
const gatherFor = 3000

async function takeUp(desk: Desk, { id, version }: { id: string; version: number }, topic: Topic): Promise<Change[]> {
  const issue = await desk.read<Issue>('issues', id)
  return (await prepare(desk, desk.actor, issue, { kind: 'issue', move: 'propose', evidence: { topic: topic._id }, set: { topic: topic._id }, note: topic.title, version })).changes
}

async function join(desk: Desk, { id, version }: { id: string; version: number }, topic: Topic): Promise<Change[]> {
  const opinion = await desk.read<Opinion>('opinions', id)
  if (opinion.room !== topic.room) throw refuse.otherRoomsTopic()
  const into = intoTopic(opinion, topic, desk.now)
  const before = Object.fromEntries(Object.keys(into).map((field) => [field, opinion[field as keyof Opinion] ?? null]))
  const set = { ...into, before }
  const { changes } = await prepare(desk, desk.actor, opinion, { kind: 'opinion', move: 'adopt', evidence: { topic: topic._id }, set, note: topic.title, version })
  return changes
}
