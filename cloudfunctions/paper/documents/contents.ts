import { heading, labelled, note, paragraphs, type Document } from '../model/document'
import { dayOf } from '../model/dates'
import { topicLife } from '../../../src/domain/topic/topic'
import type { TopicFile } from '../records/topicFile'

interface Inside {
  photos: number
  /** What is not in it, and why. */
  lacking: readonly string[]
  stamp: string
  at: number
}

/** 材料目录: the first sheet of the pack. */
export function contents({ topic, roomName }: TopicFile, papers: readonly string[], { photos, lacking, stamp, at }: Inside): Document {
  return {
    name: '材料目录',
    page: 'portrait',
    title: `${topic.title}协商活动材料目录`,
    under: `${roomName}　议题 ${topic.number}`,
    parts: [
      labelled('议题状态', topicLife.states[topic.status]),
      labelled('整理时间', dayOf(at)),
      heading(1, '材料'),
      ...papers.flatMap((path) => paragraphs(path)),
      ...(photos > 0 ? paragraphs(`照片（文件夹，${photos} 张）`) : []),
      ...(lacking.length > 0 ? [heading(1, '还没有的'), ...lacking.flatMap((line) => paragraphs(line))] : []),
      ...(photos > 0 ? [note('照片的时间、地点和说明见照片清单')] : []),
    ],
    stamp,
    at: topic.diary.at(-1)?.at ?? topic.at,
  }
}
