import type { Area, Committee, Point, Room, Unit } from '../../src/domain/directory/directory'
import type { Matrix } from '../../src/domain/opinion/routing/suggest'
import { countyOf, usualRules, type KeptRules, type MeetingRules } from '../../src/domain/meeting/replying/rules'
import type { Duty } from '../../src/domain/opinion/intake/duty'
import { type Doc, find, findAll, from, get, is, oneOf } from './store'

/**
 * What rarely changes, kept for a minute by each function instance: a renamed room is renamed everywhere a minute
 * later. Who may do what is never kept (desk.ts).
 */
const keepFor = 60_000
const kept = new Map<string, { value: unknown; until: number }>()
/** The rows of a long table ask for the same few names all at once; each is read once. */
const loading = new Map<string, Promise<unknown>>()

async function keep<T>(key: string, now: number, load: () => Promise<T>): Promise<T> {
  const found = kept.get(key)
  if (found && found.until > now) return found.value as T
  const underWay = loading.get(key) ?? load().finally(() => loading.delete(key))
  loading.set(key, underWay)
  const value = (await underWay) as T
  if (kept.size > 5000) kept.clear()
  kept.set(key, { value, until: now + keepFor })
  return value
}

export interface Directory {
  room(id: string): Promise<Room | null>
  point(scene: string): Promise<Point | null>
  area(id: string): Promise<Area | null>
  unit(id: string): Promise<Unit | null>
  committee(id: string): Promise<Committee | null>
  /** Committees and units along a path of areas: in practice those of the county. */
  committees(path: readonly string[]): Promise<Committee[]>
  units(path: readonly string[]): Promise<Unit[]>
  matrix(path: readonly string[]): Promise<Matrix>
  /** Every room in an area. */
  roomsIn(area: string): Promise<Room[]>
  /** Members on duty in a room now or later. */
  dutiesAt(room: string): Promise<Duty[]>
  /** What the county along this path has settled about leave and stand-ins. */
  meetingRules(path: readonly string[]): Promise<MeetingRules>
  forget(collection: string, id: string): void
}

export function directory(now: number): Directory {
  const one = <T extends Doc>(collection: string) => (id: string) => keep(`${collection}/${id}`, now, () => get<T>(collection, id))
  const along = <T extends Doc>(collection: string) => (path: readonly string[]) =>
    keep(`${collection} along ${path.join('/')}`, now, () => find<T>(collection, { where: { area: oneOf(path) }, limit: 500 }))
  const committees = along<Committee>('committees')
  return {
    area: one<Area>('areas'),
    room: one<Room>('rooms'),
    point: one<Point>('points'),
    unit: one<Unit>('units'),
    committee: one<Committee>('committees'),
    committees,
    units: along<Unit>('units'),
    matrix: async (path) =>
      Object.fromEntries((await committees(path)).flatMap((committee) => committee.subjects.map((subject) => [subject, committee._id]))),
    roomsIn: (area) => keep(`rooms in ${area}`, now, () => findAll<Room>('rooms', { where: { areas: is(area) } })),
    dutiesAt: (room) => keep(`duties at ${room}`, now, () => find<Duty>('duties', { where: { room: is(room), endsAt: from(now) }, order: 'endsAt', limit: 20 })),
    meetingRules: async (path) => (await one<KeptRules>('meetingRules')(countyOf(path))) ?? usualRules,
    forget: (collection, id) => kept.delete(`${collection}/${id}`),
  }
}
