import * as meeting from '@/domain/meeting/contracts'
import * as notice from '@/domain/notice/contracts'
import { roadOf } from '../support/road'
import { linYue, liXiuying, newKey, town, wangJianguo, wangMin, type Town } from '../support/town'

let there: Town
beforeAll(async () => { there = await town() })

const attendance = async (id: string, name: string) => {
  const one = (await there.must(wangMin, meeting.look, { id })).attendances.find((a) => a.name === name)
  if (!one) throw new Error(`${name} is not invited`)
  return one
}

test('Wang Jianguo is told in WeChat, says he comes, and signs in with the code on the screen', async () => {
  const { must, cloud } = there
  cloud.quota.grant('demo-member-1', 'local-meeting')
  await must(wangJianguo, notice.consent, { key: newKey(), accepted: ['local-meeting'] })
  const id = await roadOf(there).notified(null)
  await cloud.tick('clock')
  const told = cloud.sent.find((message) => message.openid === 'demo-member-1')
  expect(told?.page).toBe(`member/meeting/index?id=${id}`)
  expect(told?.data.thing1?.value).toBe('三号楼加装电梯协商会')
  expect((await attendance(id, '李秀英')).reached).toBe('unsubscribed')
  expect((await attendance(id, '王建国')).reached).toBe('sent')

  const seen = await must(wangJianguo, meeting.lookAtMine, { id })
  expect(seen.me.can).toEqual(['come', 'askLeave'])
  expect((await attendance(id, '王建国')).read).toBe(true)
  await must(wangJianguo, meeting.come, { id: seen.me.id, version: seen.me.version })

  await must(wangMin, meeting.open, await roadOf(there).meetingOn(id))
  const door = await must(wangMin, meeting.doorCode, { id })
  const arrived = await must(wangJianguo, meeting.checkIn, { meeting: id, code: door.code })
  expect(arrived).toMatchObject({ name: '王建国', again: false, late: false })
  cloud.travel(90_000)
  const twice = await must(wangJianguo, meeting.checkIn, { meeting: id, code: door.code })
  expect(twice).toMatchObject({ again: true, arrivedAt: arrived.arrivedAt })
})

test('asking for leave waits for the host; a refusal says why; he may still change his mind', async () => {
  const { must } = there
  const id = await roadOf(there).notified(null)
  const { me } = await must(liXiuying, meeting.lookAtMine, { id })
  await must(liXiuying, meeting.askLeave, { id: me.id, version: me.version, reason: '出差' })
  const asked = await attendance(id, '李秀英')
  expect(asked).toMatchObject({ statusLabel: '请假待批', leaveReason: '出差' })
  // Why is for whoever decides: not on anybody's screen beside the door, and not for the office that looks at the meeting.
  expect((await must(wangMin, notice.inbox, { after: null })).items[0]).toMatchObject({ title: '李秀英请假', body: '原因在会议里，请看了再答复' })
  const forOffice = (await must(linYue, meeting.look, { id })).attendances.find(({ name }) => name === '李秀英')
  expect(forOffice).toMatchObject({ statusLabel: '请假待批', leaveReason: null })
  await must(wangMin, meeting.denyLeave, { id: asked.id, version: asked.version, reason: '这次要您介绍方案' })
  const after = await must(liXiuying, meeting.lookAtMine, { id })
  expect(after.me.statusLabel).toBe('待回复')
  await must(liXiuying, meeting.come, { id: after.me.id, version: after.me.version })
  const box = await must(liXiuying, notice.inbox, { after: null })
  expect(box.items[0]).toMatchObject({ title: '请假回复', body: '没有准假，请看原因' })
})

test('those without a phone are ticked by hand with a reason; who never came is absent when it ends', async () => {
  const { must } = there
  const id = await roadOf(there).opened(null)
  const sun = await attendance(id, '孙阿姨')
  await must(wangMin, meeting.confirmByHand, { id: sun.id, version: sun.version, reason: '没带手机' })
  await must(wangMin, meeting.walkIn, { id, name: '路过的老李', from: '5 号楼', seat: 'resident' })
  await must(wangMin, meeting.close, await roadOf(there).meetingOn(id))
  expect(await attendance(id, '孙阿姨')).toMatchObject({ statusLabel: '已签到', arrivedBy: 'hand' })
  expect(await attendance(id, '路过的老李')).toMatchObject({ arrivedBy: 'walkIn' })
  expect(await attendance(id, '王建国')).toMatchObject({ statusLabel: '未到' })
})

test('a topic’s meeting does not go out while a seat that must be there is empty', async () => {
  const { must, refusal, cloud } = there
  const road = roadOf(there)
  const topic = await road.researched({ 'm-1': '装电梯' })
  const startsAt = cloud.now() + 1000
  const { id } = await must(wangMin, meeting.plan, {
    key: 'a-meeting-without-guests', room: 'room-xingfuli', topic, kind: '小微协商', form: 'mobile', title: '坝坝会', startsAt, endsAt: startsAt + 1000, place: '院坝', agenda: [],
  })
  await road.informed(topic)
  await expect(refusal(wangMin, meeting.notify, await road.meetingOn(id))).resolves.toMatch('委员还差 1 位、群众代表还差 1 位、利益相关方还差 1 位、部门还差 1 位')
})
