import { Refused } from '../../../src/domain/kernel/refusal'
import { Stale } from '../../runtime/store'

const triesMost = 14
/** How long to wait before the n-th try (ms), never the same for two: whoever lost together must not meet again. */
const pause = (tries: number): number => Math.random() * Math.min(40 * 2 ** tries, 1500)

export const lostRace = (error: unknown): boolean => error instanceof Stale || (error instanceof Refused && error.refusal.code === 'stale')

/**
 * Tries again where many decide about the same places at the same moment and somebody was faster; each try reads anew.
 * `still`: whether what the person looked at is as it was, so that trying again is what they would do.
 */
export async function patiently<T>(run: () => Promise<T>, still: () => Promise<boolean>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      if (!lostRace(error) || tries === triesMost || !(await still())) throw error
      await new Promise((wake) => setTimeout(wake, pause(tries)))
    }
  }
}
