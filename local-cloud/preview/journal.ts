import { EventEmitter } from 'node:events'
import type { CallReport, Cloud } from '../cloud'
import { keep } from '../ring'

export interface Entry {
  n: number
  at: number
  fn: string
  /** What was asked of the function, where the event names it. */
  act: string
  /** Whose phone asked; null: the clock or WeChat itself. */
  openid: string | null
  ms: number
  trips: number
  error: string | null
  log: string[]
}

/** What happened in the cloud lately, for people to look at. */
export class Journal {
  readonly entries: Entry[] = []
  private readonly events = new EventEmitter().setMaxListeners(0)
  private readonly told = new WeakSet<CallReport>()
  private n = 0

  constructor(private readonly cloud: Cloud) {
    cloud.onChange((happening) => {
      if (happening.kind === 'sent') this.tell('sent')
      else if (happening.kind !== 'called') this.note(happening.fn, '', null)
    })
  }

  /** To be called when an invocation has ended: its report is the newest of that function not told yet. */
  note(fn: string, act: string, openid: string | null): void {
    const report = this.cloud.calls.findLast((one) => one.fn === fn && !this.told.has(one))
    if (report) this.told.add(report)
    const { ms = 0, trips = 0, error = null, log = [] } = report ?? {}
    keep(this.entries, { n: ++this.n, at: this.cloud.now(), fn, act, openid, ms: Math.round(ms), trips, error, log }, 200)
    this.tell('called')
  }

  tell(what: 'called' | 'sent' | 'clock' | 'reloaded'): void {
    this.events.emit('happened', what)
  }

  onHappening(listener: (what: string) => void): () => void {
    this.events.on('happened', listener)
    return () => void this.events.off('happened', listener)
  }
}
