import type { Person } from '../../src/domain/directory/directory'
import { members } from '../../src/domain/report/contracts'
import type { Report } from '../../src/domain/report/report'
import { fulfil } from '../runtime/serve'
import { findAll, is } from '../runtime/store'

export const isMember = (person: Person): boolean => person.status !== 'left' && person.posts.some(({ role }) => role === 'member')

/** Members of the report's own county, who may put their name to it. */
export default fulfil(members, async (desk, { id }) => {
  const { areas, area } = await desk.read<Report>('reports', id)
  const people = await findAll<Person>('people', { where: { areas: is(areas[1] ?? area) } })
  return { items: people.filter(isMember).map(({ _id, name, from }) => ({ id: _id, name, from })) }
})
