import { Cron } from 'croner'
import type { Bundle } from './functions/bundles'

// A tick that throws is in the call log; the next one comes all the same.
const china = { timezone: 'Asia/Shanghai', mode: '7-part', protect: true, unref: true, catch: true } as const

/** Runs the trigger of each config.json: seven fields from seconds to years, read in UTC+8. */
export function startTimers(bundles: Iterable<Bundle>, tick: (fn: string) => Promise<unknown>): () => void {
  const jobs = [...bundles].flatMap(({ name, trigger }) =>
    trigger ? [new Cron(trigger.config, china, async () => { await tick(name) })] : [])
  return () => jobs.forEach(job => job.stop())
}
