import { seatKeys, seats } from '../../../src/domain/kernel/seats'
import { fiveNatures, principleKeys, principles, selection as criteria, selectionGroups, sevenHaves, tags } from '../../../src/domain/topic/sheet'
import type { GateDecision, GateStep } from '../../../src/domain/topic/topic'
import type { Document, FormCell } from '../model/document'
import { blankDate, dayOf, onPaper } from '../model/dates'
import { lastChange, whenLast, type TopicFile } from '../records/topicFile'

const label = (text: string, span = 1): FormCell => ({ text, label: true, span })
const wide = (name: string, text: string, more: Partial<FormCell> = {}): FormCell[] => [label(name), { text, span: 3, ...more }]
const box = (ticked: boolean): string => (ticked ? '☑' : '☐')

/** 议题确认呈报表: what is proposed, why it was chosen, and what the gate said of it. */
export function selection(file: TopicFile): Document {
  const { topic, roomName, committee, together } = file
  return {
    name: `议题确认呈报表 ${topic.title}`,
    page: 'portrait',
    title: '协商议题确认呈报表',
    parts: [
      {
        part: 'form',
        widths: [20, 33, 19, 28],
        rows: [
          wide('议题名称', topic.title),
          [label('议题编号'), { text: topic.number }, label('提出时间'), { text: dayOf(whenLast(topic, 'propose') ?? topic.at) }],
          [label('议事室'), { text: roomName }, label('拟稿人'), { text: topic.diary[0]?.by ?? '' }],
          [label('协商事项'), { text: topic.scopeType }, label('类别'), { text: topic.subject ?? '' }],
          [label('联系领导'), { text: topic.leader }, label('联系专委会'), { text: committee ?? '' }],
          ...(topic.appointment ? [wide('明确依据', appointedBy(topic.appointment))] : []),
          wide('群众反映', together > 0 ? `由 ${together} 条居民意见汇成` : ''),
          ...selectionGroups.map(({ title, keys }) => wide(title, keys.map((key) => `${box(topic.sheet.includes(key))} ${criteria[key]}${topic.reasons?.[key] ? `：${topic.reasons[key]}` : ''}`).join('\n'))),
          wide('“七有”\n“五性”', tagged(file)),
          wide('协商原则', principleKeys.map((key) => `${box((topic.principles ?? []).includes(key))} ${principles[key].name}`).join('　')),
          wide('协商什么', topic.what),
          wide('谁来协商', topic.who + seatsNeeded(file)),
          wide('怎么协商', topic.how),
          ...returned(topic.gates ?? []),
          decision(topic.confirmation),
          ...(topic.takenUp ?? []).map(({ meeting, date, number, note }) => wide('党组织会议\n研究', [`${onPaper(date)} ${meeting}`, ...(number ? [`文号：${number}`] : []), ...(note ? [note] : [])].join('\n'))),
        ],
      },
    ],
    at: topic.confirmation?.at ?? lastChange(topic),
  }
}

const appointedBy = ({ body, number, date, leader }: NonNullable<TopicFile['topic']['appointment']>): string => `${body}《${number}》（${onPaper(date)}）明确联系领导${leader}`

function tagged({ topic }: TopicFile): string {
  const ticked = topic.tags ?? []
  const line = (keys: readonly (keyof typeof tags)[]) => keys.map((key) => `${box(ticked.includes(key))} ${tags[key]}`).join('　')
  return [line(Object.keys(sevenHaves) as (keyof typeof sevenHaves)[]), line(Object.keys(fiveNatures) as (keyof typeof fiveNatures)[])].join('\n')
}

function seatsNeeded({ topic }: TopicFile): string {
  const said = seatKeys.flatMap((seat) => (topic.needs?.[seat] ? [`${seats[seat]} ${topic.needs[seat]} 人`] : []))
  return said.length > 0 ? `\n参会名额：${said.join('、')}` : ''
}

/** What it was sent back for, and decisions that were taken back: part of its history. */
function returned(gates: readonly GateStep[]): FormCell[][] {
  const back = gates.filter(({ move }) => move === 'returnTopic' || move === 'withdrawConfirmation')
  if (back.length === 0) return []
  return [wide('退回、撤销记录', back.map(({ at, move, reason, by }) => `${dayOf(at)} ${move === 'returnTopic' ? '退回修改' : '撤销确认'}：${reason ?? ''}（${by}）`).join('\n'))]
}

function decision(decided: GateDecision | null): FormCell[] {
  const who = decided?.role === 'committee' ? '专委会意见' : '同级党组织\n意见'
  if (!decided) return wide('同级党组织\n或专委会意见', '', { tall: 32, foot: `（签字、盖章）　　　　\n${blankDate}　　` })
  const { body, meeting, number, date, note } = decided
  return wide(who, `经${body}${meeting ? `（${meeting}）` : ''}研究，同意列为协商议题。\n文号：${number}${note ? `\n${note}` : ''}`, { tall: 26, foot: `${body}　　\n${onPaper(date)}　　` })
}
