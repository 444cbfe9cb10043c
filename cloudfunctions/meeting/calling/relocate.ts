import { refuse, words } from '../../../src/domain/kernel/refusal'
import { placeKey } from '../../../src/domain/meeting/calling/booking'
import { relocate } from '../../../src/domain/meeting/calling/contracts'
import { requireMovable } from '../../runtime/advance'
import { hostMove } from '../hostMove'

export default hostMove(relocate, 'relocate', ({ version, reason, place, form }, desk, meeting) => {
  requireMovable(desk, desk.actor, meeting, { kind: 'meeting', move: 'relocate', evidence: { reason, place }, version })
  if (place === meeting.place && (form ?? meeting.form) === meeting.form) throw refuse.invalid({ place: words.samePlace })
  return { set: { place, placeKey: placeKey(place), ...(form && { form }) }, note: `${meeting.place} → ${place}：${reason}` }
})
