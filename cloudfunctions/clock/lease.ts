import { add, is, isDuplicate, upTo, updateWhere } from '../runtime/store'

/**
 * One worker at a time: whoever gets the lease has the work to itself until the given time (ms) and may not go on after
 * it. A worker that died leaves a lease that runs out by itself.
 */
export async function leased(work: string, now: number, until: number): Promise<boolean> {
  const id = `lease:${work}`
  if ((await updateWhere('counters', { _id: is(id), until: upTo(now) }, { until })) === 1) return true
  try {
    await add('counters', [{ _id: id, until } as { _id: string }])
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Given back early, so that the next minute need not wait for it to run out. */
export const release = (work: string, until: number): Promise<number> => updateWhere('counters', { _id: is(`lease:${work}`), until: is(until) }, { until: 0 })
