import type { Actor } from '../../src/domain/kernel/actor'
import { rolesToward } from '../../src/domain/kernel/actor'
import { leadsTo, objection, type DiaryLine } from '../../src/domain/kernel/lifecycle'
import { refuse } from '../../src/domain/kernel/refusal'
import { kindsOfRecord, type Kind, type Records } from '../../src/domain/kinds'
import { road, type Desk } from './desk'
import { consequencesOf } from './setOff'
import { patience } from './patience'
import { commit, get, isDuplicate, Stale, type Change } from './store'

export interface Advance<K extends Kind> {
  kind: K
  move: string
  /** What the person hands in with the move; the table says what is needed. */
  evidence?: Readonly<Record<string, unknown>>
  /** Fields the move changes besides the status. */
  set?: Partial<Records[K]>
  /** For the diary: a reason, a document number; people read it. */
  note?: string | null
  /** How the diary calls whoever acts, where that is more than their name: 王敏 代区住建局. */
  signed?: string
  /** What must be written with it and follows from no rule of the journey: a number taken. */
  also?: readonly Change[]
  /** Which version the person was looking at; the road moves whatever it finds. */
  version?: number
  /** Counters that must still be below when it is written: attempts made meanwhile. */
  below?: Readonly<Record<string, number>>
}

/**
 * The only way a status changes: one move and all it sets off, in one write or one transaction, with diary and audit
 * mark. Refuses what the table forbids, and whoever decided on a record that has changed since.
 */
export async function advance<K extends Kind>(desk: Desk, id: string, asked: Advance<K>): Promise<Records[K]> {
  const record = await get<Records[K]>(kindsOfRecord[asked.kind].collection, id)
  if (!record || rolesToward(desk.actor, record).length === 0) throw refuse.notFound()
  return advanceFrom(desk, record, asked)
}

/**
 * The same for a record just read. Where something beside it was in the way, a number that others were taking or a lock
 * somebody's broken call has left, it is tried again for a while; whoever does not get through is told that nothing has changed.
 */
export async function advanceFrom<K extends Kind>(desk: Desk, record: Records[K], asked: Advance<K>): Promise<Records[K]> {
  const pace = patience()
  for (;;) {
    const { moved, changes } = await prepare(desk, desk.actor === road ? 'road' : desk.actor, record, asked)
    try {
      await commit([...changes, ...(asked.also ?? [])])
      return moved
    } catch (error) {
      if (!(error instanceof Stale) && !(asked.also && isDuplicate(error))) throw error
      const latest = await get<Records[K]>(kindsOfRecord[asked.kind].collection, record._id)
      if (latest?.version !== record.version || asked.below) throw refuse.stale(nameOfLast(latest ?? record, desk.actor))
      // What goes along was decided outside of here, and must be decided anew.
      if (asked.also) throw new Stale()
      await pace()
    }
  }
}

/** Refuses whoever may not make the move, by the table and by the version they saw: before pictures are copied or others are asked. */
export function requireMovable<K extends Kind>(desk: Desk, actor: Actor | 'road', record: Records[K], { kind, move, evidence = {}, version }: Pick<Advance<K>, 'kind' | 'move' | 'evidence' | 'version'>): void {
  if (version !== undefined && version !== record.version) throw refuse.stale(nameOfLast(record, actor))
  const no = objection({ life: kindsOfRecord[kind].life, record, move, actor, now: desk.now, evidence })
  if (no) throw no
}

/** The move and everything that follows from it, as changes that have not been written yet. */
export async function prepare<K extends Kind>(
  desk: Desk,
  actor: Actor | 'road',
  record: Records[K],
  { kind, move, evidence = {}, set = {}, note = null, signed, version, below }: Advance<K>,
): Promise<{ moved: Records[K]; changes: Change[] }> {
  const { collection, life, along } = kindsOfRecord[kind]
  requireMovable(desk, actor, record, { kind, move, evidence, version })
  const status = leadsTo(life, record, move) as Records[K]['status']
  const line: DiaryLine = {
    at: desk.now,
    move,
    says: life.moves[move]?.says ?? move,
    by: signed ?? signature(actor, record),
    who: actor === 'road' ? null : (actor.person?.id ?? actor.openid),
    from: record.status,
    to: status,
    note,
  }
  const data = {
    ...set,
    ...along(status as never, record, desk.now, line, { ...record, ...set, status } as Records[K]),
    status,
    version: record.version + 1,
    diary: [...record.diary, line],
    marks: [...record.marks, desk.mark(`${collection}/${record._id}`, record.version + 1, { move, evidence })],
    marksSince: record.marksSince ?? desk.now,
  }
  const moved = { ...record, ...data } as Records[K]
  const changes: Change[] = [{ update: record._id, in: collection, version: record.version, data, ...(below && { below }) }]
  return { moved, changes: [...changes, ...(await consequencesOf(desk, kind, move, moved, evidence))] }
}

/** How somebody signs the diary. A resident is only ever 居民. */
function signature(actor: Actor | 'road', record: Records[Kind]): string {
  if (actor === 'road') return '系统'
  return actor.person && !rolesToward(actor, record).every((role) => role === 'resident') ? actor.person.name : '居民'
}

function nameOfLast(record: Records[Kind], reader: Actor | 'road'): string | undefined {
  const last = record.diary.at(-1)
  if (!last || reader === 'road') return undefined
  return last.who === (reader.person?.id ?? reader.openid) ? '您自己在别处' : last.by
}
