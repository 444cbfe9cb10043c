import { withdraw } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'
import { ownView } from './views'

export default fulfil(withdraw, async (desk, { id, version }) => {
  const opinion = await desk.read<Opinion>('opinions', id)
  return ownView(desk, await advanceFrom(desk, opinion, { kind: 'opinion', move: 'withdraw', version }))
})
