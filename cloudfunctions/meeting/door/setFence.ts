import { setFence } from '../../../src/domain/meeting/door/contracts'
import { toGcj } from '../../../src/domain/meeting/door/whereabouts'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { refuse } from '../../../src/domain/kernel/refusal'
import { advanceFrom } from '../../runtime/advance'
import { fulfil } from '../../runtime/serve'
import { doneOf } from '../hostMove'

const metre = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
const vaguest = 100

/** The host stands at the place; the diary says how far around it counts, never where it is. */
export default fulfil(setFence, async (desk, { id, version, fence }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  if (fence && fence.accuracy > Math.max(vaguest, fence.metres)) throw refuse.vaguePlace()
  const spot = fence && toGcj(fence, fence.system)
  const set = { fence: fence && spot && { latitude: metre(spot.latitude), longitude: metre(spot.longitude), metres: fence.metres } }
  const note = fence ? `会场位置：周围 ${fence.metres} 米` : '不记会场位置了'
  return doneOf(await advanceFrom(desk, meeting, { kind: 'meeting', move: 'arrange', set, note, version }))
})
