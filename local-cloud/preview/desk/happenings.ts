import { api, type Entry } from './api'
import { byId, make, timeOf } from './dom'
import type { People } from './people'

/** The last calls, for whoever wants to see what a tap costs. Asked for only while it is open. */
export class Happenings {
  private readonly details = byId<HTMLDetailsElement>('happenings')

  constructor(private readonly people: People, private readonly now: () => number) {
    this.details.ontoggle = () => void this.draw()
  }

  async draw(): Promise<void> {
    if (!this.details.open) return
    const entries = await api.journal()
    byId('calls').replaceChildren(...entries.map((entry) => this.line(entry)))
    byId('calls-empty').hidden = entries.length > 0
  }

  private line({ at, fn, act, openid, ms, trips, error }: Entry): HTMLElement {
    const who = openid === null ? '时钟' : this.people.find(openid).name
    return make('li', {},
      make('span', { className: 'line-head' }, make('b', { textContent: who }), make('code', { textContent: act || fn }), make('time', { textContent: timeOf(at, this.now()) })),
      make('span', { className: error ? 'text bad' : 'text', textContent: `${error ? `出错了：${error} · ` : ''}问了数据库 ${trips} 次 · ${ms} 毫秒` }))
  }
}
