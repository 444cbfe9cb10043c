import type { Person } from '../../src/domain/directory/directory'
import { members } from '../../src/domain/report/contracts'
import type { Report } from '../../src/domain/report/report'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'

export const isMember = (person: Person): boolean => person.status !== 'left' && person.posts.some(({ role }) => role === 'member')

/** Members of the report's own county, who may put their name to it. */
export default fulfil(members, async (desk, { id }) => {
  const { areas, area } = await desk.read<Report>('reports', id)
  const people = await find<Person>('people', { where: { areas: is(areas[1] ?? area) }, limit: 1000 })
  return { items: people.filter(isMember).map(({ _id, name, from }) => ({ id: _id, name, from })) }
})
