import { refuse } from '../../../src/domain/kernel/refusal'
import { detach } from '../../../src/domain/meeting/calling/contracts'
import { requireMovable } from '../../runtime/advance'
import { hostMove } from '../hostMove'

/** The copy itself stays where nobody finds it: the diary says that it had been handed round. */
export default hostMove(detach, 'detach', ({ version, attachment }, desk, meeting) => {
  requireMovable(desk, desk.actor, meeting, { kind: 'meeting', move: 'detach', version })
  const gone = meeting.attachments.find(({ id }) => id === attachment)
  if (!gone) throw refuse.fileGone()
  return { set: { attachments: meeting.attachments.filter((one) => one !== gone) }, note: gone.name }
})
