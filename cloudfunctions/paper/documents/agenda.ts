import { rulesOfTalk } from '../../../src/domain/topic/agreed'
import { heading, labelled, paragraphs, type Document } from '../model/document'
import { fromTo } from '../model/dates'
import { agendaSaid } from '../../../src/domain/meeting/meeting'
import { lastChange } from '../records/topicFile'
import type { MeetingPaperFrom } from './notice'

/** 会议议程, for everybody at the table. */
export function agenda({ meeting, room, topic }: MeetingPaperFrom): Document {
  const { title, startsAt, endsAt, place } = meeting
  return {
    name: `会议议程 ${title}`,
    page: 'portrait',
    title: `${title}议程`,
    parts: [
      labelled('时间', fromTo(startsAt, endsAt)),
      labelled('地点', place),
      labelled('主办', room?.name ?? '议事室'),
      ...(topic ? [labelled('议题', topic.title)] : []),
      heading(1, '议程'),
      ...(meeting.agenda.length > 0 ? meeting.agenda.map((line) => heading(3, agendaSaid(line))) : paragraphs('各方发言，商量办法。')),
      ...(topic ? [heading(1, '协商规则'), ...rulesOfTalk.map((rule) => heading(3, rule))] : []),
    ],
    at: lastChange(meeting),
  }
}
