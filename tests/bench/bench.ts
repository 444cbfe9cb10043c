import { join } from 'node:path'
import { collections } from '../../config/collections'
import { openCloud, type Cloud } from '../../local-cloud/cloud'
import { layOut } from '../../local-cloud/demo/walk'
import { openidOf } from '../../local-cloud/demo/people'
import { environment } from '../../local-cloud/preview/exhibition'
import { checkIns } from './checkIns'
import { firstLoad } from './firstLoad'
import { firstMorning } from '../support/firstMorning'

/**
 * Round trips and milliseconds of every act in the demo's four weeks, submissions and check-ins per second, and what a
 * scan has to load. Counts are exact; milliseconds are this machine's. Nothing here passes or fails.
 */
async function bench(): Promise<void> {
  const cloud = await openCloud({ functionsDir: join(__dirname, '../../dist/cloudfunctions'), collections, environment, startsAt: firstMorning })
  const acts = new Map<string, { trips: number[]; ms: number[] }>()
  const plain = cloud.call
  const watched: Cloud = {
    ...cloud,
    get trips() { return cloud.trips },
    call: async (fn, event, caller) => {
      const answer = await plain(fn, event, caller)
      const report = cloud.calls.at(-1)
      const { act } = event as { act: string }
      if (report) {
        const seen = acts.get(act) ?? { trips: [], ms: [] }
        acts.set(act, { trips: [...seen.trips, report.trips], ms: [...seen.ms, report.ms] })
      }
      return answer
    },
  }
  await layOut(watched, () => {})
  console.log('| act | calls | trips (median) | trips (most) | ms (median) |\n|---|---|---|---|---|')
  for (const [act, { trips, ms }] of [...acts].sort()) {
    console.log(`| ${act} | ${trips.length} | ${median(trips)} | ${Math.max(...trips)} | ${median(ms).toFixed(1)} |`)
  }
  const submit = (n: number) =>
    plain('opinion', { act: 'opinion.submit', input: { key: `bench-${String(n).padStart(12, '0')}`, scene: 'xingfuli-1', text: `第 ${n} 位居民：路灯不亮`, photos: [], phone: null } }, { openid: openidOf(`bench-${n}`) })
  console.log(`\nsubmissions per second, 16 at once: ${(await perSecond(1000, 16, submit)).toFixed(0)}`)
  await cloud.close()
  await checkIns()
  await firstLoad()
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function perSecond(total: number, atOnce: number, one: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const began = performance.now()
  const hand = async () => {
    while (next < total) await one((next += 1))
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  return (total * 1000) / (performance.now() - began)
}

void bench()
