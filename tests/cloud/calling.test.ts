import * as fc from 'fast-check'
import * as calling from '@/domain/meeting/calling/contracts'
import * as meeting from '@/domain/meeting/contracts'
import type { Meeting } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'
import * as notice from '@/domain/notice/contracts'
import * as roster from '@/domain/opinion/intake/roster'
import { moment } from '@/domain/kernel/calendar'
import type { InputOf } from '@/domain/kernel/contract'
import { whoAmI } from '@/domain/directory/contracts'
import { personId } from '../../local-cloud/demo/people'
import { jpeg } from '../support/pictures'
import { roadOf } from '../support/road'
import { soak } from '../support/soak'
import { chenJing, linYue, liuKai, liXiuying, newKey, town, wangJianguo, wangMin, type Town } from '../support/town'

let there: Town
beforeAll(async () => { there = await town() })
/** Nine in the morning of a working Monday, so that nobody's hour decides a story. */
const monday = moment('2027-03-01', '09:00') ?? 0
beforeEach(() => there.cloud.travel(monday - there.cloud.now()))

const hour = 3_600_000
type Form = Omit<InputOf<typeof meeting.plan>, 'key' | 'room' | 'topic'>
const form = (more: Partial<Form> = {}): Form => ({
  kind: '小微协商', variant: '坝坝会', form: 'mobile', title: '院坝里商量停车', startsAt: monday + 10 * hour, endsAt: monday + 12 * hour, place: '三号楼院坝',
  agenda: [{ says: '介绍情况', minutes: 20 }, { says: '各方发言', minutes: 60 }], ...more,
})
const plan = async (more: Partial<Form> = {}, who = wangMin, room = 'room-xingfuli') => (await there.must(who, meeting.plan, { key: newKey(), room, topic: null, ...form(more) })).id
const look = (id: string, who = wangMin) => there.must(who, meeting.look, { id })
const on = (id: string) => roadOf(there).meetingOn(id)
const asked = (people: readonly string[], must = false) => people.map((who) => ({ person: personId(who), seat: 'member' as const, must }))
const members = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `member-${from + n}`)
/** Planned, asked and told. */
const called = async (people: readonly string[], more: Partial<Form> = {}, must = false) => {
  const id = await plan(more)
  await there.must(wangMin, meeting.invite, { id, people: asked(people, must), guests: [] })
  await there.must(wangMin, meeting.notify, await on(id))
  return id
}
const mine = (who: string, id: string) => there.must(who, meeting.lookAtMine, { id })
const comes = async (who: string, id: string) => { const { me } = await mine(who, id); return there.must(who, meeting.come, { id: me.id, version: me.version }) }
/** On a slow machine somebody's turn may not come in time; they are told so, and tap again. */
const taps = async (who: string, id: string) => {
  for (let taps = 0; taps < 20; taps += 1) {
    const { me } = await mine(who, id)
    const answer = await there.ask(who, meeting.come, { id: me.id, version: me.version })
    if (answer.ok) return
    expect(answer.refusal).toMatchObject({ code: 'crowded' })
  }
  throw new Error(`${who} tapped twenty times for nothing`)
}
const leaves = async (who: string, id: string) => { const { me } = await mine(who, id); return there.must(who, calling.signOff, { id: me.id, version: me.version }) }
const standing = ({ attendances }: MeetingView, status: string) => attendances.filter((one) => one.status === status).map(({ name }) => name)
const told = async (who: string, id: string) => (await there.must(who, notice.inbox, { after: null })).items.filter(({ page }) => page.includes(id)).map(({ body }) => body).reverse()
const signUp = (capacity: number | null, more: object = {}) => ({ signUp: { capacity, until: null, open: false, ...more } })
const arranged = async (id: string, more: object) => {
  const { agenda, signUp: before, noSignal, signOut } = await look(id)
  const kept = before && { capacity: before.capacity, until: before.until, open: before.open }
  return there.must(wangMin, calling.arrange, { ...(await on(id)), agenda, signUp: kept, noSignal, signOut, ...more })
}

