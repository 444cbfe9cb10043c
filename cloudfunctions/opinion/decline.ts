import { decline } from '../../src/domain/opinion/contracts'
import { exclusionOf, type ExclusionNo } from '../../src/domain/opinion/screening'
import { staffMove } from './staffMove'

/** The right door goes with the reason; nobody is turned away without being told where to go. */
export const outcome = (reason: ExclusionNo) => {
  const { door, short } = exclusionOf(reason)
  return { set: { reason, door: { name: door.name, how: door.how, phone: door.phone ?? null } }, note: short }
}

export default staffMove(decline, 'decline', ({ reason }) => outcome(reason))
