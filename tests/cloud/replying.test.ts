import * as meeting from '@/domain/meeting/contracts'
import * as record from '@/domain/meeting/record'
import * as replies from '@/domain/meeting/replying/contracts'
import * as notice from '@/domain/notice/contracts'
import { moment } from '@/domain/kernel/calendar'
import { personId } from '../../local-cloud/demo/people'
import { roadOf } from '../support/road'
import { linYue, liuKai, liXiuying, newKey, town, wangJianguo, wangMin, type Town } from '../support/town'

let there: Town
beforeAll(async () => {
  there = await town()
  // A working day's morning, so that nothing depends on when the test runs.
  const morning = moment('2027-03-10', '09:00') as number
  there.cloud.travel(morning - there.cloud.now())
})

const one = async (id: string, name: string) => {
  const found = (await there.must(wangMin, meeting.look, { id })).attendances.find((each) => each.name === name)
  if (!found) throw new Error(`${name} is not on the list`)
  return found
}
const mine = async (who: string, id: string) => {
  const { me } = await there.must(who, meeting.lookAtMine, { id })
  return { id: me.id, version: me.version }
}
const on = async (id: string, name: string) => {
  const { id: attendance, version } = await one(id, name)
  return { id: attendance, version }
}
const settle = async (leavesPerYear: number | null, standIn: 'nobody' | 'units' | 'everybody') => {
  const { version } = await there.must(linYue, replies.rules, { area: null })
  await there.must(linYue, replies.setRules, { area: 'linjiang', version, leavesPerYear, standIn })
  there.cloud.travel(61_000)
}
const hours = 3_600_000
const later = async (id: string, ms: number) => {
  const { startsAt } = await there.must(wangMin, meeting.look, { id })
  await there.must(wangMin, meeting.postpone, { ...(await roadOf(there).meetingOn(id)), reason: '下大雨', startsAt: startsAt + ms, endsAt: startsAt + ms + 1.5 * hours })
}

test('Lin Yue allows two leaves a year: the third is refused in plain words, the room may still note it, and everybody sees which it is', async () => {
  const { must, refusal } = there
  expect(await must(wangJianguo, replies.rules, { area: null })).toMatchObject({ version: 0, leavesPerYear: null, standIn: 'units', mayChange: false })
  await settle(2, 'units')
  await expect(refusal(linYue, replies.setRules, { area: 'linjiang', version: 0, leavesPerYear: 5, standIn: 'units' })).resolves.toMatch('刚刚')
  expect((await must(linYue, replies.rules, { area: null })).diary).toMatchObject([{ by: '林悦', note: '一年请假不限次数；请人代会：只有部门的人 → 一年请假最多 2 次；请人代会：只有部门的人' }])

  for (const no of [1, 2]) {
    const id = await roadOf(there).notified(null)
    await must(wangJianguo, meeting.askLeave, { ...(await mine(wangJianguo, id)), reason: '出差' })
    expect(await must(wangMin, replies.leavesTaken, { id: `${id}:${personId(wangJianguo)}` })).toEqual({ taken: no - 1, limit: 2, over: false, counts: true })
    await must(wangMin, meeting.grantLeave, await on(id, '王建国'))
  }
  // Li Xiuying need not come, so her leave counts for nothing; a meeting that was called off took none.
  const third = await roadOf(there).notified(null)
  for (const id of [third]) await must(liXiuying, meeting.askLeave, { ...(await mine(liXiuying, id)), reason: '出差' })
  await expect(refusal(wangJianguo, meeting.askLeave, { ...(await mine(wangJianguo, third)), reason: '生病' })).resolves.toBe('您今年已经请了 2 次假，按规定一年最多 2 次，这里不能再请。确实来不了，请打电话给议事室 0510-86001003，由他们记下')
  await must(wangMin, replies.noteLeave, { ...(await on(third, '王建国')), reason: '住院' })
  const noted = there.cloud.data.get('attendances', `${third}:${personId(wangJianguo)}`) as never as { status: string; diary: { note: string }[] }
  expect([noted.status, noted.diary.at(-1)?.note]).toEqual(['excused', '住院。本年第 3 次（上限 2 次）'])

  await must(wangMin, meeting.cancel, { ...(await roadOf(there).meetingOn(third)), reason: '场地没电' })
  const next = await roadOf(there).notified(null)
  expect((await must(wangMin, replies.leavesTaken, { id: `${next}:${personId(wangJianguo)}` })).taken).toBe(2)
  // Next year begins anew.
  const { startsAt } = await must(wangMin, meeting.look, { id: next })
  await later(next, (moment('2028-01-05', '14:00') as number) - startsAt)
  await must(wangJianguo, meeting.askLeave, { ...(await mine(wangJianguo, next)), reason: '生病' })
  await settle(null, 'units')
})

