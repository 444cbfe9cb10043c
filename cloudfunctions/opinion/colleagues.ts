import { colleagues } from '../../src/domain/opinion/desk/contracts'
import type { Person } from '../../src/domain/directory/directory'
import { roleNames, type PostRole } from '../../src/domain/kernel/actor'
import { shelfOf, type Opinion } from '../../src/domain/opinion/opinion'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { find, oneOf } from '../runtime/store'
import { readable } from './readable'

export default fulfil(colleagues, async (desk, { id }) => {
  const people = await colleaguesOf(desk, await readable(desk, id))
  return { items: people.map(({ _id, name, role }) => ({ id: _id, name, role: roleNames[role] })) }
})

/** Those of the room and of the committee that follows it, but for the reader: whoever is asked can also look. */
export async function colleaguesOf(desk: Desk, { room, committee, status }: Opinion) {
  if (shelfOf[status] === 'hidden') return []
  const posts = new Map<string, PostRole>([[`clerk:${room}`, 'clerk'], [`convener:${room}`, 'convener'], ...(committee ? [[`committee:${committee}`, 'committee'] as const] : [])])
  const holders = await find<Person>('people', { where: { postKeys: oneOf([...posts.keys()]) }, limit: 50 })
  return holders
    .filter((person) => person.status === 'bound' && person._id !== desk.actor.person?.id)
    .map((person) => ({ ...person, role: posts.get(person.postKeys.find((key) => posts.has(key)) ?? '') ?? 'clerk' }))
}
