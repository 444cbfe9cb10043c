import { heading, paragraphs, type Document, type Part } from '../model/document'
import { dayOf, fromTo, onPaper } from '../model/dates'
import { whenLast, type TopicFile } from '../records/topicFile'
import { dissent } from './minutes'

/** 协商共识 as the party organisation gets it, and with its number once it has made it binding. */
export function consensus(file: TopicFile): Document {
  const { topic, roomName } = file
  const agreedAt = whenLast(topic, 'conclude') ?? topic.at
  const { endorsement } = topic
  return {
    name: `协商共识 ${topic.title}${endorsement ? '' : '（送审稿）'}`,
    page: 'portrait',
    title: `关于${topic.title}的协商共识`,
    under: endorsement ? endorsement.number : '（送审稿）',
    parts: [
      ...paragraphs(`${basis(file)}经充分协商，形成共识${topic.consensus.length}条。`),
      heading(1, '协商共识'),
      ...topic.consensus.flatMap((item) => agreed(file, item, agreedAt)),
      heading(1, '分歧意见'),
      ...dissent(topic.dissent),
      heading(1, '确定情况'),
      ...paragraphs(
        endorsement
          ? `${onPaper(endorsement.date)}，经${endorsement.body}${endorsement.meeting ? `（${endorsement.meeting}）` : ''}研究，确定以上共识，文号${endorsement.number}。${endorsement.note ?? ''}`
          : '以上共识报同级党组织确定后实施。',
      ),
      endorsement ? { part: 'signed', by: endorsement.body, date: onPaper(endorsement.date) } : { part: 'signed', by: roomName, date: dayOf(agreedAt) },
    ],
    at: endorsement?.at ?? agreedAt,
  }
}

function basis({ topic, roomName, meetings }: TopicFile): string {
  const held = meetings.filter(({ meeting }) => meeting.status === 'closed')
  const when = held.map(({ meeting }) => fromTo(meeting.startsAt, meeting.endsAt)).join('、')
  return `“${topic.title}”${topic.confirmation ? `经${topic.confirmation.body}确认（${topic.confirmation.number}）` : ''}列为协商议题。${when ? `${when}，${roomName}组织群众代表、委员、利益相关方和有关部门协商。` : ''}`
}

function agreed({ unitAt }: TopicFile, { text, unit, helpers, dueDate }: TopicFile['topic']['consensus'][number], at: number): Part[] {
  const help = (helpers ?? []).map((helper) => unitAt(helper, at))
  return [
    heading(3, text.trim()),
    { part: 'paragraph', text: `主办单位：${unitAt(unit, at)}；${help.length > 0 ? `会办单位：${help.join('、')}；` : ''}完成时限：${onPaper(dueDate)}。` },
  ]
}
