import { get, type Change } from './store'

interface Counter {
  _id: string
  version: number
}

/**
 * The next number of a series, or the first of `many`, and the change that takes them; two who take the same at once:
 * the second is refused as stale.
 */
export async function nextNumber(series: string, many = 1): Promise<{ number: number; changes: Change[] }> {
  const counter = await get<Counter>('counters', series)
  if (!counter) return { number: 1, changes: [{ add: [{ _id: series, version: many } as Counter], to: 'counters' }] }
  const version = counter.version + many
  return { number: counter.version + 1, changes: [{ update: series, in: 'counters', version: counter.version, data: { version } }] }
}
