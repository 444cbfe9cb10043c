import { Cron } from 'croner'
import type { Clock } from './clock'
import type { Bundle } from './functions/bundles'

const china = { timezone: 'Asia/Shanghai', mode: '7-part', paused: true } as const
/** Somebody may move the clock on while a timer waits, so it looks again at least so often (ms). */
const nap = 10_000

/** Runs the trigger of each config.json by the cloud's clock: seven fields from seconds to years, read in UTC+8. */
export function startTimers(bundles: Iterable<Bundle>, clock: Clock, tick: (fn: string) => Promise<unknown>): () => void {
  const stops = [...bundles].flatMap(({ name, trigger }) => (trigger ? [keepTime(new Cron(trigger.config, china), clock, () => tick(name))] : []))
  return () => stops.forEach(stop => stop())
}

function keepTime(cron: Cron, clock: Clock, act: () => Promise<unknown>): () => void {
  const next = () => cron.nextRun(new Date(clock.now()))?.getTime() ?? Infinity
  let due = next()
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const wait = () => {
    timer = setTimeout(look, Math.min(nap, Math.max(0, due - clock.now())))
    timer.unref()
  }
  async function look() {
    if (clock.now() >= due) {
      // A tick that throws is in the call log; the next one comes all the same, and never before this one has ended.
      await act().catch(() => {})
      due = next()
    }
    if (!stopped) wait()
  }
  wait()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
