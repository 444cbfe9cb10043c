import * as notice from '@/domain/notice/contracts'
import { consentId, mostTries } from '@/domain/notice/notice'
import { openidOf } from '../../local-cloud/demo/people'
import { town, wangJianguo, type Town } from '../support/town'

/** A row as a move would have written it. */
const row = (n: number, at: number) => ({
  _id: `meetings/m@1>${openidOf(`member-${n}`)}`, kind: 'meeting', person: `0-member-${n}`, openid: openidOf(`member-${n}`), title: '协商会', body: '今晚七点', page: '/member/meeting/index?id=m',
  about: 'meetings/m', at, status: 'waiting', dueAt: at, tries: 0, readAt: null,
})
const consents = (there: Town, people: readonly number[], left = 1) =>
  there.cloud.data.insert('consents', people.map((n) => ({ _id: consentId(openidOf(`member-${n}`), 'meeting'), left })))
const fates = (there: Town) => (there.cloud.data.all('notices') as never as { status: string }[]).map((one) => one.status)

test('one accept is one send: the ledger, the quota and the outbox agree', async () => {
  const there = await town()
  const { cloud, must } = there
  cloud.quota.grant(openidOf(wangJianguo), 'local-meeting')
  expect((await must(wangJianguo, notice.consent, { accepted: ['meeting'] })).left).toBe(1)
  cloud.data.insert('notices', [row(1, cloud.now()), { ...row(1, cloud.now()), _id: 'meetings/n@1>member-1' }])
  await cloud.tick('clock')
  expect(fates(there).sort()).toEqual(['sent', 'unsubscribed'])
  expect(cloud.sent).toHaveLength(1)
})

test('the clock runs twice at once and each is told once', async () => {
  const there = await town()
  const { cloud } = there
  const people = Array.from({ length: 20 }, (_, i) => i + 1)
  for (const n of people) cloud.quota.grant(openidOf(`member-${n}`), 'local-meeting', 3)
  consents(there, people, 3)
  cloud.data.insert('notices', people.map((n) => row(n, cloud.now())))
  await Promise.all([cloud.tick('clock'), cloud.tick('clock')])
  await cloud.tick('clock')
  expect(cloud.sent).toHaveLength(20)
  expect(new Set(cloud.sent.map((message) => message.openid)).size).toBe(20)
})

test('what may pass is tried again later and not counted against the consent; what will not pass ends', async () => {
  let down = true
  const there = await town({ fault: ({ action }) => (down && action === 'subscribeMessage.send' ? 'before' : undefined) })
  const { cloud } = there
  cloud.quota.grant(openidOf('member-1'), 'local-meeting')
  consents(there, [1, 2])
  cloud.data.insert('notices', [row(1, cloud.now()), row(2, cloud.now())])
  await cloud.tick('clock')
  expect(fates(there)).toEqual(['waiting', 'waiting'])
  expect(cloud.data.get('consents', consentId(openidOf('member-1'), 'meeting'))).toMatchObject({ left: 1 })
  down = false
  cloud.travel(61_000)
  await cloud.tick('clock')
  // Member 2's quota at WeChat was used up elsewhere: 43101 corrects our ledger.
  expect(fates(there)).toEqual(['sent', 'unsubscribed'])
  expect(cloud.data.get('consents', consentId(openidOf('member-2'), 'meeting'))).toMatchObject({ left: 0 })
})

test('after the last try a person has to call', async () => {
  const there = await town({ fault: ({ action }) => (action === 'subscribeMessage.send' ? 'before' : undefined) })
  consents(there, [1])
  there.cloud.data.insert('notices', [row(1, there.cloud.now())])
  for (let n = 0; n < mostTries; n += 1) {
    await there.cloud.tick('clock')
    there.cloud.travel(3_600_001)
  }
  expect(fates(there)).toEqual(['failed'])
})

test('a resident cannot set the clock going', async () => {
  const there = await town()
  await expect(there.send('resident-1', 'clock', { Type: 'Timer' })).resolves.toEqual({ ok: false })
})