test('Liu Kai of the housing bureau sends Qian; she takes the seat, is found at the door, and goes home when he comes after all', async () => {
  const { must, refusal } = there
  const road = roadOf(there)
  const topic = await road.researched({ 'r-1': '装电梯' })
  const id = await road.notified(topic)
  await expect(refusal(wangJianguo, replies.sendStandIn, { ...(await mine(wangJianguo, id)), name: '小王', duty: '秘书', phone: '13800001111' })).resolves.toMatch('不能再“请人代会”')
  const qian = { name: '钱多多', duty: '物业科科长', phone: '13800002222' }
  const sent = await must(liuKai, replies.sendStandIn, { ...(await mine(liuKai, id)), ...qian })
  expect(sent.me).toMatchObject({ status: 'replaced', standIn: { name: '钱多多', phone: '13800002222' } })
  expect(await one(id, '钱多多')).toMatchObject({ status: 'coming', seatLabel: '部门', from: (await one(id, '刘凯')).from, standsInFor: '刘凯', duty: '物业科科长', phone: '13800002222', must: true })
  expect(await one(id, '刘凯')).toMatchObject({ statusLabel: '已请人代', standIn: '钱多多', part: 'apart' })
  // The seat stays filled by her, and is empty again when she cannot come either: then he is told.
  expect((await must(wangMin, meeting.look, { id })).seatsMissing).toEqual([])
  await must(wangMin, meeting.noteDeclined, { ...(await on(id, '钱多多')), reason: '孩子病了' })
  expect((await must(wangMin, meeting.look, { id })).seatsMissing).toMatchObject([{ seat: 'unit', need: 1, have: 0 }])
  expect((await must(liuKai, notice.inbox, { after: null })).items[0]).toMatchObject({ title: '代会的人来不了', body: '请再回复参加不参加' })

  // He comes himself, thinks better of it, and sends Sun; on the day he is there after all.
  await must(liuKai, meeting.come, await mine(liuKai, id))
  await must(liuKai, replies.sendStandIn, { ...(await mine(liuKai, id)), ...qian, name: '孙科长' })
  await must(liuKai, meeting.come, await mine(liuKai, id))
  expect(await one(id, '孙科长')).toMatchObject({ statusLabel: '已婉拒', declineReason: '本人参加' })
  await must(liuKai, replies.sendStandIn, { ...(await mine(liuKai, id)), ...qian, name: '周科长' })
  await must(wangMin, meeting.open, await road.meetingOn(id))
  await must(wangMin, meeting.confirmByHand, { ...(await on(id, '周科长')), reason: '没带手机' })
  await must(wangMin, meeting.confirmByHand, { ...(await on(id, '刘凯')), reason: '没带手机' })
  expect([(await one(id, '周科长')).status, (await one(id, '刘凯')).status]).toEqual(['present', 'present'])
})

test('after a postponement everybody is asked anew: leave of the old time is no longer in the way, nor does it count by itself', async () => {
  const { must, refusal, cloud } = there
  const id = await roadOf(there).notified(null)
  const { startsAt } = await must(wangMin, meeting.look, { id })
  await must(wangJianguo, meeting.askLeave, { ...(await mine(wangJianguo, id)), reason: '出差' })
  await must(liXiuying, meeting.come, await mine(liXiuying, id))
  cloud.travel(60_000)
  await later(id, 48 * hours)
  const moved = await must(wangJianguo, meeting.lookAtMine, { id })
  expect(moved).toMatchObject({ because: '下大雨', me: { status: 'invited', answeredBefore: { startsAt }, can: expect.arrayContaining(['come', 'askLeave']) as never } })
  await expect(refusal(wangMin, meeting.grantLeave, await on(id, '王建国'))).resolves.toMatch('不能再“准假”')
  expect((await one(id, '李秀英')).status).toBe('invited')

  // Nobody picks up twice; then Li Xiuying says on the telephone that she comes, and Wang Jianguo asks leave again.
  await must(wangMin, replies.noteNoAnswer, await on(id, '李秀英'))
  cloud.travel(10 * 60_000)
  await must(wangMin, replies.noteNoAnswer, await on(id, '李秀英'))
  expect((await one(id, '李秀英')).calls).toHaveLength(2)
  await must(wangMin, meeting.noteComing, await on(id, '李秀英'))
  expect(await one(id, '李秀英')).toMatchObject({ status: 'coming' })
  await must(wangJianguo, meeting.askLeave, { ...(await mine(wangJianguo, id)), reason: '还在外地' })
  await must(wangMin, meeting.denyLeave, { ...(await on(id, '王建国')), reason: '这次要您介绍方案' })
  await must(wangMin, replies.noteNoAnswer, await on(id, '王建国'))
  // That nobody picked up hides no answer.
  expect((await must(wangJianguo, meeting.lookAtMine, { id })).me).toMatchObject({ leaveDenied: '这次要您介绍方案', answeredBefore: null })
})

