import { rolesToward } from '../../../src/domain/kernel/actor'
import { refuse } from '../../../src/domain/kernel/refusal'
import { openAttachment } from '../../../src/domain/meeting/calling/contracts'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { fulfil } from '../../runtime/serve'
import { get } from '../../runtime/store'
import { addressesOf } from '../../runtime/wechat'

/** For whoever hosts or follows the meeting, and for whoever is asked to it and has been told. */
export default fulfil(openAttachment, async (desk, { meeting: id, attachment }) => {
  const [meeting, mine] = await Promise.all([get<Meeting>('meetings', id), get<Attendance>('attendances', `${id}:${desk.actor.person?.id ?? ''}`)])
  const staff = meeting !== null && rolesToward(desk.actor, meeting).some((role) => role !== 'attendee' && desk.by.includes(role))
  if (!meeting || !(staff || (mine && meeting.status !== 'planned'))) throw refuse.notFound()
  const found = meeting.attachments.find((one) => one.id === attachment)
  const [address] = found ? await addressesOf([found.file]) : []
  if (!found || !address) throw refuse.fileGone()
  return { address, name: found.name }
})
