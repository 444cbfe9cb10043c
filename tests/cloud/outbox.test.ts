import fc from 'fast-check'
import * as meeting from '@/domain/meeting/contracts'
import { hour, minute } from '@/domain/kernel/calendar'
import { consentId, type Consent } from '@/domain/notice/ledger'
import { agree, invited, ledger, manyAreTold, openid, rows, template } from '../support/outbox'
import { roadOf } from '../support/road'
import { town, wangMin } from '../support/town'

test('sixty are told, with every error there is and writes that fail anywhere: one end each, nobody twice, sums that agree', () => manyAreTold(60))

test('a template that is configured wrongly rests, nobody’s consent is burnt, and once mended everybody is told', async () => {
  let broken = true
  const there = await town({ refuseMessage: () => (broken ? 40037 : undefined) })
  const { cloud } = there
  const { all } = await invited(there, 40)
  agree(there, all)
  await cloud.tick('clock')
  const states = () => rows(there).filter(({ openid: to }) => to?.startsWith('guest-')).map(({ status }) => status)
  const failed = states().filter((status) => status === 'failed').length
  expect(failed).toBeGreaterThan(0)
  // Those on their way at the same moment.
  expect(failed).toBeLessThanOrEqual(8)
  expect(all.every((n) => ledger(there, n)?.left === 1)).toBe(true)
  broken = false
  cloud.travel(16 * minute)
  await cloud.tick('clock')
  expect(states().filter((status) => status === 'sent')).toHaveLength(40 - failed)
})

test('moved before it left, the old time is told to nobody; invited late or forgotten by a crash, the sweep tells them', async () => {
  const there = await town()
  const { cloud, must } = there
  const { id, now, all } = await invited(there, 6)
  agree(there, all)
  await must(wangMin, meeting.postpone, { ...(await roadOf(there).meetingOn(id)), reason: '会场停电', startsAt: now + 50 * hour, endsAt: now + 51 * hour })
  const ghost = { ...rows(there).find(({ once }) => once === `meeting:${id}>p-5`) }
  expect(ghost.tells?.startsAt).toBe(now + 3 * hour)
  await cloud.tick('clock')
  expect(cloud.sent.filter(({ templateId }) => templateId === template)).toEqual([])
  // Two people whose rows were never written, as if the function had been cut off.
  cloud.data.insert('people', [6, 7].map((n) => ({ ...cloud.data.get('people', 'p-1'), _id: `p-${n}`, openid: openid(n) })))
  cloud.data.insert('attendances', [6, 7].map((n) => ({ ...cloud.data.get('attendances', `${id}:p-1`), _id: `${id}:p-${n}`, person: `p-${n}` })))
  agree(there, [6, 7])
  for (let n = 0; n < 3; n += 1) {
    cloud.travel(31 * minute)
    await cloud.tick('clock')
  }
  expect(cloud.sent.filter(({ templateId }) => templateId === template).map(({ openid: to }) => to).sort()).toEqual([openid(6), openid(7)])
})

test('in whatever order accepts, reports, events and sends come, what is left is what was agreed to less what was sent', async () => {
  // The pure ledger holds this for any history (tests/domain/notice); here a few through the real functions.
  const there = await town()
  const { cloud, send } = there
  const event = (who: string, seconds: number, List: unknown, Event = 'subscribe_msg_popup_event') => ({ FromUserName: who, CreateTime: String(seconds), MsgType: 'event', Event, List })
  const yes = { TemplateId: template, SubscribeStatusString: 'accept', PopupScene: '0' }
  let person = 0
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }), async (taps, order) => {
    const who = `order-${(person += 1)}`
    const seconds = Math.floor(cloud.now() / 1000)
    const tell = Array.from({ length: taps }, (_, n) => [
      () => send(who, 'notice', { act: 'notice.consent', input: { key: `${who}-tap-number-${n}`, accepted: [template] } }),
      () => send(who, 'notice', { act: 'notice.consent', input: { key: `${who}-tap-number-${n}`, accepted: [template] } }),
      () => cloud.push('clock', event(`demo-${who}`, seconds - n, n % 2 ? yes : [yes, { ...yes, TemplateId: 'other-template' }])),
      () => cloud.push('clock', event(`demo-${who}`, seconds - n, { ...yes, PopupScene: 0 })),
    ]).flat().map((run, n) => ({ run, by: order[n] ?? 0 })).sort((a, b) => a.by - b.by)
    await Promise.all(tell.map(({ run }) => run()))
    expect(cloud.data.get('consents', consentId(`demo-${who}`, template))).toMatchObject({ left: taps })
  }), { numRuns: 8 })

  const who = 'demo-order-1'
  // A client cannot pretend to be WeChat, nor speak for somebody else.
  await send('order-1', 'clock', event(who, Math.floor(cloud.now() / 1000) + 5, yes))
  const left = (cloud.data.get('consents', consentId(who, template)) as unknown as Consent).left
  cloud.travel(5000)
  await cloud.push('clock', event(who, Math.floor(cloud.now() / 1000), { ...yes, SubscribeStatusString: 'reject' }, 'subscribe_msg_popup_event'))
  expect(cloud.data.get('consents', consentId(who, template))).toMatchObject({ left, standing: false })
  await cloud.push('clock', event(who, Math.floor(cloud.now() / 1000) + 1, { TemplateId: template, SubscribeStatusString: 'reject' }, 'subscribe_msg_change_event'))
  expect(cloud.data.get('consents', consentId(who, template))).toMatchObject({ left: 0 })
})
