import { scopesOf } from '../../src/domain/kernel/actor'
import { day } from '../../src/domain/kernel/calendar'
import { driftOf, driftSaid, driftSettings, territories, territoryKeys, territoryOf, type Drift, type Matter } from '../../src/domain/topic/drift'
import { drift } from '../../src/domain/topic/contracts'
import type { Topic } from '../../src/domain/topic/topic'
import type { Opinion, OpinionStatus } from '../../src/domain/opinion/opinion'
import { timeId } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { find, is, past, type Where } from '../runtime/store'

type Judged = Pick<Opinion, '_id' | 'room' | 'status' | 'reason' | 'door' | 'suspicions'>

/** What has been decided one way or the other; what nobody has looked at yet says nothing about the room. */
const decided: readonly OpinionStatus[] = ['accepted', 'adopted', 'answered', 'settled', 'disputed', 'referred', 'declined']
const away: readonly OpinionStatus[] = ['referred', 'declined']
/** Of each kind no more than this many, the newest first. */
const most = 300
/** Rooms told to the office by name: those with the most of it. */
const roomsTold = 5

const matterOf = ({ room, status, reason, door, suspicions }: Judged): Matter => ({
  room,
  exclusion: status === 'declined' ? reason : null,
  words: door ? `${door.name} ${door.how}` : '',
  signs: suspicions.map(({ no }) => no),
  taken: !away.includes(status),
})

/** A topic given up because it was somebody else's matter after all. */
const droppedFor = ({ room, diary }: Pick<Topic, 'room' | 'diary'>): Matter => ({ room, exclusion: null, words: diary.at(-1)?.note ?? '', signs: [], taken: false })

export default fulfil(drift, async (desk) => {
  const [area] = scopesOf(desk.actor, 'office')
  const rooms = [...new Set([...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')])]
  const since = past(timeId(desk.now - driftSettings.days * day))
  const places: Where[] = area ? [{ areas: is(area) }] : rooms.map((room) => ({ room: is(room) }))
  const only = ['room', 'status', 'reason', 'door', 'suspicions'] as const
  const read = (place: Where) =>
    area
      ? decided.map((status) => find<Judged>('opinions', { where: { ...place, status: is(status), _id: since }, newest: true, limit: most, only }))
      : (['working', 'done'] as const).map((shelf) => find<Judged>('opinions', { where: { ...place, shelf: is(shelf), _id: since }, newest: true, limit: most, only }))
  const [opinions, topics] = await Promise.all([
    Promise.all(places.flatMap(read)),
    Promise.all(places.map((place) => find<Topic>('topics', { where: { ...place, turn: is('nobody'), _id: since }, newest: true, limit: 100, only: ['room', 'status', 'diary'] }))),
  ])
  const dropped = topics.flat().filter(({ status }) => status === 'dropped').map(droppedFor).filter((matter) => territoryOf(matter))
  const matters = [...opinions.flat().filter(({ status }) => decided.includes(status)).map(matterOf), ...dropped]
  return {
    ...shown(driftOf(matters)),
    newestOnly: opinions.some((some) => some.length === most),
    rooms: area ? await told(matters, async (room) => (await desk.directory.room(room))?.name ?? '') : [],
  }
})

const shown = (found: Drift) => ({
  level: found.level,
  of: found.of,
  ...driftSaid(found),
  each: territoryKeys.map((key) => ({ key, as: territories[key].as, ...found.each[key] })),
})

/** Rooms the office should talk to; of one with few matters nothing is told. */
async function told(matters: readonly Matter[], nameOf: (room: string) => Promise<string>) {
  const byRoom = new Map<string, Matter[]>()
  for (const matter of matters) byRoom.set(matter.room, [...(byRoom.get(matter.room) ?? []), matter])
  const found = [...byRoom].map(([id, of]) => ({ id, drift: driftOf(of), foreign: of.filter((matter) => territoryOf(matter)).length }))
  const worth = found.filter(({ drift }) => drift.level === 'watch' || drift.level === 'drifting').sort((a, b) => b.foreign - a.foreign || (a.id < b.id ? -1 : 1))
  return Promise.all(worth.slice(0, roomsTold).map(async ({ id, drift }) => ({ id, name: await nameOf(id), ...shown(drift) })))
}
