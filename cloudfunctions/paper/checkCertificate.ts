import { checkCertificate } from '../../src/domain/paper/certificate'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { certificateView, codeOf, codeRead, isCertified } from './records/certificateFrom'
import { invitedTo } from './records/topicFile'

/** Told with what the record says, so that a genuine code under another name is seen at once. */
export default fulfil(checkCertificate, async (desk, { id, code: typed }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const code = codeRead(typed)
  if (code === null) throw refuse.invalid({ code: words.badCertificateCode })
  const [people, room] = await Promise.all([invitedTo(id), desk.directory.room(meeting.room)])
  const one = people.find((each) => isCertified(meeting, each) && codeOf(meeting, each) === code)
  if (!one) return { genuine: null }
  const instead = people.find(({ _id }) => _id === one.standsInFor)?.name ?? null
  const { body, lines } = certificateView(meeting, one, { name: room?.name ?? '议事室', phone: room?.phone ?? null }, instead, desk.now)
  return { genuine: { name: one.name, body, lines } }
})
