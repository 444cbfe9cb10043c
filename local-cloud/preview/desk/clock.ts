import { cloudNow, hearTime } from '../heardTime'
import { api, type ClockState } from './api'
import { byId, wholeDay } from './dom'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** From midnight in Beijing (ms). */
const sinceMidnight = (at: number) => (at + 8 * hour) % day
/** Ten in the morning after the night of `at`. */
const untilMorning = (at: number) => ((sinceMidnight(at) < 10 * hour ? 10 : 34) * hour) - sinceMidnight(at)
const isNight = (at: number) => sinceMidnight(at) < 7 * hour || sinceMidnight(at) >= 21 * hour

const moves: Record<string, () => number> = { 'ten-minutes': () => 10 * minute, 'one-day': () => day, morning: () => untilMorning(cloudNow()) }

/** The cloud's time, whether it is everybody else's, and moving it on. */
export class Clock {
  private failed = false
  /** From the time of the machine the cloud runs on to the cloud's. */
  private apart = 0

  now = cloudNow

  constructor(private readonly movedOn: () => void) {
    byId('tick').onclick = () => void this.doing('tick', api.tick)
    for (const [id, ms] of Object.entries(moves)) byId(id).onclick = () => void this.doing(id, () => api.travel(ms()), true)
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
      byId('said').textContent = moved ? `云上的时间现在是${wholeDay(cloudNow())}` : '时钟走了一次'
      if (moved) this.movedOn()
    } catch {
      this.failed = true
      this.draw()
    }
    button.disabled = false
    ;(button.hidden ? byId('ten-minutes') : button).focus()
  }

  private take({ now, machine }: ClockState): void {
    hearTime(now)
    this.apart = now - machine
    this.draw()
  }

  private draw(): void {
    const now = cloudNow()
    const real = Math.abs(this.apart) < minute
    byId('now').textContent = real ? wholeDay(now) : `演示时间：${wholeDay(now)}，和现在不同`
    byId('apart').hidden = real
    byId('apart').textContent = `现在是 ${wholeDay(now - this.apart)}。三部手机和云上都按演示时间走。`
    byId('night').hidden = byId('morning').hidden = !isNight(now)
    const seconds = Math.ceil((minute - (now % minute)) / 1000)
    byId('next').textContent = this.failed ? '没有成功：时间最多往前走 400 天，或者本地云已经停下' : `每分钟走一次 · 下一次还有 ${seconds} 秒`
  }
}
