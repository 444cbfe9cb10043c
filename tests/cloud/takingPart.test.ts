import { createHash } from 'node:crypto'
import * as meeting from '@/domain/meeting/contracts'
import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import { boundaryKeys } from '@/domain/meeting/calling/boundary'
import * as topic from '@/domain/topic/contracts'
import * as preparing from '@/domain/topic/preparing'
import * as takingPart from '@/domain/topic/takingPart'
import { personId } from '../../local-cloud/demo/people'
import { jpeg } from '../support/pictures'
import { roadOf } from '../support/road'
import { rehearse } from '../support/rehearsed'
import { chenJing, liuKai, liXiuying, newKey, oldChen, town, uploadedBy, wangJianguo, wangMin, zhangGuifang, zhouZhiqiang, type Town } from '../support/town'

let there: Town
beforeEach(async () => {
  there = await town()
  rehearse(there)
})

const lift = { [zhangGuifang]: '三号楼没有电梯，我下不了楼，想加装电梯。' }
const pack = (id: string, who = wangMin) => there.must(who, preparing.prepared, { id })
const readerOf = async (id: string, name: string) => (await pack(id)).readers.find((one) => one.name === name)
const attendance = async (id: string, name: string) => {
  const one = (await there.must(wangMin, meeting.look, { id })).attendances.find((a) => a.name === name)
  if (!one) throw new Error(`${name} is not on the list`)
  return one
}
/** Neighbours of building 3 who each said something and are willing to come. */
const willing = async (texts: readonly string[]) => {
  const people = texts.map((_, n) => `neighbour-${n}`)
  const id = await roadOf(there).confirmed(Object.fromEntries(people.map((who, n) => [who, `${texts[n]}，我也说一句`])))
  const offers = []
  for (const [n, who] of people.entries()) {
    const { items } = await there.must(who, opinion.mine, { after: null })
    const mine = items[0]?.id ?? ''
    offers.push({ who, opinion: mine, id: (await there.must(who, takingPart.volunteer, { opinion: mine, name: texts[n] ?? '', phone: `1380000400${n}`, seat: 'resident', from: '3 号楼' })).id })
  }
  return { id, offers }
}
const drawNow = async (id: string, seats: number, reason: string | null = null) => there.must(wangMin, takingPart.draw, { ...(await roadOf(there).on(id)), seat: 'resident', seats, reason })
const standing = async (id: string) => new Map((await there.must(wangMin, takingPart.volunteers, { id })).volunteers.map((one) => [one.name, one]))

test('a visit is written down after it was made, with photos kept as the cloud’s own; a plan is for days to come', async () => {
  const { must, refusal } = there
  const road = roadOf(there)
  const id = await road.confirmed(lift)
  const visit = { place: '三号楼', people: '王敏、王建国', findings: '24 户中 21 户同意' }
  await expect(refusal(wangMin, topic.research, { ...(await road.on(id)), ...visit, date: road.day(1) })).resolves.toMatch('调研时间不能晚于今天')
  await expect(refusal(wangMin, preparing.planResearch, { ...(await road.on(id)), date: road.day(-1), place: '三号楼', people: '王敏', questions: null })).resolves.toMatch('不能是过去')
  await must(wangMin, preparing.planResearch, { ...(await road.on(id)), date: road.day(1), place: '三号楼', people: '王敏、王建国', questions: '一楼的采光' })
  const photo = await uploadedBy(there, wangMin, jpeg())
  await must(wangMin, topic.research, { ...(await road.on(id)), ...visit, date: road.day(0), photos: [photo] })
  const { plans, research, status } = await pack(id)
  expect(status).toBe('researching')
  expect(plans[0]).toMatchObject({ questions: '一楼的采光', by: '王敏' })
  expect(research[0]?.photos).toEqual([expect.stringMatching(/\/kept\/.*\.jpeg/)])
  const borrowed = await uploadedBy(there, chenJing, jpeg())
  await expect(refusal(wangMin, topic.research, { ...(await road.on(id)), ...visit, date: road.day(0), photos: [borrowed] })).resolves.toMatch('您自己的手机')
})

