import { supplement } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'
import { ownView } from './views'

export default fulfil(supplement, async (desk, { id, version, text }) => {
  const opinion = await desk.read<Opinion>('opinions', id)
  const set = { additions: [...opinion.additions, { at: desk.now, text }] }
  return ownView(desk, await advanceFrom(desk, opinion, { kind: 'opinion', move: 'supplement', evidence: { text }, set, version }))
})
