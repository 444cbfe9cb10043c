import { draft } from '../../src/domain/topic/contracts'
import type { Topic } from '../../src/domain/topic/topic'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { scopesOf } from '../../src/domain/kernel/actor'
import { beijing } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import { prepare } from '../runtime/advance'
import { born } from '../runtime/born'
import { digest, type Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { commit, find, is, isDuplicate, type Change } from '../runtime/store'
import { nextNumber } from './nextNumber'
import { topicView } from './views'

export default fulfil(draft, async (desk, { key, room: roomId, opinions, ...substance }) => {
  const mine = [...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')]
  const room = mine.includes(roomId) ? await desk.directory.room(roomId) : null
  if (!room) throw refuse.notFound()
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
    confirmation: null,
    research: [],
    minutes: null,
    firstAnswers: null,
    consensus: [],
    dissent: [],
    endorsement: null,
    report: null,
    outcome: null,
  }
  const joining = await Promise.all(opinions.map((one) => join(desk, one, topic)))
  try {
    await commit([...counted.changes, { add: [topic], to: 'topics' }, ...joining.flat()])
  } catch (error) {
    const [same] = isDuplicate(error) ? await find<Topic>('topics', { where: { drafting: is(drafting) }, limit: 1 }) : []
    if (!same) throw error
    return topicView(desk, same)
  }
  return topicView(desk, topic)
})

async function join(desk: Desk, { id, version }: { id: string; version: number }, topic: Topic): Promise<Change[]> {
  const opinion = await desk.read<Opinion>('opinions', id)
  if (opinion.room !== topic.room) throw refuse.otherRoomsTopic()
  const set = { topic: topic._id, committee: topic.committee, before: { topic: opinion.topic, committee: opinion.committee } }
  const { changes } = await prepare(desk, desk.actor, opinion, { kind: 'opinion', move: 'adopt', evidence: { topic: topic._id }, set, note: topic.title, version })
  return changes
}
