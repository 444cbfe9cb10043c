import type { Person } from '../../src/domain/directory/directory'
import { findAll, is } from '../runtime/store'

export const isMember = (person: Person): boolean => person.status !== 'left' && person.posts.some(({ role }) => role === 'member')

export const membersOf = async (county: string): Promise<Person[]> =>
  (await findAll<Person>('people', { where: { areas: is(county) } })).filter(isMember)
