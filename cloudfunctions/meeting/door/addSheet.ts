import { addSheet } from '../../../src/domain/meeting/door/contracts'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { advanceFrom, requireMovable } from '../../runtime/advance'
import { fulfil } from '../../runtime/serve'
import { keptCopies } from '../../runtime/photos'
import { doneOf } from '../hostMove'

export default fulfil(addSheet, async (desk, { id, version, photos }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const asked = { kind: 'meeting', move: 'addSheet', evidence: { photos }, version } as const
  requireMovable(desk, desk.actor, meeting, asked)
  const by = desk.actor.person?.name ?? ''
  const sheets = [...meeting.sheets, ...(await keptCopies(desk, photos, { in: 'meetings', id })).map((file) => ({ file, by, at: desk.now }))]
  return doneOf(await advanceFrom(desk, meeting, { ...asked, set: { sheets }, note: `${photos.length} 张` }))
})
