import { look } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { rolesToward } from '../../src/domain/kernel/actor'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { deskView } from './views'

export default fulfil(look, async (desk, { id }) => {
  const opinion = await desk.read<Opinion>('opinions', id)
  const isOffice = rolesToward(desk.actor, opinion).includes('office')
  // Hidden from everybody but the office, also from whoever hid it.
  if (opinion.status === 'quarantined' && !isOffice) throw refuse.notFound()
  return deskView(desk, opinion)
})
