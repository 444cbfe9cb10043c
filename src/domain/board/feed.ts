import { beijing } from '../kernel/calendar'
import { shown } from '../kernel/text'

/** The public board as other machines read it. Nothing but what is public goes in; texts are texts, never markup. */
export interface Feed {
  title: string
  description: string
  /** All three absolute. */
  home: string
  self: string
  next: string | null
  /** When what it says last changed; null when it never said anything. */
  changedAt: number | null
  entries: readonly Entry[]
}

export interface Entry {
  id: string
  url: string
  title: string
  body: string
  result: string | null
  stage: string
  room: string
  publishedAt: number
  images: readonly string[]
}

const textOf = ({ body, result }: Entry): string => shown(result ? `${body}\n\n办得怎样：${result}` : body)
/** RFC 3339, in the time people there live by. */
const rfc3339 = (at: number): string => `${beijing(at).format('YYYY-MM-DDTHH:mm:ss')}+08:00`
/** RFC 822, as RSS has it. */
const rfc822 = (at: number): string => new Date(at).toUTCString()

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed = ({ title, description, home, self, next, entries }: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  description,
  home_page_url: home,
  feed_url: self,
  ...(next && { next_url: next }),
  language: 'zh-CN',
  authors: [{ name: title }],
  items: entries.map((entry) => ({
    id: entry.id,
    url: entry.url,
    title: shown(entry.title),
    content_text: textOf(entry),
    ...(entry.images[0] && { image: entry.images[0] }),
    date_published: rfc3339(entry.publishedAt),
    authors: [{ name: entry.room }],
    tags: [entry.stage, entry.room],
    ...(entry.images.length > 0 && { attachments: entry.images.map((url) => ({ url, mime_type: mimeOf(url) })) }),
  })),
})

const mimeOf = (url: string): string => (url.endsWith('.png') ? 'image/png' : url.endsWith('.webp') ? 'image/webp' : 'image/jpeg')

// What XML 1.0 does not allow at all, escaped or not; a reader would refuse the whole feed for one of them.
const never = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const half = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
export const escaped = (text: string): string =>
  text.replace(half, (found) => (found.length === 2 ? found : '')).replace(never, '').replace(/[&<>"']/g, (letter) => entities[letter] ?? '')

const tag = (name: string, text: string, attributes = ''): string => `<${name}${attributes}>${escaped(text)}</${name}>`

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with the feed's own address as the Atom extension has it. */
export function rssFeed({ title, description, home, self, next, changedAt, entries }: Feed): string {
  const items = entries.map((entry) =>
    [
      '<item>',
      tag('title', shown(entry.title)),
      tag('link', entry.url),
      tag('guid', entry.id, ' isPermaLink="false"'),
      tag('pubDate', rfc822(entry.publishedAt)),
      tag('description', textOf(entry)),
      tag('category', entry.stage),
      tag('category', entry.room),
      // The length is not known before the picture is asked for; 0 says so.
      ...entry.images.slice(0, 1).map((url) => `<enclosure url="${escaped(url)}" length="0" type="${mimeOf(url)}"/>`),
      '</item>',
    ].join('\n'),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    tag('title', title),
    tag('link', home),
    tag('description', description),
    tag('language', 'zh-cn'),
    ...(changedAt === null ? [] : [tag('lastBuildDate', rfc822(changedAt))]),
    tag('ttl', '10'),
    `<atom:link rel="self" type="application/rss+xml" href="${escaped(self)}"/>`,
    ...(next ? [`<atom:link rel="next" type="application/rss+xml" href="${escaped(next)}"/>`] : []),
    ...items,
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}
