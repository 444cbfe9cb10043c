import { amend } from '../../../src/domain/meeting/calling/contracts'
import { requireMovable } from '../../runtime/advance'
import { hostMove } from '../hostMove'
import { requirePlannable, setBy } from './planned'

/** Before anybody was told everything may still change. */
export default hostMove(amend, 'amend', ({ id: _id, version, ...form }, desk, meeting) => {
  requireMovable(desk, desk.actor, meeting, { kind: 'meeting', move: 'amend', version })
  requirePlannable(form)
  return { set: setBy(form) }
})
