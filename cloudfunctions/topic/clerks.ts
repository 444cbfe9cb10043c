import type { Person } from '../../src/domain/directory/directory'
import type { Addressee } from '../runtime/noticeRow'
import { find, is } from '../runtime/store'

/** Whoever runs the room now. */
export async function clerksOf(room: string): Promise<Addressee[]> {
  const holders = await find<Person>('people', { where: { postKeys: is(`clerk:${room}`) }, limit: 100 })
  return holders.filter(({ status }) => status === 'bound').map(({ _id, openid }) => ({ person: _id, openid }))
}
