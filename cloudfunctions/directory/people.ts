import { people } from '../../src/domain/directory/contracts'
import type { Person } from '../../src/domain/directory/directory'
import { roleNames, scopesOf } from '../../src/domain/kernel/actor'
import { said } from '../../src/domain/kernel/calendar'
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
        note: noteOn(person, desk.now),
        posts: await Promise.all(person.posts.map(async (post) => ({ roleName: roleNames[post.role], scopeName: await scopeName(desk, post) }))),
      })),
    ),
    next,
  }
})

function noteOn({ status, invitation, diary }: Person, now: number): string | null {
  const joined = diary.findLast(({ move }) => move === 'join')
  if (status === 'bound') return joined ? `${said(joined.at, now)}接受邀请` : null
  if (status !== 'invited') return null
  const last = diary.at(-1)
  if (!invitation) return last?.move === 'endInvitation' ? `${said(last.at, now)}${last.says}` : '邀请不能用了'
  return invitation.until < now ? '邀请过期了，没有人接受' : `邀请 ${said(invitation.until, now)}前有效`
}