test('no meeting is told of before members and units have the facts; the pack takes both, and a visit', async () => {
  const { must, refusal } = there
  const road = roadOf(there)
  const id = await road.researched(lift)
  const planned = await road.invited(id)
  const notify = async () => refusal(wangMin, meeting.notify, { ...(await road.meetingOn(planned)), boundary: boundaryKeys })
  await expect(notify()).resolves.toMatch('商前材料还没有发')
  await expect(refusal(wangMin, preparing.sendFacts, { ...(await road.on(id)), people: [personId(wangJianguo)] })).resolves.toMatch('还没有选部门')
  await must(wangMin, preparing.sendFacts, { ...(await road.on(id)), people: [personId(wangJianguo), personId(liuKai)] })
  await must(wangMin, meeting.notify, { ...(await road.meetingOn(planned)), boundary: boundaryKeys })
  // Li Xiuying was invited without having been sent the pack: it came with the invitation.
  expect(await readerOf(id, '李秀英')).toMatchObject({ state: 'unread' })
  await must(liXiuying, preparing.facts, { topic: id })
})

test('who has read it is seen; a new fact goes out alone, and whoever had not read stays unread', async () => {
  const { must, refusal, cloud } = there
  const road = roadOf(there)
  const id = await road.researched(lift)
  await road.informed(id)
  cloud.travel(60_000)
  const read = await must(wangJianguo, preparing.facts, { topic: id })
  expect(read).toMatchObject({ title: '幸福里三号楼加装电梯', together: 1, open: true })
  expect(read.research.map(({ findings, fresh }) => [findings, fresh])).toEqual([['24 户中 21 户同意', false]])
  const once = await readerOf(id, '王建国')
  expect(once).toMatchObject({ state: 'read', phone: expect.stringMatching(/^139\d{8}$/) })
  cloud.travel(60_000)
  await must(wangJianguo, preparing.facts, { topic: id })
  expect((await readerOf(id, '王建国'))?.readAt).toBe(once?.readAt)
  await expect(refusal(wangMin, preparing.sendFacts, { ...(await road.on(id)), people: [] })).resolves.toMatch('没有新的材料')

  cloud.travel(60_000)
  await must(wangMin, preparing.addFact, { ...(await road.on(id)), title: '补贴标准', text: '每部 20 万元', source: '区住建局文件', files: [] })
  expect((await must(wangJianguo, preparing.facts, { topic: id })).facts).toEqual([])
  cloud.travel(60_000)
  await must(wangMin, preparing.sendFacts, { ...(await road.on(id)), people: [personId('member-3')] })
  expect([(await readerOf(id, '王建国'))?.state, (await readerOf(id, '李秀英'))?.state, (await readerOf(id, '陈明'))?.state]).toEqual(['behind', 'unread', 'unread'])
  const inbox = async (who: string) => (await must(who, notice.inbox, { after: null })).items.map(({ body }) => body)
  expect(await inbox(wangJianguo)).toEqual(['材料新加：补贴标准', '商前材料来了，请会前看一看'])
  expect(await inbox('member-3')).toEqual(['商前材料来了，请会前看一看'])

  cloud.travel(60_000)
  const again = await must(wangJianguo, preparing.facts, { topic: id })
  expect([again.research[0]?.fresh, again.facts.map(({ title, fresh }) => [title, fresh])]).toEqual([false, [['补贴标准', true]]])
  expect((await must(wangJianguo, preparing.facts, { topic: id })).facts[0]?.fresh).toBe(true)
  expect((await must(liXiuying, preparing.facts, { topic: id })).facts[0]?.fresh).toBe(false)
  expect((await readerOf(id, '王建国'))?.state).toBe('read')
  await expect(refusal('member-9', preparing.facts, { topic: id })).resolves.toMatch('没有找到')
})

test('a member adds what he knows, once, with his name; the others get it with the next sending', async () => {
  const { must, refusal } = there
  const road = roadOf(there)
  const id = await road.researched(lift)
  await road.informed(id)
  const words = { topic: id, key: newKey(), text: '我所在的小区前年装过，一楼补偿谈成 2 万元。', photos: [] }
  const first = await must(wangJianguo, preparing.contribute, words)
  expect(await must(wangJianguo, preparing.contribute, words)).toEqual(first)
  expect((await must(wangJianguo, preparing.facts, { topic: id })).contributions).toHaveLength(1)
  expect((await must(liXiuying, preparing.facts, { topic: id })).contributions).toEqual([])
  expect((await pack(id)).unsent).toEqual(['王建国补充的情况'])
  expect((await must(wangMin, notice.inbox, { after: null })).items[0]).toMatchObject({ body: '王建国补充了情况' })
  await must(wangMin, preparing.sendFacts, { ...(await road.on(id)), people: [] })
  expect((await must(liXiuying, preparing.facts, { topic: id })).contributions[0]).toMatchObject({ name: '王建国', from: '工程界' })
  await expect(refusal('member-9', preparing.contribute, { ...words, key: newKey() })).resolves.toMatch('没有找到')
})

