import { recount } from '../../src/domain/opinion/intake/box'
import type { Opening } from '../../src/domain/opinion/intake/opening'
import { refuse } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'

/** Counted wrong when the box was opened: said with a reason, and the first number stays in the diary. */
export default fulfil(recount, async (desk, { id, version, count, reason }) => {
  const opening = await desk.read<Opening>('openings', id)
  if (count < opening.letters.length) throw refuse.fewerThanEntered(opening.letters.length)
  const note = `${opening.count} 封改为 ${count} 封：${reason}`
  await advanceFrom(desk, opening, { kind: 'opening', move: 'recount', evidence: { count, reason }, set: { count }, note, version })
  return { id }
})
