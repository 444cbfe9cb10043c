import { api, type ClockState } from './api'
import { byId, wholeDay } from './dom'

const minute = 60_000
const moves: Record<string, number> = { 'ten-minutes': 10 * minute, 'one-day': 24 * 60 * minute }

/** The cloud's time, and moving it on. */
export class Clock {
  private ahead = 0
  private failed = false

  now = (): number => Date.now() + this.ahead

  constructor(private readonly movedOn: () => void) {
    byId('tick').onclick = () => void this.doing('tick', api.tick)
    for (const [id, ms] of Object.entries(moves)) byId(id).onclick = () => void this.doing(id, () => api.travel(ms), true)
    setInterval(() => this.draw(), 1000)
  }

  async refresh(): Promise<void> {
    this.take(await api.clock())
  }

  private async doing(id: string, act: () => Promise<ClockState>, moved = false): Promise<void> {
    const button = byId<HTMLButtonElement>(id)
    button.disabled = true
    try {
      this.take(await act())
      this.failed = false
      byId('said').textContent = moved ? `云上的时间现在是${wholeDay(this.now())}` : '时钟走了一次'
      if (moved) this.movedOn()
    } catch {
      this.failed = true
      this.draw()
    }
    button.disabled = false
    button.focus()
  }

  private take({ ahead }: ClockState): void {
    this.ahead = ahead
    this.draw()
  }

  private draw(): void {
    byId('now').textContent = wholeDay(this.now())
    const seconds = Math.ceil((minute - (Date.now() % minute)) / 1000)
    byId('next').textContent = this.failed ? '没有成功：时间最多往前走 400 天，或者本地云已经停下' : `每分钟走一次 · 下一次还有 ${seconds} 秒`
  }
}
