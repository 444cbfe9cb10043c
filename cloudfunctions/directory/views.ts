import type { Me } from '../../src/domain/directory/directory'
import { roleNames, type Actor, type Post } from '../../src/domain/kernel/actor'
import type { Desk } from '../runtime/desk'
import { folderOf } from '../runtime/photos'
import { count, is } from '../runtime/store'

export async function meView(desk: Desk, actor: Actor): Promise<Me> {
  const appointed = actor.posts.filter((post) => post.role !== 'attendee')
  const [posts, unread] = await Promise.all([
    Promise.all(appointed.map(async (post) => ({ ...post, roleName: roleNames[post.role], scopeName: await scopeName(desk, post) }))),
    actor.person ? count('notices', { person: is(actor.person.id), readAt: is(null) }) : 0,
  ])
  return { person: actor.person, posts, unread, folder: folderOf(actor.openid) }
}

/** What the post is about, by name. */
export async function scopeName({ directory }: Desk, { role, scope }: Post): Promise<string> {
  const find = {
    clerk: directory.room,
    convener: directory.room,
    committee: directory.committee,
    party: directory.area,
    office: directory.area,
    unit: directory.unit,
    member: null,
    attendee: null,
  }[role]
  return find ? ((await find(scope))?.name ?? '') : ''
}
