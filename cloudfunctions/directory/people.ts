import { people } from '../../src/domain/directory/contracts'
import type { Person } from '../../src/domain/directory/directory'
import { roleNames, scopesOf } from '../../src/domain/kernel/actor'
import { masked } from '../../src/domain/kernel/text'
import { fulfil } from '../runtime/serve'
import { listAlong } from '../runtime/lists'
import { is } from '../runtime/store'
import { scopeName } from './views'

const states = { invited: '未开通', bound: '已开通', left: '已停用' } as const

export default fulfil(people, async (desk, { after }) => {
  const along = scopesOf(desk.actor, 'office').map((area) => ({ areas: is(area) }))
  const { items, next } = await listAlong<Person>('people', along, { after })
  return {
    items: await Promise.all(
      items.map(async (person) => ({
        id: person._id,
        version: person.version,
        name: person.name,
        from: person.from,
        duty: person.duty,
        phone: person.phone && masked(person.phone),
        status: states[person.status],
        posts: await Promise.all(person.posts.map(async (post) => ({ roleName: roleNames[post.role], scopeName: await scopeName(desk, post) }))),
      })),
    ),
    next,
  }
})
