import type { Bulletin } from '../../../src/domain/board/bulletin'
import { jsonFeed, rssFeed, type Feed } from '../../../src/domain/board/feed'
import { refuse } from '../../../src/domain/kernel/refusal'
import { directory } from '../../runtime/directory'
import { find, past, type Where } from '../../runtime/store'
import { placed, type Place } from '../places'
import { lineOf, shownIn } from '../shown'
import { asked, baseOf, content, type Visit } from './http'

const idPattern = /^[\w:.@-]{1,80}$/

function placeOf(visit: Visit): Place {
  const [room, area] = [asked(visit, 'room'), asked(visit, 'area')]
  const id = room ?? area
  if (id !== null && !idPattern.test(id)) throw refuse.noPlace()
  return id === null ? null : { kind: room ? 'room' : 'area', id }
}

/** Of the same place, after `cursor` if there is one. */
const query = (visit: Visit, cursor: string | null): string => {
  const place = placeOf(visit)
  const words = new URLSearchParams({ ...(place && { [place.kind]: place.id }), ...(cursor && { after: cursor }) }).toString()
  return words && `?${words}`
}

/** When what the public sees of a place last changed by itself: something came, was replaced, or was taken down. */
async function turnedIn(where: Where): Promise<number | null> {
  const [last] = await find<Bulletin>('bulletins', { where: { ...where, turnedAt: past(0) }, order: 'turnedAt', newest: true, limit: 1, only: ['turnedAt'] })
  return last?.turnedAt ?? null
}

async function feedOf(visit: Visit, rest: string): Promise<Feed> {
  const after = asked(visit, 'after')
  const rooms = directory(Date.now())
  const { name, where } = await placed(rooms, placeOf(visit))
  const [{ items, next }, turned] = await Promise.all([shownIn(where, after), turnedIn(where)])
  const base = baseOf(visit, rest)
  const file = rest.replace(/^\//, '')
  const lines = await Promise.all(items.map((one) => lineOf(rooms, one)))
  const moved = items.flatMap(({ topic, bulletin }) => [topic?.diary.at(-1)?.at ?? 0, bulletin.publishedAt ?? 0])
  return {
    title: name === '公开栏' ? name : `${name}公开栏`,
    description: '大家提的事商量得怎样、办得怎样，由议事室的工作人员写成。',
    home: `${base}/screen${query(visit, null)}`,
    self: `${base}/${file}${query(visit, after)}`,
    next: next && `${base}/${file}${query(visit, next)}`,
    changedAt: turned === null && moved.length === 0 ? null : Math.max(turned ?? 0, ...moved),
    entries: lines.map((line, at) => ({
      id: line.id,
      url: `${base}/bulletin/${line.id}`,
      title: line.title,
      body: line.body,
      result: line.result,
      stage: line.stage.label,
      room: line.room.name,
      publishedAt: line.at,
      images: (items[at]?.bulletin.photos ?? []).map((photo, no) => `${base}/photo/${line.id}/${no}.${photo.split('.').at(-1)}`),
    })),
  }
}

export async function feedJson(visit: Visit, _found: readonly string[], rest: string) {
  const feed = await feedOf(visit, rest)
  return content(visit, { type: 'application/feed+json; charset=utf-8', body: JSON.stringify(jsonFeed(feed), null, 1), changedAt: feed.changedAt })
}

export async function feedXml(visit: Visit, _found: readonly string[], rest: string) {
  const feed = await feedOf(visit, rest)
  return content(visit, { type: 'application/rss+xml; charset=utf-8', body: rssFeed(feed), changedAt: feed.changedAt })
}
