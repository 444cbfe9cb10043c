import type { Opinion } from '../../src/domain/opinion/opinion'
import { tell } from '../../src/domain/opinion/telling'
import { refuse } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'
import { doneOf } from './staffMove'

/** Whoever spoke without WeChat has heard the outcome from a person. */
export default fulfil(tell, async (desk, { id, version, how, more }) => {
  const opinion = await desk.read<Opinion>('opinions', id)
  if (opinion.openid) throw refuse.hasWeChat()
  const note = more ? `${how}：${more}` : how
  const set = { toldAt: desk.now, before: { toldAt: opinion.toldAt } }
  return doneOf(await advanceFrom(desk, opinion, { kind: 'opinion', move: 'tell', evidence: { note }, set, note, version }))
})
