import { spoken, type Turn } from '../../src/domain/floor/turn'
import { find, is, oneOf } from './store'

/** The names of those who had the floor at these meetings, in the order they had it, each once. */
export async function floorSpoken(meetings: readonly string[]): Promise<string[]> {
  const turns = meetings.length === 0 ? [] : await find<Turn>('floor', { where: { meeting: oneOf(meetings), kind: is('turn') }, limit: 900, only: ['name', 'status', 'givenAt', 'minutes', 'endedAt'] })
  return [...new Set(spoken(turns).map(({ name }) => name))]
}
