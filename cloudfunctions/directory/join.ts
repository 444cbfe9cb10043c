import { join } from '../../src/domain/directory/contracts'
import type { Person } from '../../src/domain/directory/directory'
import { refuse } from '../../src/domain/kernel/refusal'
import { actorOf, digest } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { commit, get, isDuplicate, Stale } from '../runtime/store'
import { meView } from './views'

/** Whoever holds the invitation becomes the person; the openid comes from WeChat and from nowhere else. */
export default fulfil(join, async (desk, { invitation, phone }) => {
  const dot = invitation.indexOf('.')
  const person = await get<Person>('people', invitation.slice(0, dot))
  if (person?.invitation?.digest !== digest(invitation.slice(dot + 1)) || person.status !== 'invited') throw refuse.badInvitation()
  if (person.invitation.until < desk.now) throw refuse.oldInvitation()
  if (person.phone && phone && person.phone !== phone) throw refuse.phoneDiffers()
  const { openid } = desk.actor
  const data = {
    status: 'bound',
    openid,
    invitation: null,
    version: person.version + 1,
    diary: [...person.diary, { at: desk.now, move: 'join', says: '开通', by: person.name, who: person._id, from: 'invited', to: 'bound', note: null }],
    marks: [...person.marks, desk.mark(`people/${person._id}`, person.version + 1, null)],
    marksSince: person.marksSince ?? desk.now,
  }
  try {
    await commit([
      { update: person._id, in: 'people', version: person.version, data },
      { add: [{ _id: openid, person: person._id } as { _id: string }], to: 'bindings' },
    ])
  } catch (error) {
    if (isDuplicate(error)) throw refuse.alreadyBound()
    if (error instanceof Stale) throw refuse.badInvitation()
    throw error
  }
  return meView(desk, await actorOf(openid))
})
