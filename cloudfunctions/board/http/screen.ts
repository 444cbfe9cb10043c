import { directory } from '../../runtime/directory'
import { escaped } from '../../../src/domain/board/feed'
import { refuse } from '../../../src/domain/kernel/refusal'
import { placed } from '../places'
import { asked, baseOf, content, type Visit } from './http'
import { htmlPage } from './page'

/**
 * For a screen in a hall that nobody touches: one entry after the other in big type, read anew every few minutes, kept
 * when the network is gone. Texts are put in as text.
 */
const script = `
const article = document.querySelector('article'), place = document.getElementById('place'), clock = document.getElementById('clock')
let items = [], at = -1
async function read() {
  try {
    const answer = await fetch(document.body.dataset.feed, { cache: 'no-cache' })
    if (answer.ok) { const feed = await answer.json(); items = feed.items; place.textContent = feed.title }
  } catch {}
}
function line(tag, text, name) { const node = document.createElement(tag); node.textContent = text; if (name) node.className = name; return node }
function show() {
  at = items.length ? (at + 1) % items.length : -1
  const item = items[at]
  if (!item) return article.replaceChildren(line('h1', '身边的事，一起商量'), line('p', '大家提的事商量了、办好了，会写在这里。'))
  const parts = item.content_text.split('\\n\\n办得怎样：')
  article.replaceChildren(line('div', item.tags[0], 'tag'), line('h1', item.title), ...parts.map((text) => line('p', text)))
  document.getElementById('room').textContent = item.authors[0].name
  document.getElementById('count').textContent = (at + 1) + ' / ' + items.length
  fit()
}
// What is long is set smaller until it fits, never cut.
function fit() { for (let size = 100; size > 40 && article.scrollHeight > article.clientHeight; size -= 5) article.querySelectorAll('p').forEach((p) => { p.style.fontSize = 4.6 * size / 100 + 'vh' }) }
function turn() { article.classList.add('leaving'); setTimeout(() => { show(); article.classList.remove('leaving') }, 400) }
function tell() { clock.textContent = new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }) }
read().then(show); tell()
setInterval(turn, 12000); setInterval(read, 180000); setInterval(tell, 10000)
// A screen runs for weeks: once a night, when nobody looks, it begins anew.
setTimeout(() => location.reload(), 86400000)
`

export async function screen(visit: Visit, _found: readonly string[], rest: string) {
  const room = asked(visit, 'room')
  const area = asked(visit, 'area')
  const id = room ?? area
  if (id !== null && !/^[\w:.@-]{1,80}$/.test(id)) throw refuse.noPlace()
  const { name } = await placed(directory(Date.now()), id === null ? null : { kind: room ? 'room' : 'area', id })
  const feed = `${baseOf(visit, rest)}/feed.json${id === null ? '' : `?${new URLSearchParams({ [room ? 'room' : 'area']: id })}`}`
  const title = name === '公开栏' ? name : `${name}公开栏`
  const body = `<div class="screen"><header><span id="place">${escaped(title)}</span><span id="clock"></span></header><article aria-live="off"></article><footer><span id="room"></span><span id="count"></span></footer></div>`
  const { headers, type, ...page } = htmlPage(title, body, script)
  return content(visit, { type, headers, body: page.body.replace('<body>', `<body data-feed="${escaped(feed)}">`), changedAt: null })
}
