import * as calling from '@/domain/meeting/calling/contracts'
import * as meeting from '@/domain/meeting/contracts'
import { hour, minute, moment, dateOf } from '@/domain/kernel/calendar'
import { morningAfter } from '@/domain/kernel/workdays'
import * as notice from '@/domain/notice/contracts'
import { consentId, noConsent } from '@/domain/notice/ledger'
import type { Notice } from '@/domain/notice/notice'
import * as paper from '@/domain/paper/contracts'
import * as topic from '@/domain/topic/contracts'
import { openidOf } from '../../local-cloud/demo/people'
import { fetched, openWord } from '../support/papers'
import { roadOf } from '../support/road'
import { liuKai, liXiuying, newKey, town, wangJianguo, wangMin, zhangHong, type Town } from '../support/town'

const change = 'local-meetingChange'
const rows = ({ cloud }: Town) => cloud.data.all('notices') as unknown as Notice[]
const told = ({ cloud }: Town, who: string) => cloud.sent.filter(({ openid }) => openid === openidOf(who)).map(({ data }) => data.thing2?.value)
const agree = (there: Town, who: string, template: string, left: number) => {
  there.cloud.data.insert('consents', [{ ...noConsent(consentId(openidOf(who), template)), left }])
  there.cloud.quota.grant(openidOf(who), template, left)
}
/** The n-th working day from now, at this hour. */
const onDay = ({ cloud }: Town, n: number, time: string): number => moment(dateOf(morningAfter(cloud.now(), n)), time) ?? 0
const goTo = ({ cloud }: Town, at: number) => cloud.travel(at - cloud.now())

/** Called by Wang Min, with the usual people asked, not told yet. */
async function called(there: Town, startsAt: number, topicId: string | null = null) {
  const id = await roadOf(there).invited(topicId)
  await there.cloud.data.change('meetings', id, { startsAt, endsAt: startsAt + hour })
  return id
}
const tell = async (there: Town, id: string) => there.must(wangMin, meeting.notify, await roadOf(there).meetingOn(id))

test('one tap of the phone is one send, told twice or not; the ledger, the quota and the outbox agree', async () => {
  const there = await town()
  const { cloud, must, send } = there
  const at = { key: newKey(), accepted: ['local-meeting', 'not-ours'] }
  await Promise.all([must(wangJianguo, notice.consent, at), must(wangJianguo, notice.consent, at), cloud.subscribe(openidOf(wangJianguo), { 'local-meeting': 'accept', [change]: 'reject' })])
  expect(cloud.data.get('consents', consentId(openidOf(wangJianguo), 'local-meeting'))).toMatchObject({ left: 1 })
  expect(cloud.data.count('consents')).toBe(1)
  const id = await roadOf(there).notified(null)
  await cloud.tick('clock')
  expect(rows(there).filter(({ tells }) => tells?.meeting === id).map(({ status }) => status).sort()).toEqual(['sent', 'unsubscribed', 'unsubscribed'])
  expect(cloud.sent.map(({ data }) => data)).toMatchObject([{ thing1: { value: '三号楼加装电梯协商会' }, thing4: { value: '幸福路 8 号二楼' }, phone_number5: { value: expect.stringMatching(/^[\d-]+$/) as string } }])

  // WeChat had taken it, and then could not deliver it; its number is lost on the way, its time is not.
  const [row] = rows(there).filter(({ status }) => status === 'sent')
  const failure = { FromUserName: openidOf(wangJianguo), CreateTime: Math.floor((row?.sentAt ?? 0) / 1000), MsgType: 'event', Event: 'subscribe_msg_sent_event', List: { TemplateId: 'local-meeting', MsgID: row?.msgid ?? '', ErrorCode: '1', ErrorStatus: 'failed' } }
  await send(wangJianguo, 'clock', failure)
  expect(cloud.data.get('notices', row?._id ?? '')).toMatchObject({ status: 'sent' })
  await cloud.push('clock', failure)
  expect(cloud.data.get('notices', row?._id ?? '')).toMatchObject({ status: 'failed', errCode: 1 })
})