test('a topic that needs three residents does not go out with one; who has declined sits on no seat', async () => {
  const { must, refusal } = there
  const road = roadOf(there)
  const id = await road.researched(lift)
  await road.informed(id)
  await must(wangMin, takingPart.setNeeds, { ...(await road.on(id)), needs: { resident: 2, unit: 0, expert: 1 } })
  const planned = await road.invited(id)
  const notify = { boundary: boundaryKeys }
  await expect(refusal(wangMin, meeting.notify, { ...(await road.meetingOn(planned)), ...notify })).resolves.toMatch('群众代表还差 1 位、专家还差 1 位')
  const xu = await attendance(planned, '许老师')
  await must(wangMin, meeting.noteDeclined, { id: xu.id, version: xu.version, reason: '身体不好' })
  await must(wangMin, meeting.invite, { id: planned, people: [], guests: [{ name: '高工', from: '设计院', phone: null, seat: 'expert' }, { name: '鲁大姐', from: '3 号楼', phone: null, seat: 'resident' }] })
  await expect(refusal(wangMin, meeting.notify, { ...(await road.meetingOn(planned)), ...notify })).resolves.toMatch('利益相关方还差 1 位')
  // Who declined, and why, is kept when they change their mind.
  const declined = await attendance(planned, '许老师')
  expect(declined).toMatchObject({ statusLabel: '已婉拒', declineReason: '身体不好' })
  await must(wangMin, meeting.noteComing, { id: declined.id, version: declined.version })
  await must(wangMin, meeting.notify, { ...(await road.meetingOn(planned)), ...notify })
  const kept = there.cloud.data.get('attendances', declined.id) as never as { diary: { says: string; note: string | null }[] }
  expect(kept.diary.map(({ says, note }) => [says, note])).toEqual([['邀请', null], ['记婉拒', '身体不好'], ['记参加', null]])
})

test('the host ticks that this is something to talk over, or nobody is told; once is enough', async () => {
  const { must, refusal, cloud } = there
  const road = roadOf(there)
  const id = await road.researched(lift)
  await road.informed(id)
  const planned = await road.invited(id)
  await expect(refusal(wangMin, meeting.notify, await road.meetingOn(planned))).resolves.toMatch('这件事可以商量')
  await expect(refusal(wangMin, meeting.notify, { ...(await road.meetingOn(planned)), boundary: boundaryKeys.filter((key) => key !== 'notInCourt') })).resolves.toMatch('没有进入诉讼')
  await must(wangMin, meeting.notify, { ...(await road.meetingOn(planned)), boundary: boundaryKeys })
  expect((await must(wangMin, meeting.look, { id: planned })).boundary).toMatchObject({ by: '王敏' })
  await must(wangMin, meeting.postpone, { ...(await road.meetingOn(planned)), reason: '下雨', startsAt: cloud.now() + 1000, endsAt: cloud.now() + 2000 })
})

test('what ties somebody to the matter stands beside their name for the host, and only there', async () => {
  const { must } = there
  const road = roadOf(there)
  const planned = await road.invited(null)
  await must(wangMin, meeting.invite, { id: planned, people: [], guests: [{ name: '马主任', from: '业委会', phone: null, seat: 'concerned', conflict: '业委会主任，与施工方有合同' }] })
  expect((await attendance(planned, '马主任')).conflict).toBe('业委会主任，与施工方有合同')
  const sun = await attendance(planned, '孙阿姨')
  await must(wangMin, meeting.noteConflict, { id: sun.id, version: sun.version, conflict: '住在一楼，电梯挡她的窗' })
  expect((await attendance(planned, '孙阿姨')).conflict).toBe('住在一楼，电梯挡她的窗')
  await road.notify(planned)
  expect(JSON.stringify(await must(wangJianguo, meeting.lookAtMine, { id: planned }))).not.toContain('挡她的窗')
})

