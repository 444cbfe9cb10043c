import { Refused } from '../../src/domain/kernel/refusal'
import { mayRemind, reminderFor } from '../../src/domain/topic/gates'
import type { Topic } from '../../src/domain/topic/topic'
import { advanceFrom } from '../runtime/advance'
import { deskFor, road } from '../runtime/desk'
import { find, upTo } from '../runtime/store'

/**
 * Reminds the gates of what waits for them. A reminder is a move: it tells, writes the diary and sets the next one in a
 * single write under the topic's version, so a second clock, or one that was cut off, tells nobody twice.
 */
export async function remindGates(now: number, until: number): Promise<number> {
  if (!mayRemind(now)) return 0
  const desk = deskFor({ name: 'clock.tick', by: [] }, road, now)
  let reminded = 0
  while (Date.now() < until) {
    const due = await find<Topic>('topics', { where: { remindAt: upTo(now) }, order: 'remindAt', limit: 50 })
    const before = reminded
    for (const topic of due) {
      if (Date.now() >= until) break
      if (await remind(topic)) reminded += 1
    }
    if (due.length < 50 || reminded === before) break
  }
  return reminded

  async function remind(topic: Topic): Promise<boolean> {
    const { words, late } = reminderFor(topic, now)
    try {
      await advanceFrom(desk, topic, { kind: 'topic', move: 'remindGate', evidence: { words, late }, note: words })
      return true
    } catch (error) {
      // The gate has just decided, or another clock has just reminded it.
      if (error instanceof Refused) return false
      throw error
    }
  }
}
