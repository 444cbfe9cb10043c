import { bulletinLife, type Bulletin } from '../../src/domain/board/bulletin'
import type { DeskBulletin, DeskLine } from '../../src/domain/board/views'
import { can } from '../../src/domain/kernel/lifecycle'
import { diaryOf } from '../../src/domain/kernel/view'
import type { Topic } from '../../src/domain/topic/topic'
import type { Desk } from '../runtime/desk'
import { find, oneOf } from '../runtime/store'
import { addressesOf } from '../runtime/wechat'
import { concernsAbout } from './voices'

/** A line for each, their topics read together. */
export async function deskLines(desk: Desk, bulletins: readonly Bulletin[]): Promise<DeskLine[]> {
  const ids = [...new Set(bulletins.map(({ topic }) => topic))]
  const topics = ids.length === 0 ? [] : await find<Topic>('topics', { where: { _id: oneOf(ids) }, limit: ids.length, only: ['title'] })
  const titles = new Map(topics.map(({ _id, title }) => [_id, title]))
  return Promise.all(
    bulletins.map(async ({ _id, title, status, topic, room, writer, diary, at }) => ({
      id: _id,
      title,
      status,
      statusLabel: bulletinLife.states[status],
      topic: { id: topic, name: titles.get(topic) ?? '' },
      room: { id: room, name: (await desk.directory.room(room))?.name ?? '' },
      writer,
      at: diary.at(-1)?.at ?? at,
    })),
  )
}

export async function deskView(desk: Desk, bulletin: Bulletin): Promise<DeskBulletin> {
  const [[line], sources, concerns] = await Promise.all([
    deskLines(desk, [bulletin]),
    addressesOf(bulletin.photos),
    bulletin.status === 'drafted' ? concernsAbout(desk, bulletin) : [],
  ])
  return {
    ...(line as DeskLine),
    version: bulletin.version,
    body: bulletin.body,
    result: bulletin.result,
    photos: bulletin.photos.map((file, at) => ({ file, src: sources[at] ?? null })),
    reviewer: bulletin.reviewer,
    at: bulletin.at,
    publishedAt: bulletin.publishedAt,
    concerns,
    can: can(bulletinLife, bulletin, desk.actor, desk.now),
    diary: diaryOf(bulletin.diary),
  }
}