test('Zhang Guifang is willing to come: once, with her own opinion, and no clerk learns which words were hers', async () => {
  const { must, refusal } = there
  const road = roadOf(there)
  const { id } = await road.drafted(lift)
  const mine = (await must(zhangGuifang, opinion.mine, { after: null })).items[0]?.id ?? ''
  const offer = { opinion: mine, name: '张桂芳', phone: '138 0000 3333', seat: 'resident' as const, from: '3 号楼 601' }
  await expect(refusal(zhangGuifang, takingPart.volunteer, offer)).resolves.toMatch('现在不收报名')
  await must(wangMin, topic.propose, await road.on(id))
  await must(zhouZhiqiang, topic.confirm, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('3 号') })
  const first = await must(zhangGuifang, takingPart.volunteer, offer)
  expect(await must(zhangGuifang, takingPart.volunteer, offer)).toEqual(first)
  await expect(refusal(oldChen, takingPart.volunteer, offer)).resolves.toMatch('没有找到')
  const seen = await must(wangMin, takingPart.volunteers, { id })
  expect(seen.volunteers).toHaveLength(1)
  expect(JSON.stringify(seen)).not.toContain(mine)
  expect(JSON.stringify(seen)).not.toContain('demo-resident')
  const { id: volunteer, version } = first
  await must(zhangGuifang, takingPart.stepBack, { id: volunteer, version })
  await must(zhangGuifang, takingPart.offerAgain, { id: volunteer, version: version + 1 })
  expect((await must(zhangGuifang, takingPart.myVolunteering, { opinion: mine })).mine).toMatchObject({ status: 'offered', can: ['stepBack'] })
})

test('five are willing, two are drawn; a suspicious auditor draws again with the seed and gets the same', async () => {
  const { must, refusal } = there
  const { id, offers } = await willing(['赵一', '钱二', '孙三', '李四', '周五'])
  await expect(refusal(wangMin, takingPart.draw, { ...(await roadOf(there).on(id)), seat: 'concerned', seats: 1, reason: null })).resolves.toMatch('还没有人报名做利益相关方')
  await expect(refusal(wangMin, takingPart.draw, { ...(await roadOf(there).on(id)), seat: 'resident', seats: 6, reason: null })).resolves.toMatch('只有 5 人')
  await drawNow(id, 2)
  const [draw] = (await must('neighbour-0', takingPart.myVolunteering, { opinion: offers[0]?.opinion ?? '' })).draws
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')
  const numbers = (draw?.order ?? []).map((one) => one.id)
  const redone = [...numbers].sort().map((no) => ({ no, lot: sha(`${draw?.seed}:${no}`) })).sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ no }) => no)
  expect(numbers).toEqual(redone)
  expect(draw?.digest).toBe(sha([...numbers].sort().join('\n')))
  expect(draw?.order.filter((one) => one.drawn).map((one) => one.id)).toEqual(redone.slice(0, 2))
  // To neighbours only the first letter of a name is shown.
  expect(draw?.order.every(({ name }) => /^.\*\*$/.test(name))).toBe(true)
  // The pool was in the record before there was a seed.
  const { diary } = await must(wangMin, topic.look, { id })
  expect(diary.slice(-2).map(({ says }) => says)).toEqual(['封存抽签名单', '抽签定代表'])
  expect(diary.at(-2)?.note).toContain(draw?.digest.slice(0, 12))
  expect(diary.at(-2)?.note).not.toContain(draw?.seed)

  await expect(refusal(wangMin, takingPart.draw, { ...(await roadOf(there).on(id)), seat: 'resident', seats: 2, reason: null })).resolves.toMatch('已经抽过签')
  await drawNow(id, 2, '周五搬走了')
  const { draws } = await must(wangMin, takingPart.volunteers, { id })
  expect(draws.map(({ reason, seed }) => [reason, seed === draw?.seed])).toEqual([['周五搬走了', false], [null, true]])
})

test('somebody drawn steps back: the first reserve moves up, both are told, and the clerk knows', async () => {
  const { must, cloud } = there
  const { id, offers } = await willing(['赵一', '钱二', '孙三', '李四'])
  for (const { who } of offers) {
    cloud.quota.grant(`demo-${who}`, 'local-meeting', 3)
    for (let n = 0; n < 3; n += 1) await must(who, notice.consent, { key: newKey(), accepted: ['local-meeting'] })
  }
  await drawNow(id, 2)
  const before = await standing(id)
  const gone = [...before.values()].find(({ status }) => status === 'drawn')
  const next = [...before.values()].find(({ place }) => place === 1)
  const who = offers.find((one) => one.id === gone?.id)
  await must(who?.who ?? '', takingPart.stepBack, { id: gone?.id ?? '', version: gone?.version ?? 0 })
  const after = await standing(id)
  expect([after.get(gone?.name ?? '')?.status, after.get(next?.name ?? '')?.status]).toEqual(['withdrawn', 'drawn'])
  expect([...after.values()].filter(({ status }) => status === 'drawn')).toHaveLength(2)
  expect((await must(wangMin, notice.inbox, { after: null })).items[0]).toMatchObject({ title: `${gone?.name}来不了了` })
  await cloud.tick('clock')
  const words = cloud.sent.filter(({ openid }) => openid === `demo-${offers.find((one) => one.id === next?.id)?.who}`).map(({ data }) => data.thing2?.value)
  expect(words).toEqual(['这次没抽中，您是候补', '有人来不了，轮到您了'])
})

