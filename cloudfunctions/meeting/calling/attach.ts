import { refuse } from '../../../src/domain/kernel/refusal'
import { attachmentsMost, cleanName } from '../../../src/domain/meeting/calling/attachments'
import { attach } from '../../../src/domain/meeting/calling/contracts'
import { requireMovable } from '../../runtime/advance'
import { keptDocument } from '../../runtime/attachments'
import { hostMove } from '../hostMove'

export default hostMove(attach, 'attach', async ({ version, file, name }, desk, meeting) => {
  requireMovable(desk, desk.actor, meeting, { kind: 'meeting', move: 'attach', version })
  if (meeting.attachments.length >= attachmentsMost) throw refuse.attachmentsFull(attachmentsMost)
  const kept = await keptDocument(desk, file, { in: 'meetings', id: meeting._id })
  const called = cleanName(name, kept.ending)
  const attachment = { id: desk.id(), file: kept.file, name: called, size: kept.size, by: desk.actor.person?.name ?? '', at: desk.now }
  return { set: { attachments: [...meeting.attachments, attachment] }, note: called }
})
