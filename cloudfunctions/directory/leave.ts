import { leave } from '../../src/domain/directory/contracts'
import type { Person } from '../../src/domain/directory/directory'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { commit, Stale } from '../runtime/store'

/** From the next call on, nothing is allowed in this person's name; what they did stays. */
export default fulfil(leave, async (desk, { id, version }) => {
  const person = await desk.read<Person>('people', id)
  if (person._id === desk.actor.person?.id) throw refuse.samePerson('停用')
  const data = {
    status: 'left',
    openid: null,
    invitation: null,
    version: version + 1,
    diary: [...person.diary, { at: desk.now, move: 'leave', says: '停用', by: desk.actor.person?.name ?? '', who: desk.actor.person?.id ?? null, from: person.status, to: 'left', note: null }],
    marks: [...person.marks, desk.mark(`people/${id}`, version + 1, null)],
    marksSince: person.marksSince ?? desk.now,
  }
  try {
    await commit([
      { update: id, in: 'people', version, data },
      ...(person.openid ? [{ remove: person.openid, in: 'bindings' }] : []),
    ])
  } catch (error) {
    if (error instanceof Stale) throw refuse.stale()
    throw error
  }
  return { id }
})
