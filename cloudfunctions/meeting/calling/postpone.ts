import { postpone } from '../../../src/domain/meeting/contracts'
import { refuse, words } from '../../../src/domain/kernel/refusal'
import { requireMovable } from '../../runtime/advance'
import { hostMove } from '../hostMove'
import { movedTo, wrongTimes } from './planned'

export default hostMove(postpone, 'postpone', ({ version, reason, startsAt, endsAt }, desk, meeting) => {
  requireMovable(desk, desk.actor, meeting, { kind: 'meeting', move: 'postpone', evidence: { reason, startsAt, endsAt }, version })
  const wrong = {
    ...wrongTimes(startsAt, endsAt),
    ...(startsAt <= desk.now && { startsAt: words.moveAhead }),
    ...(startsAt === meeting.startsAt && endsAt === meeting.endsAt && { startsAt: words.sameTime }),
  }
  if (Object.keys(wrong).length > 0) throw refuse.invalid(wrong)
  const { signUp } = movedTo(meeting, startsAt)
  return { set: { startsAt, endsAt, signUp, movedAt: desk.now }, note: reason }
})
