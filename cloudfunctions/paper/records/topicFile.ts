import type { Room, Unit } from '../../../src/domain/directory/directory'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import type { Contribution } from '../../../src/domain/topic/facts'
import type { Topic } from '../../../src/domain/topic/topic'
import type { Desk } from '../../runtime/desk'
import { count, find, is } from '../../runtime/store'

/** Everything the papers of a topic are made from, read together. */
export interface TopicFile {
  topic: Topic
  room: Room | null
  /** Such as 幸福里议事室. */
  roomName: string
  committee: string | null
  /** What a unit was called at that moment; a unit renamed since keeps its old name on old papers. */
  unitAt: (unit: string, at: number) => string
  /** How many residents' opinions it has come from; their words are on no paper. */
  together: number
  /** By when they were held; cancelled ones are not in it. */
  meetings: readonly MeetingFile[]
  contributions: readonly Contribution[]
}

export interface MeetingFile {
  meeting: Meeting
  people: readonly Attendance[]
}

export const invitedTo = (meeting: string): Promise<Attendance[]> => find<Attendance>('attendances', { where: { meeting: is(meeting) }, limit: 1000 })

export async function topicFile(desk: Desk, topic: Topic): Promise<TopicFile> {
  const of = { topic: is(topic._id) }
  const unitIds = [...new Set([...topic.consensus.flatMap(({ unit, helpers }) => [unit, ...(helpers ?? [])]), ...(topic.unitAnswers ?? []).map(({ unit }) => unit)])]
  const [room, committee, together, meetings, contributions, units] = await Promise.all([
    desk.directory.room(topic.room),
    topic.committee ? desk.directory.committee(topic.committee) : null,
    count('opinions', of),
    find<Meeting>('meetings', { where: of, limit: 50 }),
    find<Contribution>('contributions', { where: of, limit: 200 }),
    Promise.all(unitIds.map((unit) => desk.directory.unit(unit))),
  ])
  const held = meetings.filter(({ status }) => status !== 'cancelled').sort((a, b) => a.startsAt - b.startsAt)
  const byId = new Map(units.flatMap((unit) => (unit ? [[unit._id, unit] as const] : [])))
  return {
    topic,
    room,
    roomName: room?.name ?? '议事室',
    committee: committee?.name ?? null,
    unitAt: (unit, at) => nameAt(byId.get(unit), at),
    together,
    meetings: await Promise.all(held.map(async (meeting) => ({ meeting, people: await invitedTo(meeting._id) }))),
    contributions,
  }
}

export const nameAt = (unit: Unit | undefined | null, at: number): string =>
  unit ? (unit.formerNames?.find(({ until }) => at < until)?.name ?? unit.name) : '（单位已撤销）'

/** When this was last done to the record; `null` when never. */
export const whenLast = (record: { diary: readonly { move: string; at: number }[] }, ...moves: readonly string[]): number | null =>
  [...record.diary].reverse().find(({ move }) => moves.includes(move))?.at ?? null

/** When anything was last done to it. */
export const lastChange = (record: { diary: readonly { at: number }[]; at: number }): number => record.diary.at(-1)?.at ?? record.at
