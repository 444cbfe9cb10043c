import { useModel } from '../../src/domain/opinion/engineContracts'
import type { Learned } from '../../src/domain/opinion/engine'
import { refuse } from '../../src/domain/kernel/refusal'
import { get } from '../runtime/store'
import { engineMove } from './engineMove'

/** One tap back to an earlier one, or on to one that was not taken by itself. */
export default engineMove(useModel, 'useModel', async ({ model }) => {
  const learned = await get<Learned>('models', model)
  if (!learned) throw refuse.notFound()
  return { set: { model }, note: `第 ${learned.no} 版` }
})
