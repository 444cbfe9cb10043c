import { recordDissent } from '../../src/domain/floor/contracts'
import { fulfil } from '../runtime/serve'
import { addDissent } from './addDissent'
import { takingPart } from './here'

export default fulfil(recordDissent, async (desk, { meeting: id, key, text, named }) => {
  const { meeting, mine } = await takingPart(desk, id)
  const whose = named ? { who: mine.name, person: mine.person, by: mine.name } : null
  return addDissent(desk, meeting, { key, text, people: 1, whose })
})
