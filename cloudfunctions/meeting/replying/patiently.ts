import { Refused, refuse } from '../../../src/domain/kernel/refusal'
import { Stale } from '../../runtime/store'

/** The last try begins this long (ms) after the first: a function has 20 seconds, and the try itself takes its part of them. */
const patience = 12_000
/** How long to wait before the n-th try (ms), never the same for two: whoever lost together must not meet again. */
const pause = (tries: number): number => Math.random() * Math.min(30 * 2 ** tries, 800)

export const lostRace = (error: unknown): boolean => error instanceof Stale || (error instanceof Refused && error.refusal.code === 'stale')

/**
 * Tries again where many decide about the same places at the same moment and somebody was faster; each try reads anew.
 * `still`: whether what the person looked at is as it was, so that trying again is what they would do. Whose turn does not
 * come in time is told that there are many, not that somebody has changed their record: nobody has.
 */
export async function patiently<T>(run: () => Promise<T>, still: () => Promise<boolean>): Promise<T> {
  // Not the date: it may be set while somebody waits.
  const began = performance.now()
  for (let tries = 0; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      if (!lostRace(error) || !(await still())) throw error
      if (performance.now() - began > patience) throw refuse.crowded()
      await new Promise((wake) => setTimeout(wake, pause(tries)))
    }
  }
}