test('a form is amended as long as nobody was told; afterwards the change of time or place is told to everybody once', async () => {
  const { must, refusal } = there
  await expect(refusal(wangMin, meeting.plan, { key: newKey(), room: 'room-xingfuli', topic: null, ...form({ variant: '公益培训' }) })).resolves.toMatch('叫什么会')
  await expect(refusal(wangMin, meeting.plan, { key: newKey(), room: 'room-xingfuli', topic: null, ...form({ endsAt: monday + 9 * 24 * hour }) })).resolves.toMatch('最长 7 天')
  const id = await plan()
  await must(wangMin, calling.amend, { ...(await on(id)), ...form({ kind: '我说你听', variant: '公益培训', title: '垃圾分类培训', place: '村部' }) })
  expect(await look(id)).toMatchObject({ kind: '我说你听', variant: '公益培训', title: '垃圾分类培训', place: '村部', can: ['notify', 'amend', 'arrange', 'attach', 'detach', 'cancel'] })
  await must(wangMin, meeting.invite, { id, people: asked([wangJianguo, liXiuying]), guests: [] })
  const before = await on(id)
  await must(wangMin, meeting.notify, before)
  await expect(refusal(wangMin, calling.amend, { ...(await on(id)), ...form() })).resolves.toMatch('不能再“修改”')

  const at = { startsAt: monday + 34 * hour, endsAt: monday + 36 * hour }
  await expect(refusal(wangMin, meeting.postpone, { ...(await on(id)), reason: '下雨', startsAt: monday - hour, endsAt: monday + hour })).resolves.toMatch('已经过去')
  const stale = await on(id)
  // Somebody comes onto the list while it is being moved.
  const adding = must(wangMin, meeting.invite, { id, people: asked(['member-3']), guests: [] })
  const presses = await Promise.all([1, 2, 3].map(() => there.ask(wangMin, meeting.postpone, { ...stale, reason: '下雨', ...at })))
  await adding
  await must(wangMin, meeting.invite, { id, people: asked(['member-4']), guests: [] })
  expect(presses.filter(({ ok }) => ok)).toHaveLength(1)
  await expect(refusal(wangMin, meeting.postpone, { ...stale, reason: '下雨', ...at })).resolves.toMatch('刷新后再看')
  const [first, second] = await Promise.all([on(id), on(id)])
  await must(wangMin, calling.relocate, { ...first, reason: '村部停电', place: '小学礼堂' })
  await expect(refusal(wangMin, calling.relocate, { ...second, reason: '村部停电', place: '小学礼堂' })).resolves.toMatch('刷新后再看')
  await must(wangMin, meeting.cancel, { ...(await on(id)), reason: '不开了' })
  for (const who of [wangJianguo, liXiuying]) expect(await told(who, id)).toEqual(['3月1日周一 19:00', '延期到 3月2日周二 19:00', '改到 小学礼堂', '会议取消了'])
  expect([['3月2日周二 19:00'], ['3月1日周一 19:00', '延期到 3月2日周二 19:00']]).toContainEqual((await told('member-3', id)).slice(0, -2))
  expect(await told('member-4', id)).toEqual(['3月2日周二 19:00', '改到 小学礼堂', '会议取消了'])
  expect(await mine(wangJianguo, id)).toMatchObject({ changes: 3, place: '小学礼堂' })
})

test('every second week, without the holiday: one series, planned once, called off from one evening on', async () => {
  const { must, refusal } = there
  // Of a year whose holidays are known.
  there.cloud.travel((moment('2026-09-21', '09:00') ?? 0) - there.cloud.now())
  const startsAt = moment('2026-09-24', '19:00') ?? 0
  const repeat = { every: 'week' as const, times: 4 }
  const { dates } = await must(wangMin, calling.dates, { startsAt, ...repeat })
  expect(dates.map(({ dayOff }) => dayOff)).toEqual([false, true, false, false])
  const key = newKey()
  const input = { key, room: 'room-xingfuli', topic: null, ...form({ startsAt, endsAt: startsAt + hour, ...signUp(5, { until: startsAt - hour }) }), repeat: { ...repeat, without: [dates[1]?.startsAt ?? 0] } }
  await expect(refusal(wangMin, meeting.plan, { ...input, repeat: { ...repeat, times: 2, without: [dates[1]?.startsAt ?? 0] } })).resolves.toMatch('只剩一个日期')
  const answers = await Promise.all([1, 2, 3].map(() => must(wangMin, meeting.plan, input)))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  const id = answers[0]?.id ?? ''
  const ofSeries = () => (there.cloud.data.all('meetings') as never as Meeting[]).filter(({ series }) => series === id).sort((a, b) => a.startsAt - b.startsAt)
  expect(ofSeries().map(({ serial, startsAt: at, signUp: asks }) => [serial?.no, serial?.of, at, asks?.until])).toEqual(
    [0, 2, 3].map((n, at) => [at + 1, 3, dates[n]?.startsAt, (dates[n]?.startsAt ?? 0) - hour]),
  )
  expect(await look(id)).toMatchObject({ series: { id, every: 'week', no: 1, of: 3 }, later: 2 })

  const second = ofSeries()[1]?._id ?? ''
  const guests = [{ name: '孙阿姨', from: '3 号楼', phone: null, seat: 'resident' as const }]
  await must(wangMin, meeting.invite, { id, people: asked([wangJianguo]), guests, later: true })
  await must(wangMin, meeting.invite, { id: second, people: asked([liXiuying]), guests, later: true })
  expect(await Promise.all(ofSeries().map(async ({ _id }) => (await look(_id)).attendances.map(({ name }) => name).sort()))).toEqual([['孙阿姨', '王建国'], ['孙阿姨', '孙阿姨', '李秀英', '王建国'], ['孙阿姨', '李秀英', '王建国']])
  await must(wangMin, meeting.notify, await on(second))
  await must(wangMin, meeting.cancel, { ...(await on(second)), reason: '农忙', later: true })
  expect(ofSeries().map(({ status }) => status)).toEqual(['planned', 'cancelled', 'cancelled'])
  expect(await told(wangJianguo, second)).toHaveLength(2)
})