test('a meeting in numbers: they add up, agree with the list to the person, and with what each of them reads about their year', async () => {
  const { must, cloud } = there
  const road = roadOf(there)
  const before = await must(wangJianguo, record.myYear, { year: null })
  const startsAt = cloud.now() + hours
  const { id } = await must(wangMin, meeting.plan, { key: newKey(), room: 'room-xingfuli', topic: null, kind: '对话型协商', form: 'fixed', title: '停车协商会', startsAt, endsAt: startsAt + 1.5 * hours, place: '二楼', agenda: [] })
  await must(wangMin, meeting.invite, {
    id,
    people: [wangJianguo, liXiuying, liuKai, 'member-3', 'member-4'].map((who) => ({ person: personId(who), seat: who === liuKai ? ('unit' as const) : ('member' as const), must: who !== 'member-4', conflict: who === liuKai ? '下属公司承建' : null })),
    guests: [{ name: '孙阿姨', from: '3 号楼', phone: null, seat: 'resident' }],
  })
  await must(wangMin, meeting.notify, await road.meetingOn(id))
  await must(wangJianguo, meeting.come, await mine(wangJianguo, id))
  await must(liXiuying, meeting.askLeave, { ...(await mine(liXiuying, id)), reason: '出差' })
  const names = new Map((await must(wangMin, meeting.look, { id })).attendances.map((each) => [each.id.split(':')[1], each.name]))
  await must(wangMin, meeting.grantLeave, await on(id, '李秀英'))
  await must(wangMin, meeting.noteDeclined, { ...(await on(id, names.get(personId('member-4')) ?? '')), reason: '不相干' })
  await must(liuKai, replies.sendStandIn, { ...(await mine(liuKai, id)), name: '钱多多', duty: '科长', phone: '13800002222' })
  cloud.travel(hours - 60_000)
  await must(wangMin, meeting.open, await road.meetingOn(id))
  await must(wangMin, meeting.confirmByHand, { ...(await on(id, '钱多多')), reason: '没带手机' })
  cloud.travel(6 * 60_000)
  await must(wangJianguo, meeting.checkIn, { meeting: id, code: (await must(wangMin, meeting.doorCode, { id })).code })
  await must(wangMin, meeting.walkIn, { id, name: '路过的老李', from: '5 号楼', seat: 'resident' })
  expect(await must(wangMin, record.figures, { id })).toMatchObject({ over: false, expected: 5, came: 2, absent: 2 })
  await must(wangMin, meeting.close, await road.meetingOn(id))

  const figures = await must(wangMin, record.figures, { id })
  const many = (lines: readonly { key: string; many: number }[]) => Object.fromEntries(lines.filter((line) => line.many > 0).map(({ key, many: number }) => [key, number]))
  expect(figures).toMatchObject({
    over: true, asked: 7, expected: 5, came: 2, onTime: 1, late: [{ name: '王建国', minutes: 5 }], leave: 1, absent: 2, apart: 2, unsure: 0, walkIns: 1, conflicts: 1, rate: 40,
    floor: { spoke: 0, questions: 0, polls: 0, dissent: 0 },
  })
  expect(many(figures.answers)).toEqual({ coming: 2, leave: 1, no: 1, standIn: 1, silent: 2 })
  expect(many(figures.how)).toEqual({ hand: 1, code: 1, walkIn: 1 })
  expect(figures.seats).toMatchObject([{ label: '委员', expected: 3, came: 1 }, { label: '群众代表', expected: 1, came: 0, walkIns: 1 }, { label: '部门', expected: 1, came: 1 }])
  const { attendances } = await must(wangMin, meeting.look, { id })
  for (const part of ['came', 'leave', 'absent', 'apart'] as const) expect([part, attendances.filter((each) => each.part === part).length]).toEqual([part, figures[part]])

  // Each person's own page says the same.
  const year = await must(wangJianguo, record.myYear, { year: null })
  expect(year).toMatchObject({ year: 2027, came: before.came + 1, late: before.late + 1, expected: before.expected + 1, absent: before.absent })
  const changes = { [liXiuying]: { leave: 1 }, [liuKai]: { standIns: 1, expected: 0 }, 'member-3': { absent: 1, expected: 1, rate: 0 }, 'member-4': { expected: 0, rate: null } }
  for (const [who, said] of Object.entries(changes)) expect(await must(who, record.myYear, { year: 2027 })).toMatchObject(said)
})
