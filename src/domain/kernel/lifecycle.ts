import { rolesToward, type Actor, type Belongs, type Role } from './actor'
import type { Entry } from './diary'
import { refuse, words, type Refused } from './refusal'

/** `road`: set off by another record's move (journey.ts) or by the clock; nobody can ask for it. */
export type Mover = Role | 'road'

export interface Move<Status extends string> {
  from: Status | readonly Status[]
  /** `back`: to where the record was before its last move (undo). `same`: something is recorded, nothing changes hands. */
  to: Status | 'back' | 'same'
  by: readonly Mover[]
  /** The button, the diary word and the name in refusals. */
  says: string
  /** Evidence that must come with the move: field → how people call it. */
  needs?: Readonly<Record<string, string>>
  /** Moves whose maker may not make this one too. */
  notBy?: readonly string[]
  /** Only for so long (ms) after `since`: the record's beginning or its last move. */
  within?: { ms: number; since: 'start' | 'lastMove'; says: string }
  /** Whoever made the last move, and nobody else. */
  sameHand?: true
}

export interface Lifecycle<Status extends string = string, Name extends string = string> {
  name: string
  start: Status
  /** Where else a record may begin: what is known of it when it comes decides. */
  alsoStarts?: readonly Status[]
  states: Readonly<Record<Status, string>>
  moves: Readonly<Record<Name, Move<Status>>>
}

export function lifecycle<Status extends string, Name extends string>(life: Lifecycle<Status, Name>): Lifecycle<Status, Name> {
  return life
}

/** What every record that lives by a table carries. */
export interface Moved extends Belongs {
  _id: string
  status: string
  /** Counts the moves; a move is refused when the version it was decided on is no longer the record's. */
  version: number
  at: number
  diary: readonly DiaryLine[]
}

/** The stored entry also keeps who it was, for `notBy`; views give out `Entry` only. */
export interface DiaryLine extends Entry {
  who: string | null
  from: string
}

const list = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T])

interface Asked {
  life: Lifecycle
  record: Moved
  move: string
  actor: Actor | 'road'
  now: number
  evidence?: Readonly<Record<string, unknown>>
}

const lastMove = (record: Moved): DiaryLine | undefined => record.diary.at(-1)

function mayMove(row: Move<string>, record: Moved, actor: Actor | 'road'): boolean {
  if (actor === 'road') return row.by.includes('road')
  return rolesToward(actor, record).some((role) => row.by.includes(role))
}

/** Why this move may not be made now, or nothing. The order matters: who, then what is so, then what is missing. */
export function objection({ life, record, move, actor, now, evidence = {} }: Asked): Refused | undefined {
  const row = life.moves[move]
  if (!row) return refuse.unknownAct()
  if (!mayMove(row, record, actor)) return refuse.notAllowed()
  if (!list(row.from).includes(record.status)) {
    return refuse.wrongStatus(life.states[record.status] ?? record.status, row.says)
  }
  if (actor !== 'road') {
    const who = actor.person?.id ?? actor.openid
    if (row.notBy && record.diary.some((line) => row.notBy?.includes(line.move) && line.who === who)) {
      return refuse.samePerson(row.says)
    }
    if (row.sameHand && lastMove(record)?.who !== who) return refuse.notAllowed()
    // Undoing an undo would jump to and fro between two pasts.
    if (row.to === 'back' && lastMove(record)?.move === move) return refuse.wrongStatus(life.states[record.status] ?? '', row.says)
  }
  if (row.within) {
    const since = row.within.since === 'start' ? record.at : (lastMove(record)?.at ?? record.at)
    if (now - since > row.within.ms) return refuse.tooLate(row.says, row.within.says)
  }
  const missing = Object.entries(row.needs ?? {}).filter(([field]) => isEmpty(evidence[field]))
  if (missing.length > 0) return refuse.needs(Object.fromEntries(missing.map(([field, what]) => [field, words.missing(what)])))
  return undefined
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** The moves this actor may make on this record now, in the table's order: the page draws exactly these as buttons. */
export function can<Name extends string>(life: Lifecycle<string, Name>, record: Moved, actor: Actor, now: number): Name[] {
  const names = Object.keys(life.moves) as Name[]
  return names.filter((move) => {
    const present = Object.fromEntries(Object.keys(life.moves[move].needs ?? {}).map((field) => [field, true]))
    return !objection({ life, record, move, actor, now, evidence: present })
  })
}

/** Where the move leads. `back` is the status before the last move in the diary. */
export function leadsTo(life: Lifecycle, record: Moved, move: string): string {
  const to = life.moves[move]?.to
  if (to === 'back') return lastMove(record)?.from ?? life.start
  return to === 'same' ? record.status : (to as string)
}

/** The lifecycle as a Mermaid diagram, for docs/lifecycles.md; a test keeps the two equal. */
export function drawn(life: Lifecycle): string {
  const arrows = Object.values<Move<string>>(life.moves).flatMap((row) =>
    list(row.from).map((from) => `  ${from} --> ${row.to === 'back' || row.to === 'same' ? from : row.to}: ${row.says}${row.to === 'back' ? '（回到上一步）' : ''}`),
  )
  const names = Object.entries(life.states).map(([status, label]) => `  ${status}: ${label}`)
  return ['stateDiagram-v2', ...names, ...[life.start, ...(life.alsoStarts ?? [])].map((status) => `  [*] --> ${status}`), ...arrows].join('\n')
}
