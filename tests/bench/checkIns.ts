import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { collections } from '../../config/collections'
import { openCloud, type Cloud } from '../../local-cloud/cloud'
import { settle } from '../../local-cloud/demo/world'
import { openidOf, personId } from '../../local-cloud/demo/people'
import type { Result } from '@/domain/kernel/refusal'
import * as meeting from '@/domain/meeting/contracts'
import type { Contract } from '@/domain/kernel/contract'
import type { Attendance } from '@/domain/meeting/attendance'
import { codeAt } from '@/domain/meeting/door/doorCode'
import { firstMorning } from '../support/firstMorning'

const crowd = 1000
const within = 60_000

/** A thousand members and one door: as they come within a minute, and all at once. Every one must be recorded once. */
export async function checkIns(): Promise<void> {
  console.log('\n| 1,000 members sign in | recorded | s | p50 ms | p95 ms | max ms | trips (median) | trips (most) |\n|---|---|---|---|---|---|---|---|')
  await row('as they come within 60 s', arrivalsOver(within))
  await row('as fast as it goes, 16 at once', () => 0, 16)
}

/** Most come in the last third of the minute, as people do; by a fixed rule, so that two runs are alike. */
const arrivalsOver = (ms: number) => (n: number) => ms * 0.95 * Math.sqrt((n + ((n * 7919) % crowd) / crowd) / (crowd + 1))

async function row(what: string, comesAt: (n: number) => number, atOnce = crowd): Promise<void> {
  const cloud = await openCloud({ functionsDir: join(__dirname, '../../dist/cloudfunctions'), collections, startsAt: firstMorning })
  settle(cloud)
  const id = await openDoor(cloud)
  const { secret } = cloud.data.get('meetings', id) as never as { secret: string }
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('hex')
  cloud.resetQueries()
  const took: number[] = []
  const began = performance.now()
  let next = 0
  const comer = async () => {
    while (next < crowd) {
      const n = next++
      await pause(began + comesAt(n) - performance.now())
      const from = performance.now()
      await must(cloud, `comer-${n}`, meeting.checkIn, { meeting: id, code: codeAt(sign, id, cloud.now()).code })
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, comer))
  const seconds = (performance.now() - began) / 1000
  const recorded = (cloud.data.all('attendances') as never as Attendance[]).filter((one) => one.meeting === id && one.diary.filter(({ move }) => move === 'checkIn').length === 1)
  const trips = cloud.calls.map((call) => call.trips)
  took.sort((a, b) => a - b)
  trips.sort((a, b) => a - b)
  const at = (values: readonly number[], part: number) => values[Math.min(Math.floor(values.length * part), values.length - 1)] ?? 0
  console.log(`| ${what} | ${recorded.length} | ${seconds.toFixed(1)} | ${at(took, 0.5).toFixed(0)} | ${at(took, 0.95).toFixed(0)} | ${at(took, 1).toFixed(0)} | ${at(trips, 0.5)} | ${at(trips, 1)} |`)
  await cloud.close()
}

const pause = (ms: number) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve())

async function must<Input, Output>(cloud: Cloud, who: string, contract: Contract<Input, Output>, input: Input): Promise<Output> {
  const answer = (await cloud.call('meeting', { act: contract.name, input }, { openid: openidOf(who) })) as Result<Output>
  if (!answer.ok) throw new Error(`${who} ${contract.name}: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

/** Invited by hand one by one they would be the bench of something else: one is, and the others are like it. */
async function openDoor(cloud: Cloud): Promise<string> {
  const clerk = 'clerk-xingfuli'
  const member = cloud.data.get('people', personId('member-1')) as never as Record<string, unknown>
  cloud.data.insert('people', Array.from({ length: crowd }, (_, n) => ({ ...member, _id: `comer-${n}`, name: `委员 ${n}`, openid: openidOf(`comer-${n}`) })))
  const startsAt = cloud.now() + 3_600_000
  const { id } = await must(cloud, clerk, meeting.plan, {
    key: 'bench-bench-bench', room: 'room-xingfuli', topic: null, kind: '对话型协商', form: 'fixed', title: '全体委员会议', startsAt, endsAt: startsAt + 7_200_000, place: '大会堂', agenda: [],
  })
  await must(cloud, clerk, meeting.invite, { id, people: [{ person: 'comer-0', seat: 'member', must: true }], guests: [] })
  for (const move of [meeting.notify, meeting.open]) await must(cloud, clerk, move, { id, version: (await must(cloud, clerk, meeting.look, { id })).version })
  const invited = cloud.data.get('attendances', `${id}:comer-0`) as never as Record<string, unknown>
  cloud.data.insert('attendances', Array.from({ length: crowd - 1 }, (_, n) => ({ ...invited, _id: `${id}:comer-${n + 1}`, person: `comer-${n + 1}`, name: `委员 ${n + 1}` })))
  return id
}

if (process.argv[1]?.endsWith('checkIns.ts')) void checkIns()
