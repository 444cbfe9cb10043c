import { heading, labelled, led, note, paragraphs, type Document, type Part } from '../model/document'
import { dayOf, onPaper } from '../model/dates'
import { named } from './people'
import type { TopicFile } from '../records/topicFile'

/** 商前材料: what everybody at the table should know before they talk. */
export function facts({ topic, roomName, contributions }: TopicFile): Document {
  const ends = [...topic.plans, ...topic.research, ...topic.facts, ...contributions].map(({ at }) => at)
  const at = Math.max(topic.at, ...ends)
  return {
    name: `商前材料 ${topic.title}`,
    page: 'portrait',
    title: `${topic.title}商前材料`,
    under: `${roomName}　${dayOf(at)}`,
    parts: [
      heading(1, '协商什么'),
      ...paragraphs(topic.what),
      heading(1, '谁来协商、怎么协商'),
      ...paragraphs(topic.who),
      ...paragraphs(topic.how),
      ...section('调研安排', topic.plans.map(({ date, place, people, questions }) => [heading(2, `${onPaper(date)} ${place}`), labelled('参加人', people), ...(questions ? [labelled('要弄清', questions)] : [])])),
      ...section('调研情况', topic.research.map(({ date, place, people, findings, photos }) => [heading(2, `${onPaper(date)} ${place}`), labelled('参加人', people), ...paragraphs(findings), ...photosNote(photos)])),
      ...section('有关情况和依据', topic.facts.map(({ title, text, source, files }) => [heading(2, title), ...paragraphs(text ?? ''), ...(source ? [labelled('出处', source)] : []), ...photosNote(files)])),
      ...section('委员和单位补充的情况', contributions.map(({ name, from, text, at: when, photos }) => [...led(`${named(name, from)}（${dayOf(when)}）：`, text), ...photosNote(photos)])),
    ],
    at,
  }
}

const section = (title: string, each: readonly Part[][]): Part[] => (each.length === 0 ? [] : [heading(1, title), ...each.flat()])

const photosNote = (photos: readonly string[] | undefined): Part[] => (photos && photos.length > 0 ? [note(`附照片 ${photos.length} 张，见照片清单`)] : [])
