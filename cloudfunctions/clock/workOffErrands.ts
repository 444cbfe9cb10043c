import { minute } from '../../src/domain/kernel/calendar'
import type { Opinion, OpinionMove, OpinionStatus } from '../../src/domain/opinion/opinion'
import { Refused } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { deskFor, road, type Desk } from '../runtime/desk'
import { gather } from '../runtime/gather'
import { workOffImport } from '../runtime/hotline/workOffImport'
import { question } from '../runtime/question'
import { takenOver } from '../runtime/takenOver'
import type { Topic } from '../../src/domain/topic/topic'
import { find, get, is, past, updateWhere, upTo } from '../runtime/store'

/** What a move means for very many opinions; journey.ts wrote it down with the move. */
interface Errand {
  _id: string
  errand: 'hearOutcome' | 'leaveTopic' | 'gather' | 'import' | 'question' | 'takeOver'
  topic: string
  /** The common issue whose opinions are gathered. */
  issue?: string
  /** The unit that was dissolved. */
  unit?: string
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
  const due = await find<Errand>('errands', { where: { doneAt: is(0), dueAt: upTo(now) }, order: 'dueAt', limit: 20 })
  const desk = deskFor({ name: 'clock.tick', by: [] }, road, now)
  let moved = 0
  for (const errand of due) {
    if (errand.errand === 'import') {
      moved += await workOffImport(errand.import ?? '', now, Math.min(until, Date.now() + importMost))
      continue
    }
    if (errand.errand === 'takeOver') {
      const all = await takenOver(desk, errand.unit ?? '', until)
      // What is handed over at this very moment may still be given to the unit that is gone: looked at once more.
      await updateWhere('errands', { _id: is(errand._id), doneAt: is(0) }, all && now - errand.at >= lookAgain ? { doneAt: now } : { dueAt: all ? now + lookAgain : now + minute })
      moved += 1
      if (Date.now() >= until) break
      continue
    }
    if (errand.errand === 'question') {
      if (await question(desk, errand)) await updateWhere('errands', { _id: is(errand._id), doneAt: is(0) }, { doneAt: now })
      moved += 1
      if (Date.now() >= until) break
      continue
    }
    moved += errand.errand === 'gather' ? await gather(desk, errand.issue ?? '', errand.topic, until) : await workOff(desk, errand, until)
    if (Date.now() >= until) break
    const over = now - errand.at >= lookAgain
    await updateWhere('errands', { _id: is(errand._id), doneAt: is(0) }, over ? { doneAt: now } : { dueAt: now + lookAgain / 2 })
  }
  return moved
}

const ended: readonly string[] = ['completed', 'archived']

async function workOff(desk: Desk, errand: Errand, until: number): Promise<number> {
  if (errand.errand === 'hearOutcome') {
    // Opened again meanwhile: what was found out then is no longer what there is to tell.
    const topic = await get<Topic>('topics', errand.topic)
    if (!topic || !ended.includes(topic.status)) return 0
  }
  const adopted = await reach(desk, errand, 'adopted', until)
  // Whoever said no to an earlier outcome hears this one; whoever says no to this one waits for the next.
  return errand.errand === 'hearOutcome' ? adopted + (await reach(desk, errand, 'disputed', until)) : adopted
}

async function reach(desk: Desk, errand: Errand, status: OpinionStatus, until: number): Promise<number> {
  let moved = 0
  let after = ''
  while (Date.now() < until) {
    const opinions = await find<Opinion>('opinions', { where: { topic: is(errand.topic), status: is(status), ...(after && { _id: past(after) }) }, limit: 50 })
    for (const opinion of opinions) {
      if (Date.now() >= until) return moved
      const since = opinion.diary.at(-1)?.at ?? opinion.at
      if ((status !== 'disputed' || since < errand.at) && (await moveOne(desk, errand, opinion))) moved += 1
    }
    after = opinions.at(-1)?._id ?? ''
    if (opinions.length < 50) break
  }
  return moved
}

async function moveOne(desk: Desk, { errand, words }: Errand, opinion: Opinion): Promise<boolean> {
  const move = errand as OpinionMove
  const told = errand === 'hearOutcome' ? { evidence: { answer: words }, set: { answer: words, satisfaction: null } } : { set: { topic: null } }
  try {
    await advanceFrom(desk, opinion, { kind: 'opinion', move, note: words, ...told })
    return true
  } catch (error) {
    // Somebody else has just moved it; it is met again if it still belongs here.
    if (error instanceof Refused) return false
    throw error
  }
}
