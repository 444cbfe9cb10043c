import { seats } from '../../../src/domain/kernel/seats'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import { partOf } from '../../../src/domain/meeting/figures'
import type { Part as Place } from '../../../src/domain/meeting/parts'
import type { Dissent, Topic } from '../../../src/domain/topic/topic'
import { gap, heading, labelled, led, note, paragraphs, type Document, type Part } from '../model/document'
import { dayOf, fromTo, onPaper } from '../model/dates'
import { whenLast, type MeetingFile, type TopicFile } from '../records/topicFile'
import { attending, named, observing, withWhom } from './people'

/** 协商纪要: what was held, said, agreed, and not agreed. */
export function minutes(file: TopicFile): Document {
  const { topic, roomName } = file
  const at = whenLast(topic, 'conclude') ?? topic.at
  const held = file.meetings.filter(({ meeting }) => meeting.status === 'closed')
  return {
    name: `协商纪要 ${topic.title}`,
    page: 'portrait',
    head: { mark: `${roomName}协商纪要`, number: numberOf(topic), from: roomName, date: dayOf(at) },
    title: `${topic.title}协商纪要`,
    parts: [
      ...held.map((one) => opening(file, one)),
      ...(topic.chair || topic.recorder ? paragraphs(`${topic.chair ? `会议由${topic.chair}主持` : ''}${topic.chair && topic.recorder ? '，' : ''}${topic.recorder ? `${topic.recorder}记录` : ''}。`) : []),
      heading(1, '协商议题'),
      ...paragraphs(topic.what),
      heading(1, '会议认为'),
      ...paragraphs(topic.minutes ?? ''),
      ...said(topic),
      ...answers(file, at),
      heading(1, '达成共识'),
      ...topic.consensus.map(({ text }) => heading(3, text.trim())),
      heading(1, '分歧意见'),
      ...dissent(topic.dissent),
      heading(1, '责任单位与时限'),
      duties(file, at),
      ...incomplete(topic),
      gap,
      ...present(held),
    ],
    at,
  }
}

/** 2026-017 → 〔2026〕17号 */
export function numberOf({ number }: Pick<Topic, 'number'>): string {
  const [, year, no] = /^(\d{4})-0*(\d+)$/.exec(number) ?? []
  return year ? `〔${year}〕${no}号` : number
}

function opening({ topic, roomName }: TopicFile, { meeting, people }: MeetingFile): Part {
  const came = people.filter(({ status }) => status === 'present').length
  return { part: 'paragraph', text: `${fromTo(meeting.startsAt, meeting.endsAt)}，${roomName}在${meeting.place}就“${topic.title}”召开${calledAs(meeting.kind)}，到会${came}人。` }
}

/** 对话型协商 → 对话型协商会 */
export const calledAs = (kind: string): string => (/(协商|恳谈)$/.test(kind) ? `${kind}会` : /活动$|调研$/.test(kind) ? kind : `${kind}活动`)

const said = ({ speeches }: Topic): Part[] =>
  (speeches ?? []).length === 0 ? [] : [heading(1, '各方意见'), ...speeches.flatMap(({ who, from, words }) => led(`${named(who, from)}：`, words))]

const answers = ({ topic, unitAt }: TopicFile, at: number): Part[] =>
  (topic.unitAnswers ?? []).length === 0 ? [] : [heading(1, '部门初步答复'), ...topic.unitAnswers.flatMap(({ unit, words }) => led(`${unitAt(unit, at)}：`, words))]

/** Never left out: where there was none, that is said. */
export const dissent = (all: readonly Dissent[]): Part[] =>
  all.length === 0
    ? paragraphs('没有分歧意见。')
    : all.map(({ text, people, who, settled }) => heading(3, `${text.trim().replace(/[。；;.]+$/, '')}（${[...(who ? [who] : []), `${people}人`].join('，')}）。${settled ? `后来谈拢：${settled}` : ''}`))

function duties({ topic, unitAt }: TopicFile, at: number): Part {
  return {
    part: 'table',
    columns: [
      { name: '共识', width: 12, align: 'center' },
      { name: '主办单位', width: 30, align: 'center' },
      { name: '会办单位', width: 34, align: 'center' },
      { name: '完成时限', width: 24, align: 'center' },
    ],
    rows: topic.consensus.map(({ unit, helpers, dueDate }, no) => [`第${no + 1}条`, unitAt(unit, at), (helpers ?? []).map((helper) => unitAt(helper, at)).join('、') || '—', onPaper(dueDate)]),
  }
}

const incomplete = ({ incomplete: short }: Topic): Part[] =>
  short ? [note(`应到未到：${short.missing.map(({ seat, need, have }) => `${seats[seat]}应到${need}人、实到${have}人`).join('，')}。${short.reason}`)] : []

/** 区住建局，代刘凯 */
const cameFor = ({ from, standsInFor }: Attendance, all: readonly Attendance[]): string => (standsInFor === null ? from : `${from}，代${all.find(({ _id }) => _id === standsInFor)?.name ?? ''}`)

/** 出席、列席、请假、缺席: each once, though they may have come to several meetings. */
function present(held: readonly MeetingFile[]): Part[] {
  const people = held.flatMap(({ meeting, people: all }) => all.map((one) => ({ ...one, from: cameFor(one, all), part: partOf(meeting, one) })))
  const once = <One extends Attendance>(all: readonly One[]) => [...new Map(all.map((one) => [one.person ?? `${one.name}/${one.from}`, one])).values()]
  const came = once(people.filter(({ status }) => status === 'present'))
  const stayedAway = (part: Place) => once(people.filter((one) => one.part === part)).filter((one) => !came.some((other) => other.name === one.name && other.from === one.from))
  const lists: [string, readonly Attendance[]][] = [
    ['出席', came.filter(attending)],
    ['列席', came.filter(observing)],
    ['请假', stayedAway('leave')],
    ['缺席', stayedAway('absent')],
  ]
  return lists.filter(([label, who]) => label === '出席' || who.length > 0).map(([label, who]) => labelled(label, withWhom(who) || '（没有签到记录）'))
}
