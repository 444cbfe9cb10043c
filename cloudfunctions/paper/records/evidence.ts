import { dateOf } from '../../../src/domain/kernel/calendar'
import { reportLife, type Report } from '../../../src/domain/report/report'
import { topicLife } from '../../../src/domain/topic/topic'
import type { Handover } from '../../../src/domain/supervision/handover'
import type { TopicFile } from './topicFile'

/** One photo somebody has handed in as evidence, and what the record says of it. */
export interface Evidence {
  file: string
  at: number
  /** Such as 2026-11-21. */
  date: string
  /** At which step of the road. */
  step: string
  place: string
  says: string
  /** As it is called in the pack. */
  name: string
  /** Why it is not in the pack. */
  missing?: string
}

type Found = Omit<Evidence, 'name'>
interface Told {
  at: number
  date?: string
  step: string
  place?: string
  says: string
}

const each = (files: readonly string[] | undefined, { at, date = dateOf(at), step, place = '', says }: Told): Found[] =>
  (files ?? []).map((file) => ({ file, at, date, step, place, says }))

/** Every photo of a deliberation, once, in the order in which things were done. */
export function evidence({ topic, contributions }: TopicFile, handovers: readonly Handover[], reports: readonly Report[]): Evidence[] {
  const gates = [...(topic.gates ?? []).flatMap(({ move, decision }) => (decision ? [{ step: topicLife.moves[move].says, ...decision }] : [])),
    ...(topic.confirmation ? [{ step: '确认议题', ...topic.confirmation }] : []), ...(topic.endorsement ? [{ step: '确定共识', ...topic.endorsement }] : [])]
  const found = [
    ...(topic.appointment ? each(topic.appointment.evidence, { ...topic.appointment, step: '明确联系领导', says: `${topic.appointment.body} ${topic.appointment.number}` }) : []),
    ...(topic.takenUp ?? []).flatMap((taken) => each(taken.evidence, { at: taken.at, date: taken.date, step: '党组织会议研究', says: taken.meeting })),
    ...gates.flatMap(({ at, date, step, body, number, evidence: files }) => each(files, { at, date, step, says: `${body} ${number}` })),
    ...topic.research.flatMap(({ at, date, place, people, photos }) => each(photos, { at, date, step: '调研', place, says: people })),
    ...(topic.facts ?? []).flatMap(({ at, title, files }) => each(files, { at, step: '商前材料', says: title })),
    ...contributions.flatMap(({ at, name, from, photos }) => each(photos, { at, step: '补充情况', says: `${name}（${from}）` })),
    ...reports.flatMap(ofReport),
    ...handovers.flatMap(ofHandover),
  ]
  const once = [...new Map(found.map((one) => [one.file, one])).values()].sort((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1))
  return once.map((one, no) => ({ ...one, name: `${String(no + 1).padStart(3, '0')} ${one.step}${endingOf(one.file)}` }))
}

const endingOf = (file: string): string => /\.(jpe?g|png|webp)$/i.exec(file)?.[0].toLowerCase().replace('.jpeg', '.jpg') ?? '.jpg'

const ofReport = ({ sending, steps, kind, title }: Report): Found[] => [
  ...(sending ? each(sending.evidence, { at: sending.at, date: sending.date, step: reportLife.moves.send.says, says: `${kind} ${title}` }) : []),
  ...(steps ?? []).filter(({ struck }) => struck === null).flatMap((step) => each(step.evidence, { at: step.at, date: step.date, step: step.what, says: `${step.level} ${step.who}` })),
]

function ofHandover(handover: Handover): Found[] {
  const inspections = [...(handover.rounds ?? []).map(({ inspection }) => inspection), handover.inspection]
  const results = [...(handover.rounds ?? []), handover]
  const helpers = [...(handover.rounds ?? []).flatMap((round) => round.helpers), ...(handover.helpers ?? [])]
  const about = handover.text
  return [
    ...(handover.notes ?? []).flatMap(({ at, photos, progress }) => each(photos, { at, step: '办理进展', says: progress })),
    ...(handover.behalves ?? []).flatMap(({ at, date, photos, unitName, way }) => each(photos, { at, date, step: '代单位填报', says: `${unitName}${way}` })),
    ...helpers.flatMap(({ opinionAt, opinionPhotos, name }) => (opinionAt === null ? [] : each(opinionPhotos, { at: opinionAt, step: '会办意见', says: name }))),
    ...results.flatMap(({ reportedAt, resultPhotos }) => (reportedAt === null ? [] : each(resultPhotos, { at: reportedAt, step: '办理结果', says: about }))),
    ...inspections.flatMap((seen) => (seen ? each(seen.photos, { at: seen.at, date: seen.date, step: '现场核实', place: seen.place, says: seen.people }) : [])),
  ]
}
