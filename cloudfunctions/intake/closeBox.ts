import { closeBox } from '../../src/domain/opinion/intake/box'
import { unreadableIn, type Opening } from '../../src/domain/opinion/intake/opening'
import { refuse } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'

/** Only when every letter that was counted has been entered or shown to be unreadable. */
export default fulfil(closeBox, async (desk, { id, version }) => {
  const opening = await desk.read<Opening>('openings', id)
  const left = opening.count - opening.letters.length
  if (left > 0) throw refuse.boxUnfinished(left)
  const lost = unreadableIn(opening.letters)
  const note = `录入 ${opening.letters.length - lost} 封，无法辨认 ${lost} 封`
  await advanceFrom(desk, opening, { kind: 'opening', move: 'closeBox', evidence: { count: opening.count }, note, version })
  return { id }
})
