import { minute } from '../../src/domain/kernel/calendar'
import type { OpinionMove, Opinion } from '../../src/domain/opinion/opinion'
import { Refused } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { deskFor, road, type Desk } from '../runtime/desk'
import { find, is, updateWhere, upTo } from '../runtime/store'

/** What a topic's end means for everyone who contributed to it; journey.ts wrote it down with the move. */
interface Errand {
  _id: string
  errand: 'hearOutcome' | 'leaveTopic'
  topic: string
  words: string
  at: number
  dueAt: number
  /** 0 until everybody has been reached. */
  doneAt: number
}

/** An opinion merged in the very moment the topic ended is found by looking once more after this long. */
const lookAgain = 10 * minute

export async function workOffErrands(now: number, until: number): Promise<number> {
  const due = await find<Errand>('errands', { where: { doneAt: is(0), dueAt: upTo(now) }, order: 'dueAt', limit: 5 })
  const desk = deskFor({ name: 'clock.tick', by: [] }, road, now)
  let moved = 0
  for (const errand of due) {
    moved += await workOff(desk, errand, until)
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
  const move: OpinionMove = errand
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
