import type { ReportKind } from '../kernel/reportKinds'
import type { Piece, Source } from './begin'
import type { SectionKey } from './form'
import { bare, dateOnPaper, saysWhy, sentencesOf } from './sentences'

/** What the record of a topic knows, in plain values: names instead of ids. */
export interface TopicMaterial {
  title: string
  number: string
  what: string
  room: string
  /** Opinions that were gathered into it. */
  together: number
  confirmation: { body: string; number: string } | null
  endorsement: { body: string; number: string } | null
  visits: readonly { date: string; place: string; people: string; findings: string }[]
  facts: readonly { title: string; text: string | null; source: string | null }[]
  /** Meetings that were held, the first first. */
  meetings: readonly { date: string; place: string; kind: string; present: number }[]
  minutes: string | null
  answers: readonly { unit: string; words: string }[]
  /** Only what the party organisation has endorsed. */
  consensus: readonly { text: string; unit: string; helpers: readonly string[]; dueDate: string }[]
  dissent: readonly { text: string; people: number; who: string | null }[]
}

/** Which section of each kind takes up what. */
interface Places {
  why: SectionKey
  seen: SectionKey
  trouble: SectionKey
}
const places: Record<ReportKind, Places> = {
  提案: { why: 'matter', seen: 'grounds', trouble: 'grounds' },
  社情民意信息: { why: 'situation', seen: 'situation', trouble: 'causes' },
  调研报告: { why: 'background', seen: 'findings', trouble: 'problems' },
}
const titles: Record<ReportKind, (title: string) => string> = {
  提案: (title) => `关于${title}的提案`,
  社情民意信息: (title) => `关于${title}的建议`,
  调研报告: (title) => `关于${title}的调研报告`,
}

/** A text's sentences as pieces; the first takes up the words that lead to it. */
const told = (lead: string, text: string, rest: Pick<Piece, 'source' | 'which'>, where: (sentence: string) => SectionKey): Piece[] =>
  sentencesOf(text).map((sentence, at) => ({ ...rest, section: where(sentence), text: at === 0 ? `${lead}${sentence}` : sentence, ...(at === 0 ? { line: true as const } : {}) }))

const one = (section: SectionKey, text: string, source: Source, which: string, more: Partial<Piece> = {}): Piece => ({ section, text, source, which, ...more })

export function fromTopic(kind: ReportKind, topic: TopicMaterial): { title: string; matter: string; pieces: Piece[] } {
  const { why, seen, trouble } = places[kind]
  const title = bare(topic.title).replace(/^关于/, '').replace(/的(议题|建议|提案)$/, '')
  // Where trouble has a section of its own, what somebody saw and why it is so part ways sentence by sentence.
  const sorted = (sentence: string): SectionKey => (saysWhy(sentence) ? trouble : seen)
  const pieces: Piece[] = [
    one(why, topic.together > 0 ? `${topic.room}收到群众反映“${title}”的意见${topic.together}条。` : `${topic.room}把“${title}”列为协商议题。`, 'opinions', `并入的 ${topic.together} 条意见`, { first: true }),
    one(why, `各方最关心的是：${bare(topic.what)}。`, 'topic', '协商什么', { first: true }),
    ...(topic.confirmation ? [one(why, `经${topic.confirmation.body}确认（${topic.confirmation.number}），列为协商议题。`, 'gate', '议题确认')] : []),
    ...topic.visits.flatMap(visited(seen, sorted)),
    ...topic.facts.flatMap(({ title: name, text, source }, at) =>
      told(`据${source ? `${source}的` : ''}《${name}》，`, text ?? '', { source: 'fact', which: `资料 ${at + 1}` }, sorted)),
    ...topic.meetings.map(({ date, place, kind: held, present }, at) =>
      one(seen, `${dateOnPaper(date)}，在${bare(place)}召开${held}${held.endsWith('会') ? '' : '会'}，${present > 0 ? `${present}人参加，` : ''}面对面商量。`, 'meeting', `第 ${at + 1} 次协商`, { line: true, first: true })),
    ...told('会上，', topic.minutes ?? '', { source: 'minutes', which: '商量的经过' }, sorted),
    ...topic.answers.flatMap(({ unit, words }) => told(`${unit}表示：`, words, { source: 'answer', which: `${unit}的初步答复` }, () => trouble)),
    ...dissenting(topic, trouble),
    ...advised(topic),
  ]
  return { title: titles[kind](title), matter: title, pieces }
}

function visited(seen: SectionKey, sorted: (sentence: string) => SectionKey) {
  return ({ date, place, people, findings }: TopicMaterial['visits'][number], at: number): Piece[] => {
    const from = { source: 'visit', which: `第 ${at + 1} 次调研` } as const
    return [
      { ...from, section: seen, line: true, text: `${dateOnPaper(date)}，${bare(people)}到${bare(place)}实地调研。` },
      ...told('', findings, from, sorted).map(({ line: _line, ...piece }) => piece),
    ]
  }
}

/** That somebody disagrees is said in every report; what they say follows as far as there is room. */
function dissenting({ dissent }: TopicMaterial, section: SectionKey): Piece[] {
  if (dissent.length === 0) return []
  const people = dissent.reduce((sum, one) => sum + one.people, 0)
  return [
    one(section, `协商中还有不同意见${dissent.length}条，共${people}人。`, 'dissent', `${dissent.length} 条分歧意见`, { first: true, line: true }),
    ...dissent.map(({ text, people: many, who }, at) => one(section, `${who ? `${bare(who)}（${many}人）` : `${many}人`}提出：${bare(text)}。`, 'dissent', `分歧意见 ${at + 1}`)),
  ]
}

function advised({ consensus, endorsement }: TopicMaterial): Piece[] {
  if (consensus.length === 0 || !endorsement) return []
  return [
    one('advice', `经协商形成共识，并经${endorsement.body}确定（${endorsement.number}），建议：`, 'gate', '共识确定', { first: true }),
    ...consensus.map(({ text, unit, helpers, dueDate }, at) =>
      one('advice', `${at + 1}.${bare(text)}（${[`${unit}牵头`, helpers.length > 0 ? `${helpers.join('、')}配合` : '', `${dateOnPaper(dueDate)}前完成`].filter(Boolean).join('，')}）。`, 'consensus', `共识 ${at + 1}`, { line: true })),
  ]
}
