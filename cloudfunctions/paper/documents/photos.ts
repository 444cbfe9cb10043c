import type { Column, Document } from '../model/document'
import { note } from '../model/document'
import { onPaper } from '../model/dates'
import type { TopicFile } from '../records/topicFile'
import type { Evidence } from '../records/evidence'

const columns: readonly Column[] = [
  { name: '序号', width: 6, align: 'center' },
  { name: '时间', width: 14, align: 'center' },
  { name: '环节', width: 14, align: 'center' },
  { name: '地点', width: 18 },
  { name: '说明', width: 28 },
  { name: '文件名', width: 20 },
]

/** 照片清单: what is seen on which picture of the pack. Pictures themselves lie beside it, whole. */
export function photoList({ topic, roomName }: TopicFile, photos: readonly Evidence[], stamp: string): Document {
  return {
    name: `照片清单 ${topic.title}`,
    page: 'landscape',
    title: `${topic.title}照片清单`,
    parts: [
      { part: 'table', columns, rows: photos.map(({ date, step, place, says, name, missing }, at) => [String(at + 1), onPaper(date), step, place, says, missing ? `${name}（${missing}）` : name]) },
      { part: 'ends', left: `共 ${photos.length} 张`, right: roomName },
      ...(photos.length === 0 ? [note('还没有照片')] : []),
    ],
    stamp,
    at: Math.max(topic.at, ...photos.map(({ at }) => at)),
  }
}