test('twenty places and fifty people at once: twenty come, thirty wait in line', async () => {
  const { must, cloud } = there
  const crowd = Array.from({ length: 50 }, (_, n) => `crowd-${n}`)
  cloud.data.insert('people', crowd.map((who, n) => ({
    _id: `0-${who}`, status: 'bound', version: 1, at: 0, name: `群众 ${n}`, from: '各界', duty: null, area: 'linjiang', areas: ['jiangzhou', 'linjiang'], phone: null, openid: `demo-${who}`,
    posts: [{ role: 'member', scope: `0-${who}` }], postKeys: [`member:0-${who}`], invitation: null, diary: [], marks: [],
  })))
  const id = await called(crowd, signUp(20))
  // One before the others: those served side by side would otherwise fill the last places exactly.
  await comes(crowd[0] ?? '', id)
  await Promise.all(crowd.slice(1).map((who) => taps(who, id)))
  const full = await look(id)
  expect([standing(full, 'coming').length, standing(full, 'waiting').length]).toEqual([20, 30])
  expect(full.attendances.flatMap(({ ahead }) => (ahead === null ? [] : [ahead])).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n))
  expect(full.signUp).toMatchObject({ left: 0 })
  // Nobody who came was told more than the invitation.
  expect((cloud.data.all('notices') as never as { about: string; kind: string }[]).filter(({ about, kind }) => about === `meetings/${id}` && kind !== 'meeting')).toEqual([])
  await arranged(id, signUp(null))
  expect([standing(await look(id), 'coming').length, (await look(id)).signUp]).toEqual([50, { capacity: null, until: null, open: false, left: null }])
  expect(await must(wangMin, meeting.list, { after: null, shelf: 'ahead' })).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ id, tally: expect.objectContaining({ coming: 50, silent: 0 }) })]) })
})

test('whoever waits reads their place in the line, moves up when a place comes free and hears of it once; whoever must come takes no place', async () => {
  const { must, refusal } = there
  const id = await called(members(1, 5), signUp(2))
  await must(wangMin, meeting.invite, { id, people: asked([liuKai, 'member-6'], true), guests: [] })
  await comes('member-1', id)
  await comes('member-2', id)
  await comes('member-6', id)
  const first = await comes('member-3', id)
  expect([first.me, first.signUp]).toMatchObject([{ statusLabel: '候补', ahead: 0, can: ['signOff'] }, { left: 0 }])
  expect((await mine('member-4', id)).me.can).toEqual(['queue', 'signOff'])
  expect((await comes('member-4', id)).me.ahead).toBe(1)
  expect((await comes('member-5', id)).me.ahead).toBe(2)

  await leaves('member-1', id)
  expect(await mine('member-3', id)).toMatchObject({ me: { status: 'coming' } })
  expect(await told('member-3', id)).toEqual(['3月1日周一 19:00', '有空位了，轮到您参加'])
  expect((await mine('member-5', id)).me.ahead).toBe(1)
  // On the telephone: one says that he is ill, and the next moves up.
  const two = (await look(id)).attendances.find(({ name }) => name === '李秀英')
  await must(wangMin, meeting.noteDeclined, { id: two?.id ?? '', version: two?.version ?? 0, reason: '生病' })
  expect(standing(await look(id), 'waiting')).toEqual(['林志远'])
  // Nobody is squeezed in past those who wait.
  const one = (await look(id)).attendances.find(({ name }) => name === '王建国')
  await expect(refusal(wangMin, meeting.noteComing, { id: one?.id ?? '', version: one?.version ?? 0 })).resolves.toMatch('2 个名额已经满了')
  await expect(arranged(id, signUp(1))).rejects.toThrow('已经有 2 人报上了名')
  await arranged(id, signUp(4))
  expect([standing(await look(id), 'waiting'), (await look(id)).signUp?.left]).toEqual([[], 1])
  await arranged(id, signUp(4, { until: monday + hour }))
  there.cloud.travel(2 * hour)
  expect((await mine(wangJianguo, id)).me.can).toEqual([])
  const late = (await mine(wangJianguo, id)).me
  await expect(refusal(wangJianguo, meeting.come, { id: late.id, version: late.version })).resolves.toMatch('已经截止')
  await leaves('member-3', id)
})

