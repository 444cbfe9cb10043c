import { makeForMeeting } from '../../src/domain/paper/contracts'
import type { MeetingPaper } from '../../src/domain/paper/papers'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { deliver } from './deliver'
import { agenda } from './documents/agenda'
import { notice, type MeetingPaperFrom } from './documents/notice'
import { signIn } from './documents/signIn'
import { asWord } from './file'
import type { Document } from './model/document'
import { meetingOffers, requireReady } from './ready'
import { dutiesOf, meetingFrom } from './records/meetingFrom'
import { stampOf } from './whoMakes'

const composed: Record<MeetingPaper, (desk: Desk, from: MeetingPaperFrom) => Promise<Document> | Document> = {
  notice: (_desk, from) => notice(from),
  agenda: (_desk, from) => agenda(from),
  signIn: async (desk, from) => signIn(from, await dutiesOf(from.people), stampOf(desk)),
}

export default fulfil(makeForMeeting, async (desk, { id, what, as }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  requireReady(meetingOffers(meeting), what, as)
  const file = await asWord(await composed[what](desk, await meetingFrom(desk, meeting)))
  return deliver(desk, { ...file, about: `meetings/${id}`, what })
})
