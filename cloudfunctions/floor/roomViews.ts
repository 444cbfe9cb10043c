import type { SpokenDissent } from '../../src/domain/floor/dissent'
import { pollLife, pollModes, resultOf, type Poll, type Tick } from '../../src/domain/floor/poll'
import { questionLife, ranked, type Question } from '../../src/domain/floor/question'
import type { AlsoAsked } from '../../src/domain/floor/row'
import { queueOf, speaking, spoken, spokenFor, turnLife, type Turn } from '../../src/domain/floor/turn'
import type { PollView, QuestionView, TurnView } from '../../src/domain/floor/views'
import { can, type Lifecycle, type Moved } from '../../src/domain/kernel/lifecycle'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { digest, type Desk } from '../runtime/desk'
import { sharedMost } from '../runtime/floorFigures'
import { find, oneOf, is } from '../runtime/store'

type Row = Turn | Question | Poll | SpokenDissent | AlsoAsked | Tick

/** Everything of a meeting's room the reader may know of, in one trip; diaries and audit marks stay where they are. */
const shownFields = [
  'kind', 'meeting', 'to', 'room', 'area', 'areas', 'committee', 'attendance', 'person', 'name', 'from', 'status', 'version', 'at',
  'place', 'givenAt', 'minutes', 'endedAt', 'text', 'together', 'answeredBy', 'note', 'mode', 'choices', 'tally', 'named', 'people', 'who', 'by',
  'question', 'poll', 'choice',
]
export const rowsFor = (meeting: string, whose: readonly string[]): Promise<Row[]> =>
  find<Row>('floor', { where: { meeting: is(meeting), to: whose.length === 0 ? is('all') : oneOf(['all', ...whose]) }, limit: sharedMost, only: shownFields })

interface Reader {
  desk: Desk
  meeting: Meeting
  /** The reader's own attendance; `null` for whoever leads. */
  mine: string | null
}

const stageOf = ({ status }: Meeting) => (status === 'open' ? 'open' : status === 'closed' ? 'over' : 'before') as 'before' | 'open' | 'over'
const ownMoves: readonly string[] = ['withdrawTurn', 'endTurn']

/** What both pages show, each with what its reader may do. */
export function sharedView(rows: readonly Row[], { desk, meeting, mine }: Reader) {
  const stage = stageOf(meeting)
  const of = <K extends Row['kind']>(kind: K) => rows.filter((row): row is Extract<Row, { kind: K }> => row.kind === kind)
  const moves = (life: Lifecycle, record: Moved): string[] => {
    if (stage !== 'open' && !(stage === 'over' && life === (pollLife as Lifecycle))) return []
    const all = can(life, { ...record, diary: [] }, desk.actor, desk.now)
    return mine === null ? all : all.filter((move) => ownMoves.includes(move))
  }
  const over = stage === 'over' ? (meeting.closedAt ?? desk.now) : null
  const turns = of('turn')
  const lasted = spokenFor(turns, over, desk.now)
  const now = speaking(turns, over)
  const turnView = (turn: Turn): TurnView => {
    const { _id, version, name, from, givenAt, minutes } = turn
    // Cut short by the next one or by the meeting's end.
    const status = turn.status === 'speaking' && _id !== now?._id ? 'done' : turn.status
    const own = mine !== null && turn.attendance === mine
    return { id: _id, version, name, from, status, statusLabel: turnLife.states[status], mine: own, givenAt, minutes, lasted: _id === now?._id ? null : (lasted.get(_id) ?? null), can: mine === null || own ? moves(turnLife, { ...turn, status }) : [] }
  }
  const also = new Set(of('alsoAsked').map(({ question }) => question))
  const questionView = (one: Question): QuestionView => {
    const { _id, version, text, name, from, at, status, together, answeredBy, note } = one
    return { id: _id, version, text, name, from, at, status, statusLabel: questionLife.states[status], together, mine: mine !== null && one.attendance === mine, alsoMine: also.has(_id), answeredBy, note, can: mine === null ? moves(questionLife, one) : [] }
  }
  const ticks = new Map(of('tick').map((tick) => [tick.poll, tick]))
  const pollView = (one: Poll): PollView => {
    const { _id, version, text, mode, choices, status, tally, named } = one
    return {
      id: _id, version, text, mode, modeLabel: pollModes[mode], choices: [...choices], status, statusLabel: status === 'open' && over !== null ? '等计票' : pollLife.states[status],
      voted: ticks.has(_id), choice: ticks.get(_id)?.choice ?? null, result: tally && resultOf(choices, tally, mode), named: named && [...named], can: mine === null ? moves(pollLife, one) : [],
    }
  }
  const newest = <T extends { at: number }>(all: readonly T[]) => [...all].sort((a, b) => b.at - a.at)
  return {
    meeting: meeting._id, title: meeting.title, stage,
    speaking: now && turnView(now),
    queue: queueOf(turns).map(turnView),
    spoken: spoken(turns).filter(({ _id }) => _id !== now?._id).reverse().map(turnView),
    questions: ranked(of('question')).map(questionView),
    polls: newest(of('poll')).map(pollView),
  }
}

export const dissentsIn = (rows: readonly Row[]): SpokenDissent[] => rows.filter((row): row is SpokenDissent => row.kind === 'dissent').sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a._id < b._id ? -1 : 1))
export const dissentView = ({ _id, text, people, who, by }: SpokenDissent) => ({ id: _id, text, people, who, by })

/** Sent again only when something has changed: most of a thousand questions in a minute are answered in forty bytes. */
export function liveView<View extends object>(desk: Desk, known: string | null, room: View): { now: number; mark: string; room: View | null } {
  const mark = digest(JSON.stringify(room)).slice(0, 16)
  return { now: desk.now, mark, room: mark === known ? null : room }
}