test('what lasts is asked for once and never used up; taken back, the next one is not sent', async () => {
  const lasting = [{ id: 'lasting-meeting', title: '会议通知', longTerm: true, kinds: ['meeting', 'meetingChange'], fields: { thing1: 'title', time2: 'when' } }]
  const there = await town({ environment: { NOTICE_TEMPLATES: JSON.stringify([...lasting, { id: 'faulty-one', title: '坏的' }]) }, longTerm: ['lasting-meeting'] })
  const { cloud, must } = there
  const asked = async () => (await must(wangJianguo, notice.templates, {})).templates.map(({ id, standing }) => [id, standing])
  expect(await asked()).toEqual([['lasting-meeting', false]])
  await cloud.subscribe(openidOf(wangJianguo), { 'lasting-meeting': 'accept' })
  expect(await asked()).toEqual([['lasting-meeting', true]])
  await roadOf(there).notified(null)
  const second = await roadOf(there).notified(null)
  await cloud.tick('clock')
  expect(cloud.sent).toHaveLength(2)
  cloud.travel(2000)
  await cloud.push('clock', { FromUserName: openidOf(wangJianguo), CreateTime: Math.floor(cloud.now() / 1000), Event: 'subscribe_msg_change_event', List: [{ TemplateId: 'lasting-meeting', SubscribeStatusString: 'reject' }] })
  await must(wangMin, meeting.cancel, { ...(await roadOf(there).meetingOn(second)), reason: '停电' })
  await cloud.tick('clock')
  expect(cloud.sent).toHaveLength(2)
})

test('called at ten in the evening: told at seven; moved at night to the next morning, told at once', async () => {
  const there = await town()
  const { cloud, must } = there
  agree(there, wangJianguo, 'local-meeting', 1)
  agree(there, wangJianguo, change, 1)
  goTo(there, onDay(there, 1, '22:00'))
  const night = cloud.now()
  const id = await called(there, night + 40 * hour)
  await tell(there, id)
  await cloud.tick('clock')
  expect(cloud.sent).toEqual([])
  const { delivery } = await must(wangMin, meeting.look, { id })
  expect(delivery).toMatchObject({ invited: 5, waitsUntil: night + 9 * hour, sums: { waiting: 3, byPhone: 2, sent: 0 } })
  cloud.travel(9 * hour)
  await cloud.tick('clock')
  expect(told(there, wangJianguo)).toHaveLength(1)
  goTo(there, night + 26 * hour)
  await must(wangMin, meeting.postpone, { ...(await roadOf(there).meetingOn(id)), reason: '改早了', startsAt: night + 35 * hour, endsAt: night + 36 * hour })
  await cloud.tick('clock')
  expect(told(there, wangJianguo)).toHaveLength(2)
})

test('48 and two hours before: who has not answered is asked, who comes is reminded, the clerk hears who is missing; consents are kept for a change', async () => {
  const there = await town()
  const { cloud, must } = there
  goTo(there, onDay(there, 1, '10:00'))
  const startsAt = onDay(there, 4, '19:00')
  const id = await called(there, startsAt)
  // Wang Jianguo has consents to spare, Li Xiuying just one.
  agree(there, wangJianguo, 'local-meeting', 1)
  agree(there, wangJianguo, change, 3)
  agree(there, liXiuying, change, 1)
  await tell(there, id)
  await cloud.tick('clock')
  const { me } = await must(wangJianguo, meeting.lookAtMine, { id })
  await must(wangJianguo, meeting.come, { id: me.id, version: me.version })
  goTo(there, startsAt - 48 * hour)
  await Promise.all([cloud.tick('clock'), cloud.tick('clock')])
  await cloud.tick('clock')
  const said = (who: string) => rows(there).filter(({ person, kind }) => person === `0-${who}` && kind === 'reminder').map(({ body, status }) => [body.slice(0, 4), status])
  expect(said(wangJianguo)).toEqual([['别忘了开', 'sent']])
  expect(said(liXiuying)).toEqual([['请回复来', 'spared']])
  expect(cloud.data.get('consents', consentId(openidOf(liXiuying), change))).toMatchObject({ left: 1 })
  expect((await must(wangMin, notice.inbox, { after: null })).items[0]).toMatchObject({ kind: '待办提醒', body: '4 人没回复，4 人要打电话' })
  const box = await must(liXiuying, notice.inbox, { after: null })
  expect(box.items.map(({ kind, read }) => [kind, read])).toEqual([['会议提醒', false], ['会议通知', false]])
  await must(liXiuying, notice.read, { id: box.items[0]?.id ?? '' })
  goTo(there, startsAt - 2 * hour)
  await cloud.tick('clock')
  expect(said(wangJianguo).map(([words]) => words)).toEqual(['别忘了开', expect.stringMatching(/^\d+月\d/)])
  await must(wangMin, meeting.cancel, { ...(await roadOf(there).meetingOn(id)), reason: '停电' })
  await cloud.tick('clock')
  expect(told(there, liXiuying)).toEqual(['会议取消了'])
  expect(cloud.data.get('meetings', id)).not.toHaveProperty('remindAt')
})

