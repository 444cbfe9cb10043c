import { inviteAgain } from '../../src/domain/directory/contracts'
import type { Person } from '../../src/domain/directory/directory'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { commit, Stale } from '../runtime/store'
import { invitationFor } from './invited'

export default fulfil(inviteAgain, async (desk, { id, version }) => {
  const person = await desk.read<Person>('people', id)
  if (person.version !== version || person.status !== 'invited') throw refuse.stale()
  const { stored, invitation, until } = invitationFor(desk, id)
  const data = {
    invitation: stored,
    version: version + 1,
    diary: [...person.diary, { at: desk.now, move: 'inviteAgain', says: '重新邀请', by: desk.actor.person?.name ?? '', who: desk.actor.person?.id ?? null, from: 'invited', to: 'invited', note: null }],
    marks: [...person.marks, desk.mark(`people/${id}`, version + 1, null)],
    marksSince: person.marksSince ?? desk.now,
  }
  try {
    await commit([{ update: id, in: 'people', version, data }])
  } catch (error) {
    if (error instanceof Stale) throw refuse.stale()
    throw error
  }
  return { id, invitation, until }
})
