import type { Bulletin } from '../../src/domain/board/bulletin'
import type { BulletinLine, PublicBulletin } from '../../src/domain/board/views'
import { plainStages, plainWords, type PlainStage } from '../../src/domain/kernel/plain'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { toldAs, type Topic } from '../../src/domain/topic/topic'
import type { Directory } from '../runtime/directory'
import { before, count, find, get, is, oneOf, past, type Where } from '../runtime/store'

export const pageOfBoard = 20
/** Fewer than so many are not counted in public: somebody might be guessed. */
const fewest = 5

export interface Shown {
  bulletin: Bulletin
  topic: Topic | null
}

/** One page of what is public in a place, the latest first: one walk along an index, and the topics of what it found. */
export async function shownIn(where: Where, after: string | null, limit = pageOfBoard): Promise<{ items: Shown[]; next: string | null }> {
  const found = await find<Bulletin>('bulletins', { where: { ...where, shown: after === null ? past('') : before(after) }, order: 'shown', newest: true, limit: limit + 1 })
  const items = found.slice(0, limit)
  const ids = [...new Set(items.map(({ topic }) => topic))]
  const topics = ids.length === 0 ? [] : await find<Topic>('topics', { where: { _id: oneOf(ids) }, limit: ids.length, only: ['status', 'diary'] })
  const byId = new Map(topics.map((topic) => [topic._id, topic]))
  return {
    items: items.map((bulletin) => ({ bulletin, topic: byId.get(bulletin.topic) ?? null })),
    next: found.length > limit ? (items.at(-1)?.shown ?? null) : null,
  }
}

/** Where the matter stands now, not when it was written. */
export const stageOf = (topic: Topic | null): PlainStage => (topic ? toldAs[topic.status] : 'topic')
const staged = (word: PlainStage) => ({ word, label: plainWords[word] })

export async function lineOf(directory: Directory, { bulletin, topic }: Shown): Promise<BulletinLine> {
  return {
    id: bulletin._id,
    title: bulletin.title,
    body: bulletin.body,
    result: bulletin.result,
    stage: staged(stageOf(topic)),
    room: { id: bulletin.room, name: (await directory.room(bulletin.room))?.name ?? '议事室' },
    at: bulletin.publishedAt ?? bulletin.at,
    photos: bulletin.photos.length,
  }
}

/** The road the matter has come: when it was first said, confirmed, talked over, handed over, and done. */
export async function opened(directory: Directory, bulletin: Bulletin): Promise<Omit<PublicBulletin, 'pictures'>> {
  const of = { topic: is(bulletin.topic) }
  const [topic, first, together] = await Promise.all([
    get<Topic>('topics', bulletin.topic),
    find<Opinion>('opinions', { where: of, limit: 1, only: ['at'] }),
    count('opinions', of),
  ])
  const when = (move: string): number | null => topic?.diary.findLast((line) => line.move === move)?.at ?? null
  const times: Partial<Record<PlainStage, number | null>> = { received: first[0]?.at ?? topic?.at ?? null, topic: when('confirm'), meeting: when('convene'), department: when('handOver'), answered: when('complete') }
  const line = await lineOf(directory, { bulletin, topic })
  const soFar = plainStages.indexOf(line.stage.word)
  return {
    ...line,
    together: together >= fewest ? together : null,
    road: plainStages.filter((word) => word !== 'seen').map((word) => ({ ...staged(word), label: roadWords[word], at: times[word] ?? null, done: plainStages.indexOf(word) <= soFar })),
  }
}

/** For those who did not say it themselves. */
const roadWords: Record<PlainStage, string> = { received: '有人提出来', seen: '看过了', topic: '确定一起商量', meeting: '开会商量', department: '交给部门去办', answered: '办好了' }
