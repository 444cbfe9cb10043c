import type { Bulletin } from '../../../src/domain/board/bulletin'
import { escaped } from '../../../src/domain/board/feed'
import { dayOnly } from '../../../src/domain/kernel/calendar'
import { refuse } from '../../../src/domain/kernel/refusal'
import { shown } from '../../../src/domain/kernel/text'
import { directory } from '../../runtime/directory'
import { get } from '../../runtime/store'
import { addressesOf } from '../../runtime/wechat'
import { opened } from '../shown'
import { baseOf, content, redirect, type Visit } from './http'
import { htmlPage } from './page'

async function published(id = ''): Promise<Bulletin> {
  const bulletin = await get<Bulletin>('bulletins', id)
  if (bulletin?.status !== 'published') throw refuse.notFound()
  return bulletin
}

const paragraphs = (text: string): string => shown(text).split(/\n+/).map((line) => `<p>${escaped(line)}</p>`).join('')

/** One entry, to be read by anybody with a browser. */
export async function bulletinPage(visit: Visit, [id]: readonly string[], rest: string) {
  const bulletin = await published(id)
  const entry = await opened(directory(Date.now()), bulletin)
  const base = baseOf(visit, rest)
  const now = Date.now()
  const photos = bulletin.photos.map((photo, no) => `<img src="${escaped(`${base}/photo/${bulletin._id}/${no}.${photo.split('.').at(-1)}`)}" alt="照片 ${no + 1}">`)
  const road = entry.road.map(({ label, at, done }) => `<li class="${done ? 'done' : ''}">${escaped(label)}${done && at !== null ? `<small>${dayOnly(at, now)}</small>` : ''}</li>`)
  const body = `<main class="entry"><p class="tag">${escaped(entry.stage.label)}</p><h1>${escaped(shown(entry.title))}</h1>
<p class="room">${escaped(entry.room.name)} · ${dayOnly(entry.at, now)}</p>${paragraphs(entry.body)}
${entry.result ? `<section><h2>办得怎样</h2>${paragraphs(entry.result)}</section>` : ''}${photos.join('')}
<section><h2>走到哪一步了</h2><ol>${road.join('')}</ol></section></main>`
  const changedAt = Math.max(bulletin.turnedAt ?? 0, ...entry.road.map(({ at }) => at ?? 0))
  return content(visit, { ...htmlPage(shown(entry.title), body), changedAt })
}

/** Pictures live at short-lived addresses; here each has one that lasts as long as it is public. */
export async function photo(_visit: Visit, [id, no]: readonly string[]) {
  const file = (await published(id)).photos[Number(no)]
  const [address] = file ? await addressesOf([file]) : []
  if (!address) throw refuse.notFound()
  return redirect(address)
}
