import * as meeting from '@/domain/meeting/contracts'
import { sendAgain } from '@/domain/meeting/telling/contracts'
import { hour, minute } from '@/domain/kernel/calendar'
import { morningAfter } from '@/domain/kernel/workdays'
import { reachedKinds } from '@/domain/notice/delivery'
import { consentId, noConsent, type Consent } from '@/domain/notice/ledger'
import type { Notice } from '@/domain/notice/notice'
import { roadOf } from './road'
import { town, wangMin, type Town } from './town'

export const template = 'local-meeting'
export const openid = (n: number) => `guest-${n}`
export const rows = ({ cloud }: Town) => cloud.data.all('notices') as unknown as Notice[]
export const ledger = ({ cloud }: Town, n: number) => cloud.data.get('consents', consentId(openid(n), template)) as unknown as Consent | undefined

/** Ten in the morning of a working day, and a meeting at one with so many invited, told a moment ago. */
export async function invited(there: Town, many: number) {
  const { cloud, must } = there
  cloud.travel(morningAfter(cloud.now(), 1) + hour - cloud.now())
  const now = cloud.now()
  const id = await roadOf(there).invited(null)
  await cloud.data.change('meetings', id, { startsAt: now + 3 * hour, endsAt: now + 4 * hour })
  await must(wangMin, meeting.notify, await roadOf(there).meetingOn(id))
  // These stories are about the invitation alone.
  await cloud.data.change('meetings', id, { remindAt: now + 1000 * hour })
  const like = cloud.data.all('attendances').find((one) => one.meeting === id && one.person)
  const row = rows(there).find(({ tells }) => tells?.meeting === id)
  if (!like || !row) throw new Error('nobody was told')
  const all = Array.from({ length: many }, (_, n) => n)
  cloud.data.insert('people', all.map((n) => ({ ...cloud.data.get('people', '0-member-1'), _id: `p-${n}`, openid: openid(n) })))
  cloud.data.insert('attendances', all.map((n) => ({ ...like, _id: `${id}:p-${n}`, person: `p-${n}`, name: `委员${n}` })))
  cloud.data.insert('notices', all.map((n) => ({ ...row, _id: `${row._id}-${n}`, once: `meeting:${id}>p-${n}`, person: `p-${n}`, openid: openid(n), status: 'waiting', dueAt: now })))
  return { id, now, all }
}

export const agree = ({ cloud }: Town, people: readonly number[]) => {
  cloud.data.insert('consents', people.map((n) => ({ ...noConsent(consentId(openid(n), template)), left: 1 })))
  for (const n of people) cloud.quota.grant(openid(n), template)
}

/** So many are told, with every error of WeChat's among them and writes that fail anywhere: one end each, nobody twice, sums that agree. */
export async function manyAreTold(many: number): Promise<void> {
  const kinds = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'full', 'full', 'full', 'blocked', 'blocked', 'nobody', 'nobody', 'odd', 'busy', 'never', 'crowded', 'none', 'none', 'none'] as const
  const kindOf = (n: number) => kinds[n % kinds.length] as (typeof kinds)[number]
  const asked = new Map<string, number>()
  const refuseMessage = (to: string): number | undefined => {
    const n = Number(to.replace('guest-', ''))
    const times = (asked.get(to) ?? 0) + 1
    asked.set(to, times)
    const codes: Partial<Record<(typeof kinds)[number], number | undefined>> = { full: 43101, blocked: 43107, nobody: 40003, odd: 47003, never: 45009, busy: times < 3 ? -1 : undefined, crowded: times < 2 ? 43108 : undefined }
    return codes[kindOf(n)]
  }
  let writes = 0
  let failing = false
  // Every so often the clock dies before one of its writes: before claiming, before taking a consent, between sending and noting.
  const fault = ({ action, collection, fn }: { action: string; collection?: string; fn: string }) =>
    failing && fn === 'clock' && action === 'database.modifyDocument' && (collection === 'notices' || collection === 'consents') && (writes += 1) % 29 === 0 ? ('before' as const) : undefined
  const there = await town({ refuseMessage, fault })
  const { cloud, must } = there
  const { id, now, all } = await invited(there, many)
  agree(there, all.filter((n) => kindOf(n) !== 'none'))
  const list = async () => {
    const { delivery } = await must(wangMin, meeting.look, { id })
    expect([delivery?.invited, reachedKinds.reduce((sum, kind) => sum + (delivery?.sums[kind] ?? 0), 0)]).toEqual([many + 5, many + 5])
    return delivery
  }
  failing = true
  for (const at of [0, 0, 1, 3, 6, 9, 21, 82, 143]) {
    cloud.travel(Math.max(0, now + at * minute - cloud.now()))
    await Promise.all(at < 3 ? [cloud.tick('clock'), cloud.tick('clock')] : [cloud.tick('clock')])
    if (at === 1) await list()
    if (at === 6) failing = false
  }
  const mine = rows(there).filter(({ openid: to }) => to?.startsWith('guest-'))
  const times = new Map<string, number>()
  for (const { openid: to } of cloud.sent) times.set(to, (times.get(to) ?? 0) + 1)
  expect([...times.values()].filter((many) => many > 1)).toEqual([])
  expect(mine.filter(({ status }) => status === 'waiting' || status === 'sending')).toEqual([])
  const ends = { ok: 'sent', busy: 'sent', crowded: 'sent', full: 'unsubscribed', none: 'unsubscribed', blocked: 'refused', nobody: 'failed', odd: 'failed', never: 'failed' } as const
  const codes = { nobody: 40003, odd: 47003, never: 45009 } as const
  // Who died between sending and noting: nobody knows whether it arrived, so a person calls and nothing is sent again.
  const unsure = mine.filter((row) => row.status === 'failed' && row.errCode === -1)
  expect(unsure.length).toBeGreaterThan(0)
  for (const row of mine.filter((one) => !unsure.includes(one))) {
    const n = Number(row.openid?.replace('guest-', ''))
    const kind = kindOf(n)
    expect([n, kind, row.status]).toEqual([n, kind, ends[kind]])
    expect([n, times.get(openid(n)) ?? 0]).toEqual([n, row.status === 'sent' ? 1 : 0])
    if (kind in codes) expect(row.errCode).toBe(codes[kind as keyof typeof codes])
    // Taken for a send that did not happen, it is given back once.
    if (kind !== 'none') expect([n, kind, ledger(there, n)?.left]).toEqual([n, kind, ['blocked', 'nobody', 'odd', 'never'].includes(kind) ? 1 : 0])
  }
  const after = await list()
  expect(after?.sums.waiting).toBe(0)
  expect(after?.sums.sent).toBe(mine.filter(({ status }) => status === 'sent').length)

  // What failed can be tried once more by hand: the same rows, so that nobody who was reached hears it again.
  const before = cloud.sent.length
  expect((await must(wangMin, sendAgain, { id })).again).toBe(after?.again)
  await cloud.tick('clock')
  expect(cloud.sent.slice(before).every(({ openid: to }) => !times.has(to) || unsure.some((row) => row.openid === to))).toBe(true)
  await list()
}
