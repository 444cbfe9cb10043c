import { refuse } from '../../../src/domain/kernel/refusal'
import { detach } from '../../../src/domain/meeting/calling/contracts'
import { requireMovable } from '../../runtime/advance'
import { leftBehind } from '../../runtime/leftBehind'
import { hostMove } from '../hostMove'

/** The diary says that it had been handed round; the copy itself goes with what nobody holds any more (leftBehind.ts). */
export default hostMove(detach, 'detach', async ({ version, attachment }, desk, meeting) => {
  requireMovable(desk, desk.actor, meeting, { kind: 'meeting', move: 'detach', version })
  const gone = meeting.attachments.find(({ id }) => id === attachment)
  if (!gone) throw refuse.fileGone()
  await leftBehind(desk, [gone.file], { in: 'meetings', id: meeting._id })
  return { set: { attachments: meeting.attachments.filter((one) => one !== gone) }, note: gone.name }
})