test('one tap invites those drawn; one of them declines on the telephone and the next is asked', async () => {
  const { must, refusal } = there
  const road = roadOf(there)
  const { id, offers } = await willing(['赵一', '钱二', '孙三'])
  await must(wangMin, topic.research, { ...(await road.on(id)), date: road.day(0), place: '三号楼', people: '王敏', findings: '看过了' })
  await road.informed(id)
  await drawNow(id, 1)
  const planned = await road.invited(id)
  const offered = (await must(wangMin, meeting.candidates, { id: planned })).volunteers
  expect(offered).toHaveLength(1)
  const reserve = [...(await standing(id)).values()].find(({ status }) => status === 'reserve')
  await expect(refusal(wangMin, meeting.invite, { id: planned, people: [], guests: [], volunteers: [{ id: reserve?.id ?? '' }] })).resolves.toMatch('没有抽中')
  await must(wangMin, meeting.invite, { id: planned, people: [], guests: [], volunteers: offered.map((one) => ({ id: one.id, conflict: '住在一楼' })) })
  const [drawn] = offered
  const listed = await attendance(planned, drawn?.name ?? '')
  expect(listed).toMatchObject({ drawn: true, seat: 'resident', conflict: '住在一楼' })
  expect((await must(wangMin, meeting.candidates, { id: planned })).volunteers).toEqual([])
  await road.notify(planned)
  const own = offers.find((one) => one.id === drawn?.id)
  expect((await must(own?.who ?? '', takingPart.myVolunteering, { opinion: own?.opinion ?? '' })).meeting).toMatchObject({ title: '三号楼加装电梯协商会' })

  const now = await attendance(planned, drawn?.name ?? '')
  await must(wangMin, meeting.noteDeclined, { id: now.id, version: now.version, reason: '要带孙子' })
  expect((await standing(id)).get(drawn?.name ?? '')).toMatchObject({ status: 'declined', reason: '要带孙子' })
  const [second] = (await must(wangMin, meeting.candidates, { id: planned })).volunteers
  expect(second?.id).not.toBe(drawn?.id)
  await must(wangMin, meeting.invite, { id: planned, people: [], guests: [], volunteers: [{ id: second?.id ?? '' }] })
  // And whoever steps back on the own phone is off the list of the meeting.
  const later = offers.find((one) => one.id === second?.id)
  const mine = (await must(later?.who ?? '', takingPart.myVolunteering, { opinion: later?.opinion ?? '' })).mine
  await must(later?.who ?? '', takingPart.stepBack, { id: mine?.id ?? '', version: mine?.version ?? 0 })
  expect(await attendance(planned, second?.name ?? '')).toMatchObject({ statusLabel: '已婉拒', declineReason: '本人退出' })
})

test('a neighbour without a phone of her own is signed up at the counter and has the same lot', async () => {
  const { must, refusal } = there
  const { id } = await willing(['赵一'])
  const ma = { topic: id, key: newKey(), name: '马奶奶', phone: '13800005555', seat: 'resident' as const, from: '3 号楼 102' }
  const first = await must(wangMin, takingPart.signUp, ma)
  expect(await must(wangMin, takingPart.signUp, ma)).toEqual(first)
  await expect(refusal(wangMin, takingPart.signUp, { ...ma, key: newKey() })).resolves.toMatch('已经报过名了')
  expect((await standing(id)).get('马奶奶')).toMatchObject({ byPhone: true, can: ['noteDecline'] })
  await must(wangMin, takingPart.noteDecline, { id: first.id, version: first.version, reason: '眼睛要做手术' })
  await drawNow(id, 1)
  expect((await must(wangMin, takingPart.volunteers, { id })).draws[0]?.order.map(({ name }) => name)).toEqual(['赵一'])
})
