import { mayAskAt } from '../../src/domain/opinion/afterwards'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { Refused } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { deskFor, road } from '../runtime/desk'
import { find, upTo } from '../runtime/store'

/**
 * Thirty and 180 days after the outcome everybody it was told to is asked whether it is really solved, by day only. The
 * move takes the due field with it, so that nobody is asked twice about the same day. Returns how many were asked.
 */
export async function askAgain(now: number, until: number): Promise<number> {
  if (!mayAskAt(now)) return 0
  const desk = deskFor({ name: 'clock.tick', by: [] }, road, now)
  let asked = 0
  for (let before = -1; before < asked && Date.now() < until; ) {
    before = asked
    const due = await find<Opinion>('opinions', { where: { askAt: upTo(now) }, order: 'askAt', limit: 50 })
    for (const opinion of due) if (Date.now() < until && (await askOne(opinion))) asked += 1
  }
  return asked

  async function askOne(opinion: Opinion): Promise<boolean> {
    try {
      await advanceFrom(desk, opinion, { kind: 'opinion', move: 'askAgain' })
      return true
    } catch (error) {
      // Somebody has just said something; if they are still to be asked, they are met again in a minute.
      if (error instanceof Refused) return false
      throw error
    }
  }
}
