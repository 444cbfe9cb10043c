import { postpone } from '../../src/domain/meeting/contracts'
import { refuse } from '../../src/domain/kernel/refusal'
import { hostMove } from './hostMove'

export default hostMove(postpone, 'postpone', ({ reason, startsAt, endsAt }) => {
  if (endsAt <= startsAt) throw refuse.endsBeforeStart()
  return { set: { startsAt, endsAt }, note: reason }
})
