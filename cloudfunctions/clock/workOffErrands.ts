import { minute } from '../../src/domain/kernel/calendar'
import type { OpinionMove, Opinion } from '../../src/domain/opinion/opinion'
import { Refused } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { deskFor, road, type Desk } from '../runtime/desk'
import { gather } from '../runtime/gather'
import { workOffImport } from '../runtime/hotline/workOffImport'
import { find, is, updateWhere, upTo } from '../runtime/store'

/** What a move means for very many opinions; journey.ts wrote it down with the move. */
interface Errand {
  _id: string
  errand: 'hearOutcome' | 'leaveTopic' | 'gather' | 'import'
  topic: string
  /** The common issue whose opinions are gathered. */
  issue?: string
  /** The 12345 import that runs, or waits to be confirmed. */
  import?: string
  words: string
  at: number
  dueAt: number
  /** 0 until everybody has been reached. */
  doneAt: number
}

/** An opinion merged in the very moment the topic ended is found by looking once more after this long. */
const lookAgain = 10 * minute
/** Of one round of the clock, so that nobody's notice waits for a large import. */
const importMost = 20_000

export async function workOffErrands(now: number, until: number): Promise<number> {
  const due = await find<Errand>('errands', { where: { doneAt: is(0), dueAt: upTo(now) }, order: 'dueAt', limit: 5 })
  const desk = deskFor({ name: 'clock.tick', by: [] }, road, now)
  let moved = 0
  for (const errand of due) {
    if (errand.errand === 'import') {
      moved += await workOffImport(errand.import ?? '', now, Math.min(until, Date.now() + importMost))
      continue
    }
    moved += errand.errand === 'gather' ? await gather(desk, errand.issue ?? '', errand.topic, until) : await workOff(desk, errand, until)
    if (Date.now() >= until) break
    const over = now - errand.at >= lookAgain
    await updateWhere('errands', { _id: is(errand._id), doneAt: is(0) }, over ? { doneAt: now } : { dueAt: now + lookAgain / 2 })
  }
  return moved
}

async function workOff(desk: Desk, errand: Errand, until: number): Promise<number> {
  let moved = 0
  while (Date.now() < until) {
    const opinions = await find<Opinion>('opinions', { where: { topic: is(errand.topic), status: is('adopted') }, limit: 50 })
    const before = moved
    for (const opinion of opinions) if (Date.now() < until && (await moveOne(desk, errand, opinion))) moved += 1
    // Nothing left, or nothing that could be moved: the rest waits for the next look.
    if (opinions.length < 50 || moved === before) break
  }
  return moved
}

async function moveOne(desk: Desk, { errand, words }: Errand, opinion: Opinion): Promise<boolean> {
  const move = errand as OpinionMove
  const told = errand === 'hearOutcome' ? { evidence: { answer: words }, set: { answer: words } } : { set: { topic: null } }
  try {
    await advanceFrom(desk, opinion, { kind: 'opinion', move, note: words, ...told })
    return true
  } catch (error) {
    // Somebody else has just moved it; it is met again if it still belongs here.
    if (error instanceof Refused) return false
    throw error
  }
}