soak('two who want the last place at once: one has it, again and again; any order of acts leaves nobody waiting beside a free place', async () => {
  const id = await called(members(7, 12), signUp(1))
  for (let round = 0; round < 8; round += 1) {
    await Promise.all([comes('member-7', id), comes('member-8', id)])
    expect([standing(await look(id), 'coming').length, standing(await look(id), 'waiting').length]).toEqual([1, 1])
    await Promise.all([leaves('member-7', id), leaves('member-8', id)].map((leaving) => leaving.catch(() => undefined)))
    for (const who of ['member-7', 'member-8']) if ((await mine(who, id)).me.status !== 'declined') await leaves(who, id)
  }
  const act = fc.tuple(fc.constantFrom('come', 'leave', 'places'), fc.integer({ min: 7, max: 12 }), fc.integer({ min: 1, max: 4 }))
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 6 }), async (acts) => {
      // All at once: what somebody else did meanwhile may refuse one or the other.
      await Promise.allSettled(acts.map(([what, no, places]) => (what === 'come' ? comes(`member-${no}`, id) : what === 'leave' ? leaves(`member-${no}`, id) : arranged(id, signUp(places)))))
      const now = await look(id)
      const [coming, waiting] = [standing(now, 'coming').length, standing(now, 'waiting').length]
      expect(coming).toBeLessThanOrEqual(now.signUp?.capacity ?? 0)
      if (waiting > 0) expect(coming).toBe(now.signUp?.capacity)
    }),
    { numRuns: 6 },
  )
})

test('members nobody asked see what is open to them, sign up once, and the host sees that they came forward themselves', async () => {
  const { must, refusal } = there
  const id = await called([wangJianguo], signUp(2, { open: true }))
  const closed = await called([wangJianguo], signUp(2))
  const open = async (who: string) => (await must(who, calling.openToSignUp, {})).items.find((one) => one.id === id)
  expect(await open('member-13')).toMatchObject({ title: '院坝里商量停车', left: 2, mine: false })
  expect((await must('member-13', calling.openToSignUp, {})).items.map((one) => one.id)).not.toContain(closed)
  await expect(refusal('member-13', calling.signUp, { id: closed })).resolves.toMatch('不能自己报名')
  await Promise.all([1, 2, 3].map(() => must('member-13', calling.signUp, { id })))
  await must('member-14', calling.signUp, { id })
  const third = await must('member-15', calling.signUp, { id })
  expect(third.me).toMatchObject({ status: 'waiting', ahead: 0 })
  expect(await open('member-13')).toMatchObject({ left: 0, waiting: 1, mine: true })
  const seen = (await look(id)).attendances
  expect(seen.filter(({ selfSigned }) => selfSigned)).toHaveLength(3)
  expect(seen.find(({ name }) => name === '王建国')).toMatchObject({ selfSigned: false, status: 'invited' })
  await leaves('member-14', id)
  expect((await mine('member-15', id)).me.status).toBe('coming')
})