test('a door forgotten open: the clerk is asked, then it closes by itself; those who came are thanked, the minutes are asked for', async () => {
  const there = await town()
  const { cloud, must } = there
  goTo(there, onDay(there, 1, '10:00'))
  const topicId = await roadOf(there).researched({ 'm-1': '想装电梯' })
  await roadOf(there).informed(topicId)
  const startsAt = onDay(there, 1, '15:00')
  const id = await called(there, startsAt, topicId)
  agree(there, liuKai, change, 3)
  await roadOf(there).notify(id)
  goTo(there, startsAt - 10 * minute)
  await must(wangMin, meeting.open, await roadOf(there).meetingOn(id))
  await roadOf(there).everybodyCame(id, ['王建国'])
  const tasks = async () => (await must(wangMin, notice.inbox, { after: null })).items.filter(({ kind }) => kind === '待办提醒').map(({ body }) => body)
  goTo(there, startsAt + 2 * hour)
  await cloud.tick('clock')
  expect((await tasks())[0]).toBe('散会了吗？请点“结束会议”')
  goTo(there, startsAt + 13 * hour)
  await cloud.tick('clock')
  const closed = await must(wangMin, meeting.look, { id })
  expect([closed.status, closed.diary.at(-1)?.by]).toEqual(['closed', '系统'])
  goTo(there, onDay(there, 1, '09:30'))
  await Promise.all([cloud.tick('clock'), cloud.tick('clock')])
  const thanked = rows(there).filter(({ kind }) => kind === 'thanks').map(({ person, status }) => [person, status]).sort()
  expect(thanked).toEqual([['0-member-2', 'unsubscribed'], ['0-unit-u-housing', 'sent']])
  expect(told(there, liuKai).at(-1)).toBe('谢谢您来开会')
  goTo(there, onDay(there, 2, '09:30'))
  await cloud.tick('clock')
  expect((await tasks())[0]).toBe('会开完了，请整理纪要和共识')
  expect(cloud.data.get('meetings', id)).not.toHaveProperty('remindAt')
  expect((await must(wangMin, topic.look, { id: topicId })).status).toBe('deliberating')
})

test('the call list has full numbers, room for what is said, and is for the host alone', async () => {
  const there = await town()
  const { cloud, must, refusal } = there
  goTo(there, onDay(there, 1, '10:00'))
  agree(there, wangJianguo, 'local-meeting', 1)
  const id = await called(there, onDay(there, 3, '19:00'))
  await cloud.data.change('meetings', id, { committee: 'c-city' })
  const listed = async () => {
    return openWord(await fetched(await must(wangMin, paper.makeForMeeting, { id, what: 'callList', as: 'docx' }))).text
  }
  const before = await listed()
  expect(before).not.toContain('王建国')
  expect(before).toMatch(/李秀英[^]*13900001\d{3}/)
  expect(before).toContain('经手人')
  await tell(there, id)
  await cloud.tick('clock')
  await must(liXiuying, meeting.lookAtMine, { id })
  // Who has read it need not be called; moved elsewhere, she must hear of that too.
  expect(await listed()).not.toContain('李秀英')
  await must(wangMin, calling.relocate, { ...(await roadOf(there).meetingOn(id)), reason: '停电', place: '党群服务中心' })
  await cloud.tick('clock')
  expect(await listed()).toContain('李秀英')
  const { attendances } = await must(wangMin, meeting.look, { id })
  expect(attendances.filter(({ call }) => call).map(({ name }) => name)).toContain('李秀英')
  await must(liXiuying, meeting.lookAtMine, { id })
  expect((await must(wangMin, meeting.look, { id })).attendances.find(({ name }) => name === '李秀英')).toMatchObject({ call: false, read: true })
  expect((await must(zhangHong, paper.forMeeting, { id })).papers.map(({ what }) => what)).not.toContain('callList')
  await expect(refusal(zhangHong, paper.makeForMeeting, { id, what: 'callList', as: 'docx' })).resolves.toMatch('没有')
  expect(cloud.data.all('papers').filter(({ what }) => what === 'callList')).toHaveLength(3)
})

test('a resident cannot set the clock going', async () => {
  const there = await town()
  await expect(there.send('resident-1', 'clock', { Type: 'Timer' })).resolves.toEqual({ ok: false })
})
