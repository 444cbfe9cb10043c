import { doorPack } from '../../../src/domain/meeting/door/contracts'
import { codeOf } from '../../../src/domain/meeting/door/doorCode'
import { packSlots } from '../../../src/domain/meeting/door/handingIn'
import { meetingLife, type Meeting } from '../../../src/domain/meeting/meeting'
import { refuse } from '../../../src/domain/kernel/refusal'
import { signer } from '../../runtime/desk'
import { fulfil } from '../../runtime/serve'

const told = ['notified', 'postponed', 'open']

/** The codes alone leave the cloud, never what signs them: they end with the meeting, and what was seen of them waits for the host. */
export default fulfil(doorPack, async (desk, { id }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  if (!meeting.noSignal) throw refuse.noPack()
  if (!told.includes(meeting.status)) throw refuse.wrongStatus(meetingLife.states[meeting.status], '下载签到码')
  const slots = packSlots(meeting, desk.now)
  const [first] = slots
  if (first === undefined) throw refuse.packOver()
  const sign = signer(meeting.secret)
  return { id, title: meeting.title, now: desk.now, first, codes: slots.map((slot) => codeOf(sign, id, slot, 'in').code) }
})