test('chairs go to everybody who comes, in the order of the list; one can be given by hand, and both see it', async () => {
  const { must } = there
  const id = await called(members(1, 5))
  for (const who of members(1, 4)) await comes(who, id)
  expect(await must(wangMin, calling.seatAll, { id, perRow: 3, keep: false })).toEqual({ seated: 4 })
  const chairs = async () => (await look(id)).attendances.map(({ chair }) => chair)
  expect(await chairs()).toEqual(['1 排 1 号', '1 排 2 号', '1 排 3 号', '2 排 1 号', null])
  const one = (await look(id)).attendances[0]
  await must(wangMin, calling.giveChair, { id: one?.id ?? '', version: one?.version ?? 0, chair: '主席台 1 号' })
  await comes('member-5', id)
  await must(wangMin, calling.seatAll, { id, perRow: 3, keep: true })
  expect(await chairs()).toEqual(['主席台 1 号', '1 排 2 号', '1 排 3 号', '2 排 1 号', '1 排 1 号'])
  expect((await mine('member-1', id)).me.chair).toBe('主席台 1 号')
  await must(wangMin, meeting.open, await on(id))
  const { code } = await must(wangMin, meeting.doorCode, { id })
  expect(await must('member-2', meeting.checkIn, { meeting: id, code })).toMatchObject({ chair: '1 排 2 号' })
})

test('papers handed round are copies of one’s own uploads, what they say they are, and opened only by those asked', async () => {
  const { must, refusal, cloud } = there
  const id = await called([wangJianguo])
  const put = async (who: string, name: string, bytes: Buffer | Uint8Array) => cloud.files.put(`files/${(await must(who, whoAmI, {})).folder}/upload-00000${name}`, Buffer.from(bytes))
  const pdf = await put(wangMin, '1.pdf', Buffer.from('%PDF-1.7 停车方案'))
  const attach = async (file: string, name: string) => there.refusal(wangMin, calling.attach, { ...(await on(id)), file, name })
  await expect(attach(await put(chenJing, '2.pdf', Buffer.from('%PDF-1.7')), '方案.pdf')).resolves.toMatch('您自己的手机')
  await expect(attach(await put(wangMin, '3.pdf', Buffer.from('<html>')), '方案.pdf')).resolves.toMatch('对不上')
  await expect(attach(await put(wangMin, '4.exe', Buffer.from('MZ')), '方案.pdf')).resolves.toMatch('只能放 PDF')
  await must(wangMin, calling.attach, { ...(await on(id)), file: pdf, name: 'C:\\材料\\停车 方案.pdf' })
  await must(wangMin, calling.attach, { ...(await on(id)), file: await put(wangMin, '5.jpg', jpeg()), name: '现场.jpg' })
  const { attachments } = await mine(wangJianguo, id)
  expect(attachments.map(({ name }) => name)).toEqual(['停车 方案.pdf', '现场.jpg'])
  const [paper, picture] = attachments.map((one) => one.id)
  const opened = await must(wangJianguo, calling.openAttachment, { meeting: id, attachment: paper ?? '' })
  expect(await (await fetch(opened.address)).text()).toBe('%PDF-1.7 停车方案')
  await expect(refusal('member-20', calling.openAttachment, { meeting: id, attachment: paper ?? '' })).resolves.toMatch('没有找到')
  await must(wangMin, calling.detach, { ...(await on(id)), attachment: picture ?? '' })
  await expect(refusal(wangJianguo, calling.openAttachment, { meeting: id, attachment: picture ?? '' })).resolves.toMatch('已经被去掉')

  // A day later nothing lies about: not what was uploaded, not what was taken off, and of what is still handed round only the copy.
  await cloud.tick('clock')
  expect(cloud.files.read(pdf)).toBeDefined()
  cloud.travel(25 * 3_600_000)
  const removed = (await cloud.tick('clock')) as { leftFiles: number }
  expect(removed.leftFiles).toBeGreaterThanOrEqual(4)
  expect(cloud.files.read(pdf)).toBeUndefined()
  const kept = await must(wangJianguo, calling.openAttachment, { meeting: id, attachment: paper ?? '' })
  expect(await (await fetch(kept.address)).text()).toBe('%PDF-1.7 停车方案')
  expect(cloud.data.count('leftFiles')).toBe(0)
})

test('a copy whose act was cut off is gone a day later, also when its meeting holds other papers', async () => {
  const { must, cloud } = there
  const id = await called([wangJianguo])
  const { folder } = await must(wangMin, whoAmI, {})
  const files = [1, 2].map((no) => cloud.files.put(`files/${folder}/upload-cut0${no}.pdf`, Buffer.from(`%PDF-1.7 ${no}`)))
  const stale = await on(id)
  await must(wangMin, calling.attach, { ...stale, file: files[0] ?? '', name: '一.pdf' })
  const held = () => (cloud.data.get('meetings', id)?.attachments as { file: string }[]).map(({ file }) => file)
  const orphan = cloud.files.put('kept/cut-off.pdf', Buffer.from('%PDF-1.7'))
  cloud.data.insert('leftFiles', [{ _id: 'cut', files: [orphan, ...held()], holder: { in: 'meetings', id }, sweepAt: cloud.now() }])
  cloud.travel(25 * 3_600_000)
  await cloud.tick('clock')
  expect(cloud.files.read(orphan)).toBeUndefined()
  for (const file of held()) expect(cloud.files.read(file)).toBeDefined()
})

