import { api, type SentMessage } from './api'
import { byId, make, timeOf } from './dom'
import type { People } from './people'

const most = 40

/** What WeChat delivered to anybody; a tap opens the page it leads to on that person's phone. */
export class Inbox {
  private readonly seen = new Set<string>()
  private first = true

  constructor(private readonly people: People, private readonly templates: Record<string, string>, private readonly openOn: (openid: string, page: string) => void, private readonly now: () => number) {}

  async draw(): Promise<void> {
    const messages = (await api.inbox()).slice(0, most)
    const fresh = messages.filter((message) => !this.seen.has(keyOf(message)))
    byId('inbox').replaceChildren(...messages.map((message) => this.line(message, !this.first && fresh.includes(message))))
    byId('inbox-empty').hidden = messages.length > 0
    const latest = fresh[0]
    if (!this.first && latest) byId('said').textContent = `${this.people.find(latest.openid).name}收到一条微信通知：${wordsOf(latest).title}`
    fresh.forEach((message) => this.seen.add(keyOf(message)))
    this.first = false
  }

  private line(message: SentMessage, fresh: boolean): HTMLElement {
    const person = this.people.find(message.openid)
    const { title, text } = wordsOf(message)
    const head = make('span', { className: 'line-head' },
      make('b', { textContent: person.name }), make('span', { className: 'tag', textContent: this.templates[message.templateId] ?? '通知' }),
      make('time', { textContent: timeOf(message.at, this.now()) }))
    const button = make('button', { type: 'button', className: fresh ? 'message fresh' : 'message', onclick: () => this.openOn(message.openid, message.page) },
      head, make('span', { className: 'title', textContent: title }), make('span', { className: 'text', textContent: text }))
    return make('li', {}, button)
  }
}

const keyOf = ({ at, openid, page, data }: SentMessage): string => JSON.stringify([at, openid, page, data])

/** Fields in the template's order; times stand beside the name already. */
function wordsOf({ data }: SentMessage): { title: string; text: string } {
  const [title = '', ...rest] = Object.entries(data).filter(([name]) => !/^(time|date)\d/.test(name)).map(([, { value }]) => value)
  return { title, text: rest.join('　') }
}
