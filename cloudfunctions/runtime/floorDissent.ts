import type { SpokenDissent } from '../../src/domain/floor/dissent'
import { find, is } from './store'

/** What people did not agree with, as it was written down in the room at a topic's meetings; oldest first, the unnamed at the end. */
export async function floorDissent(topic: string): Promise<{ id: string; text: string; people: number; who: string | null }[]> {
  const said = await find<SpokenDissent>('floor', { where: { topic: is(topic) }, limit: 1000 })
  return said.sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || (a._id < b._id ? -1 : 1)).map(({ _id, text, people, who }) => ({ id: _id, text, people, who }))
}
