import { get, type Change } from '../runtime/store'

interface Counter {
  _id: string
  version: number
}

/** The next number of a series and the change that takes it; two who take the same one at once: the second is refused as stale. */
export async function nextNumber(series: string): Promise<{ number: number; changes: Change[] }> {
  const counter = await get<Counter>('counters', series)
  if (!counter) return { number: 1, changes: [{ add: [{ _id: series, version: 1 } as Counter], to: 'counters' }] }
  const number = counter.version + 1
  return { number, changes: [{ update: series, in: 'counters', version: counter.version, data: { version: number } }] }
}
