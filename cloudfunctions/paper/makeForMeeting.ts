import { makeForMeeting } from '../../src/domain/paper/contracts'
import type { MeetingPaper } from '../../src/domain/paper/papers'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Desk } from '../runtime/desk'
import { reachingOf, toCall } from '../runtime/reaching'
import { fulfil } from '../runtime/serve'
import { deliver } from './deliver'
import { agenda } from './documents/agenda'
import { callList } from './documents/callList'
import { notice, type MeetingPaperFrom } from './documents/notice'
import { signIn, signInTable } from './documents/signIn'
import { asWord, type File } from './file'
import type { Document } from './model/document'
import { meetingOffers, requireReady } from './ready'
import { dutiesOf, meetingFrom } from './records/meetingFrom'
import { excel } from './render/excel'
import { stampOf } from './whoMakes'

const composed: Record<MeetingPaper, (desk: Desk, from: MeetingPaperFrom) => Promise<Document> | Document> = {
  notice: (_desk, from) => notice(from),
  agenda: (_desk, from) => agenda(from),
  callList: async (desk, from) => callList(from, toCall(from.meeting, from.people, await reachingOf(from.meeting, from.people, desk.now)), stampOf(desk), desk.now),
  signIn: async (desk, from) => signIn(from, await dutiesOf(from.people), stampOf(desk)),
}

export default fulfil(makeForMeeting, async (desk, { id, what, as }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  requireReady(meetingOffers(meeting, desk.actor), what, as)
  const from = await meetingFrom(desk, meeting)
  const file = as === 'xlsx' ? await signInSheet(desk, from) : await asWord(await composed[what](desk, from))
  return deliver(desk, { ...file, about: `meetings/${id}`, what })
})

/** The only one of them that is also made as Excel (meetingPapers). */
async function signInSheet(desk: Desk, from: MeetingPaperFrom): Promise<File> {
  const paper = signInTable(from, await dutiesOf(from.people), stampOf(desk))
  return { name: paper.name, ending: 'xlsx', bytes: await excel(paper) }
}
