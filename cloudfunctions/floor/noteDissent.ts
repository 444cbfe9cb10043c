import { noteDissent } from '../../src/domain/floor/contracts'
import { fulfil } from '../runtime/serve'
import { addDissent } from './addDissent'
import { led } from './here'

export default fulfil(noteDissent, async (desk, { meeting: id, key, text, people, who }) => {
  const meeting = await led(desk, id)
  return addDissent(desk, meeting, { byHost: true, key, text, people, whose: { who, person: desk.actor.person?.id ?? null, by: desk.actor.person?.name ?? null } })
})
