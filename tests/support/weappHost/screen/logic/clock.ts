interface Timer {
  act: () => void
  due: number
  /** Of an interval (ms). */
  every: number | null
  handle: number
}

/** Nobody waits for what is further off (ms): countdowns and the next look at a room are not what a page still owes. */
const soon = 60

/**
 * The phone's time and its timers. It goes with the cloud's, which a test may move on; timers follow when told, so that a
 * minute passes without anybody waiting for one.
 */
export class PhoneClock {
  private ahead: number
  private timers = new Map<number, Timer>()
  private last = 0

  constructor(now: number, private readonly wrong: (error: unknown) => void) {
    this.ahead = now - Date.now()
  }

  now = (): number => Date.now() + this.ahead

  /** What the cloud's clock said a moment ago. It does not go back, so of all it has said the furthest on is the nearest. */
  hear(now: number): void {
    if (now > this.now()) this.ahead = now - Date.now()
  }

  setTimeout = (act: unknown, ms?: unknown, ...given: unknown[]): number => this.add(act, ms, given, false)
  setInterval = (act: unknown, ms?: unknown, ...given: unknown[]): number => this.add(act, ms, given, true)
  clear = (id: unknown): void => {
    const timer = this.timers.get(Number(id))
    if (timer) clearTimeout(timer.handle)
    this.timers.delete(Number(id))
  }

  /** Whether something is about to happen by itself. */
  get busy(): boolean {
    const until = this.now() + soon
    return [...this.timers.values()].some(({ due, every }) => every === null && due <= until)
  }

  /** What is due by now, each in its turn; for after the clock was moved on. */
  catchUp(): void {
    const now = this.now()
    const due = [...this.timers].filter(([, timer]) => timer.due <= now).sort(([, one], [, other]) => one.due - other.due)
    for (const [id] of due) this.fire(id)
  }

  stop(): void {
    for (const { handle } of this.timers.values()) clearTimeout(handle)
    this.timers.clear()
  }

  private add(act: unknown, ms: unknown, given: readonly unknown[], again: boolean): number {
    const pause = Math.max(Number(ms) || 0, 0)
    const id = (this.last += 1)
    const timer = { act: () => void (act as (...all: unknown[]) => void)(...given), due: this.now() + pause, every: again ? Math.max(pause, 4) : null, handle: 0 }
    this.timers.set(id, timer)
    this.arm(id, timer)
    return id
  }

  private arm(id: number, timer: Timer): void {
    timer.handle = window.setTimeout(() => this.fire(id), timer.due - this.now())
  }

  private fire(id: number): void {
    const timer = this.timers.get(id)
    if (!timer) return
    clearTimeout(timer.handle)
    if (timer.every === null) this.timers.delete(id)
    else {
      timer.due = this.now() + timer.every
      this.arm(id, timer)
    }
    try {
      timer.act()
    } catch (error) {
      this.wrong(error)
    }
  }
}

/** A `Date` that reads this clock, of the realm it is for. */
export function dateOf(RealmDate: DateConstructor, clock: PhoneClock): DateConstructor {
  const Moved: DateConstructor = new Proxy(RealmDate, {
    construct: (target, words: [], self) => Reflect.construct(target, words.length ? words : [clock.now()], self === Moved ? target : self) as Date,
    apply: () => new RealmDate(clock.now()).toString(),
    get: (target, key) => (key === 'now' ? clock.now : (Reflect.get(target, key) as unknown)),
  })
  RealmDate.prototype.constructor = Moved
  return Moved
}
