import { refuse } from '../../src/domain/kernel/refusal'
import { Stale } from './store'

/** The last try begins this long (ms) after the first: nobody looks at a button for longer. */
const patienceMost = 4000
/** How long to wait before the n-th try (ms), never the same for two: whoever lost together must not meet again. */
const pause = (tries: number): number => Math.random() * Math.min(30 * 2 ** tries, 800)

/** Each call waits a little longer than the one before, until patience is over: then nothing has been changed, and that is told. */
export function patience(): () => Promise<void> {
  // Not the date: it may be set while somebody waits.
  const began = performance.now()
  let tries = 0
  return async () => {
    if (performance.now() - began > patienceMost) throw refuse.crowded()
    await new Promise((wake) => setTimeout(wake, pause((tries += 1))))
  }
}

/** Again from the beginning as long as it loses races about what the person has not looked at; what they have looked at is refused as stale. */
export async function persistently<T>(run: () => Promise<T>): Promise<T> {
  const pace = patience()
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      await pace()
    }
  }
}