test('the same room, the same place, the same people at the same hour: said before it is planned, and it stops nobody', async () => {
  const { must, cloud } = there
  const day = 24 * hour
  const at = { startsAt: monday + 3 * day + 10 * hour, endsAt: monday + 3 * day + 12 * hour }
  const one = await called([wangJianguo, liXiuying], { ...at, title: '先定下的会' })
  const away = await must(wangMin, meeting.look, { id: one }).then(({ attendances }) => attendances.find(({ name }) => name === '李秀英'))
  await must(wangMin, meeting.noteDeclined, { id: away?.id ?? '', version: away?.version ?? 0, reason: '出差' })
  await must(chenJing, roster.setDuty, { key: newKey(), room: 'room-matou', member: personId('member-3'), startsAt: at.startsAt + hour, endsAt: at.endsAt, place: '码头' })
  const people = [wangJianguo, liXiuying, 'member-3', 'member-4'].map(personId)
  const ask = (who: string, room: string, more: object = {}) => must(who, calling.clashes, { meeting: null, room, ...at, place: '三号楼 院坝（东侧）', people, ...more })
  cloud.resetQueries()
  const found = await ask(chenJing, 'room-matou')
  expect(cloud.queries.filter(({ index, examined, returned }) => index === null || examined > 3 * returned + 50)).toEqual([])
  expect(found.places).toMatchObject([{ id: one, title: '先定下的会', same: 'place', room: { name: expect.stringContaining('幸福里') } }])
  expect(found.people.map(({ name, what }) => [name, what])).toEqual([['王建国', '先定下的会'], ['陈明', '委员值班']])
  expect((await ask(wangMin, 'room-xingfuli', { place: '别处' })).places).toMatchObject([{ id: one, same: 'room' }])
  expect(await ask(wangMin, 'room-xingfuli', { meeting: one, people: null })).toEqual({ places: [], people: [] })
  expect(await ask(chenJing, 'room-matou', { startsAt: at.endsAt, endsAt: at.endsAt + hour })).toEqual({ places: [], people: [] })
  expect((await must(wangMin, calling.usualPlaces, { room: 'room-xingfuli' })).places[0]).toBe('三号楼院坝')
  await must(wangMin, meeting.cancel, { ...(await on(one)), reason: '不开了' })
  expect((await ask(chenJing, 'room-matou')).places).toEqual([])
})

test('the organiser sees the soonest first, page by page also where many begin at the same minute, and what is over apart', async () => {
  const { must, cloud } = there
  const [like] = cloud.data.all('meetings') as never as Meeting[]
  const copies = Array.from({ length: 45 }, (_, n) => ({ ...like, _id: `zz-many-${String(n).padStart(2, '0')}`, planning: `many-${n}`, room: 'room-hehua', areas: ['jiangzhou', 'linjiang', 'hehua'], status: n % 9 === 8 ? 'closed' : 'planned', shelf: n % 9 === 8 ? 'past' : 'ahead', startsAt: monday + (n < 44 ? 50 : 60) * hour }))
  cloud.data.insert('meetings', copies as never)
  const walk = async (who: string, shelf: 'ahead' | 'past') => {
    const seen: { id: string; startsAt: number }[] = []
    for (let after: string | null = null; ;) {
      const page: { items: { id: string; startsAt: number }[]; next: string | null } = await must(who, meeting.list, { after, shelf })
      seen.push(...page.items)
      if (page.next === null) return seen
      after = page.next
    }
  }
  cloud.resetQueries()
  const ahead = await walk(linYue, 'ahead')
  const own = ahead.filter(({ id }) => id.startsWith('zz-many'))
  expect([own.length, new Set(ahead.map(({ id }) => id)).size]).toEqual([40, ahead.length])
  expect(ahead.map(({ startsAt }) => startsAt)).toEqual(ahead.map(({ startsAt }) => startsAt).sort((a, b) => a - b))
  expect((await walk(linYue, 'past')).filter(({ id }) => id.startsWith('zz-many'))).toHaveLength(5)
  expect(cloud.queries.filter(({ index, examined, returned }) => index === null || examined > 3 * returned + 50)).toEqual([])
})
