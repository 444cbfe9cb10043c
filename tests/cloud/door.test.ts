import { createHmac } from 'node:crypto'
import { day, hour, minute } from '@/domain/kernel/calendar'
import * as calling from '@/domain/meeting/calling/contracts'
import * as meeting from '@/domain/meeting/contracts'
import * as door from '@/domain/meeting/door/contracts'
import { codeAt, goodCode, readDoorScene, slotMs } from '@/domain/meeting/door/doorCode'
import { jpeg } from '../support/pictures'
import { roadOf } from '../support/road'
import { soak } from '../support/soak'
import { liuKai, liXiuying, oldChen, town, uploadedBy, wangJianguo, wangMin, type Town } from '../support/town'

let there: Town
/** Once, right before the next write to somebody's attendance. */
let meanwhile: (() => void) | null = null
beforeAll(async () => {
  there = await town({
    fault: ({ action, collection }) => {
      if (collection !== 'attendances' || action !== 'database.modifyDocument') return undefined
      const happens = meanwhile
      meanwhile = null
      happens?.()
      return undefined
    },
  })
})

const stranger = 'member-20'
const attendance = async (id: string, name: string) => {
  const one = (await there.must(wangMin, meeting.look, { id })).attendances.find((a) => a.name === name)
  if (!one) throw new Error(`${name} is not invited`)
  return one
}
const on = async (id: string, name: string) => {
  const { id: attended, version } = await attendance(id, name)
  return { id: attended, version }
}
const settle = async (id: string, settings: { noSignal?: boolean; signOut?: boolean }) =>
  there.must(wangMin, calling.arrange, { ...(await roadOf(there).meetingOn(id)), agenda: [], signUp: null, noSignal: false, signOut: false, ...settings })
const arranged = async (settings: { noSignal?: boolean; signOut?: boolean }) => {
  const id = await roadOf(there).notified(null)
  await settle(id, settings)
  return id
}
const open = async (id: string) => there.must(wangMin, meeting.open, await roadOf(there).meetingOn(id))
const close = async (id: string) => there.must(wangMin, meeting.close, await roadOf(there).meetingOn(id))
const show = (id: string, purpose: 'in' | 'out' = 'in') => there.must(wangMin, meeting.doorCode, { id, purpose })
/** As whoever has stolen the meeting's secret would sign it. */
const forge = (id: string) => {
  const { secret } = there.cloud.data.get('meetings', id) as never as { secret: string }
  return (text: string) => createHmac('sha256', secret).update(text).digest('hex')
}
const presentAt = (id: string) => there.cloud.data.all('attendances').filter((one) => one.meeting === id && one.status === 'present').length

test('a replay, a forwarded photo, another meeting’s code, one for leaving, one for tomorrow, somebody else’s record: nobody gets in', async () => {
  const { ask, refusal, must, cloud } = there
  const here = await roadOf(there).notified(null)
  await settle(here, { signOut: true })
  await open(here)
  const elsewhere = await roadOf(there).opened(null)
  const photo = await show(here)
  const other = await show(elsewhere)
  cloud.travel(90_000)
  const now = await show(here)
  const out = await show(here, 'out')
  const clocks = [-day, day, -hour, hour].map((off) => codeAt(forge(here), here, cloud.now() + off))
  const old = '请看会场屏幕上现在的码，再扫一次'
  const tries: [string, string, string, string][] = [
    [wangJianguo, here, photo.code, old],
    [liXiuying, here, photo.code, old],
    [wangJianguo, here, photo.digits, old],
    [wangJianguo, here, other.code, old],
    [wangJianguo, elsewhere, now.code, old],
    [wangJianguo, here, out.code, '这是签退的码，不是签到的'],
    [wangJianguo, here, out.digits, old],
    ...clocks.flatMap(({ code, digits }): [string, string, string, string][] => [[wangJianguo, here, code, old], [liXiuying, here, digits, old]]),
    [stranger, here, now.code, '名单上没有您。请到签到台'],
    // No word of whether the code was right, and none of whether there is such a meeting.
    [stranger, here, '0'.repeat(20), '名单上没有您。请到签到台'],
    [wangJianguo, 'no-such-meeting', now.code, '名单上没有您。请到签到台'],
    [oldChen, here, now.code, '您的身份不能做这一步'],
  ]
  for (const [who, id, code, says] of tries) await expect(refusal(who, meeting.checkIn, { meeting: id, code })).resolves.toMatch(says)
  const forged = { meeting: here, code: now.code, person: '0-member-1', id: `${here}:0-member-1`, arrivedAt: 1 }
  expect(await ask(stranger, meeting.checkIn, forged as never)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  for (const edited of [`${here}:0-member-1`, `${here}@1`, 'a:b:c']) expect((await ask(stranger, meeting.checkIn, { meeting: edited, code: now.code })).ok).toBe(false)
  expect([presentAt(here), presentAt(elsewhere)]).toEqual([0, 0])

  const first = await must(wangJianguo, meeting.checkIn, { meeting: here, code: now.code })
  cloud.travel(2 * hour)
  // Whatever he scans now, the first time stands.
  expect(await must(wangJianguo, meeting.checkIn, { meeting: here, code: photo.code })).toMatchObject({ again: true, arrivedAt: first.arrivedAt, chair: null })
  const { version, arrivedAt } = await attendance(here, '王建国')
  expect([version, arrivedAt]).toEqual([2, first.arrivedAt])
})

test('before the door is open nobody is in, and a code from just before the change still counts', async () => {
  const { must, refusal, cloud } = there
  const id = await roadOf(there).notified(null)
  const early = await must(wangMin, meeting.doorCode, { id })
  await expect(refusal(wangJianguo, meeting.checkIn, { meeting: id, code: early.code })).resolves.toMatch('还没有开始签到')
  await must(wangMin, meeting.open, await roadOf(there).meetingOn(id))
  const seen = await must(wangMin, meeting.doorCode, { id })
  cloud.travel(29_000)
  expect((await must(wangJianguo, meeting.checkIn, { meeting: id, code: seen.code })).again).toBe(false)
})

test('Li Xiuying points WeChat’s own scanner at the screen: its code holds the way, the meeting and this half minute', async () => {
  const drawn: string[] = []
  const { must, cloud } = await town({ codeAddress: (scene, page) => `${drawn.push(`${page}?scene=${scene}`)}` })
  const road = roadOf({ must, cloud } as Town)
  const id = await road.notified(null)
  // Before the door is open there is nothing to scan, and asking costs WeChat nothing.
  expect((await must(wangMin, meeting.doorCode, { id, picture: true })).picture).toBeNull()
  await must(wangMin, meeting.open, await road.meetingOn(id))
  expect((await must(wangMin, meeting.doorCode, { id })).picture).toBeNull()
  expect(drawn).toEqual([])
  const { picture } = await must(wangMin, meeting.doorCode, { id, picture: true })
  expect(picture).toMatch(/^data:image\/png;base64,/)
  const [, scene = ''] = /^member\/checkin\/index\?scene=(.*)$/.exec(drawn[0] ?? '') ?? []
  const read = readDoorScene(scene)
  expect(read).toMatchObject({ meeting: id, purpose: 'in' })
  expect(await must(liXiuying, meeting.checkIn, { meeting: id, code: read?.code ?? '' })).toMatchObject({ name: '李秀英', again: false })
})

test('where WeChat cannot draw, the screen has the plain code and the digits all the same', async () => {
  const { must, cloud } = await town({ codeAddress: () => { throw new Error('45009 reach max api daily quota limit') } })
  const road = roadOf({ must, cloud } as Town)
  const id = await road.opened(null)
  const { picture, code, digits } = await must(wangMin, meeting.doorCode, { id, picture: true })
  expect([picture, code.length, digits.length]).toEqual([null, 20, 6])
})

test('two scans at once sign him in once, with one time', async () => {
  const { must } = there
  const id = await roadOf(there).opened(null)
  const { code } = await must(wangMin, meeting.doorCode, { id })
  const scans = await Promise.all([1, 2, 3].map(() => must(wangJianguo, meeting.checkIn, { meeting: id, code })))
  expect(new Set(scans.map((scan) => scan.arrivedAt)).size).toBe(1)
  expect((await must(wangMin, meeting.doorCode, { id })).present).toBe(1)
})

soak('a thousand guesses of one insider come to nothing; the code on the screen still lets him in', async () => {
  const { ask, refusal, must, cloud } = there
  const id = await roadOf(there).opened(null)
  const sign = forge(id)
  const guesses = Array.from({ length: 1000 }, (_, n) => String(n * 997).padStart(6, '0')).filter((one) => !goodCode(sign, id, one, cloud.now()) && !goodCode(sign, id, one, cloud.now() + slotMs))
  const said = new Map<string, number>()
  for (let at = 0; at < guesses.length; at += 50) {
    const answers = await Promise.all(guesses.slice(at, at + 50).map((code) => ask(wangJianguo, meeting.checkIn, { meeting: id, code })))
    for (const answer of answers) {
      const code = answer.ok ? 'in' : answer.refusal.code
      said.set(code, (said.get(code) ?? 0) + 1)
    }
  }
  expect([...said.keys()].sort()).toEqual(['badCode', 'tooManyCodes'])
  const { digits, code } = await show(id)
  await expect(refusal(wangJianguo, meeting.checkIn, { meeting: id, code: digits })).resolves.toMatch('数字输错的次数太多了，不能再用数字。请扫会场屏幕上的码')
  expect(presentAt(id)).toBe(0)
  // Nobody else pays for it, and a wrong scan counts for nothing.
  await must(liXiuying, meeting.checkIn, { meeting: id, code: digits })
  await must(wangJianguo, meeting.checkIn, { meeting: id, code })
})

test('guesses sent all at once are counted before a right one among them counts', async () => {
  const { ask, cloud } = there
  const id = await roadOf(there).opened(null)
  const mine = `${id}:0-member-1`
  const { digits } = await show(id)
  // While the right one is already being written, the tenth wrong one is counted.
  meanwhile = () => void cloud.data.change('attendances', mine, { wrongCodes: 10 })
  expect(await ask(wangJianguo, meeting.checkIn, { meeting: id, code: digits })).toMatchObject({ ok: false, refusal: { code: 'tooManyCodes' } })
  await cloud.data.change('attendances', mine, { wrongCodes: 9 })
  expect(await ask(wangJianguo, meeting.checkIn, { meeting: id, code: digits })).toMatchObject({ ok: true })
})

test('a check-in takes three trips at a door somebody has just come through, four at a cold one; a closed door is shut everywhere within five seconds', async () => {
  const { ask, must, cloud } = there
  const id = await roadOf(there).opened(null)
  await settle(id, {})
  const { code } = await show(id)
  const trips = () => cloud.calls.at(-1)?.trips ?? 0
  await must(wangJianguo, meeting.checkIn, { meeting: id, code })
  expect(trips()).toBeLessThanOrEqual(5)
  // Two instances: whichever answers, by the third call both know the door.
  for (const who of [wangJianguo, wangJianguo]) await must(who, meeting.checkIn, { meeting: id, code })
  await must(liXiuying, meeting.checkIn, { meeting: id, code })
  expect(trips()).toBeLessThanOrEqual(3)

  await close(id)
  cloud.travel(5000)
  const fresh = codeAt(forge(id), id, cloud.now())
  const late = await Promise.all([1, 2, 3].map(() => ask(liuKai, meeting.checkIn, { meeting: id, code: fresh.code })))
  expect(late.map((answer) => !answer.ok && answer.refusal.text)).toEqual(Array(3).fill('会议已经结束，不再签到了。您到了会，请找主持人补签'))
})

test('leaving is recorded where the meeting asks for it: once, early or not, and only for whoever is there', async () => {
  const { must, refusal, cloud } = there
  const plain = await roadOf(there).opened(null)
  const { code: plainCode } = await show(plain)
  await must(liuKai, meeting.checkIn, { meeting: plain, code: plainCode })
  await expect(refusal(liuKai, door.signOut, { meeting: plain, code: plainCode })).resolves.toMatch('不用签退')
  expect((await show(plain, 'out')).purpose).toBe('in')

  const id = await arranged({ signOut: true })
  await open(id)
  const { code: way } = await show(id)
  for (const who of [wangJianguo, liXiuying]) await must(who, meeting.checkIn, { meeting: id, code: way })
  const wayOut = await show(id, 'out')
  await expect(refusal(wangJianguo, door.signOut, { meeting: id, code: way })).resolves.toMatch('这是签到的码，不是签退的')
  await expect(refusal(liuKai, door.signOut, { meeting: id, code: wayOut.code })).resolves.toMatch('您还没有签到')
  const left = await must(wangJianguo, door.signOut, { meeting: id, code: wayOut.digits })
  expect(left).toMatchObject({ again: false, early: true, name: '王建国' })
  cloud.travel(10 * minute)
  expect(await must(wangJianguo, door.signOut, { meeting: id, code: wayOut.code })).toMatchObject({ again: true, leftAt: left.leftAt })
  expect(await show(id, 'out')).toMatchObject({ left: 1, present: 2, arrived: [{ name: '王建国', at: left.leftAt }] })

  cloud.travel(2 * hour + 20 * minute)
  expect(await must(liXiuying, door.signOut, { meeting: id, code: (await show(id, 'out')).code })).toMatchObject({ early: false })
  const li = await on(id, '李秀英')
  await expect(refusal(wangMin, door.noteLeft, { ...li, reason: '没有等到散会', at: cloud.now() + minute })).resolves.toMatch('离开的时间要在签到以后、现在以前')
  await must(wangMin, door.noteLeft, { ...li, reason: '没有等到散会', at: cloud.now() - 2 * hour })
  expect(await attendance(id, '李秀英')).toMatchObject({ leftEarly: true })
})

describe('a hall without signal', () => {
  test('the host takes the codes along; what was scanned there is handed in later and counts when somebody who was there says so', async () => {
    const { must, refusal, ask, cloud } = there
    const id = await arranged({ noSignal: true })
    const pack = await must(wangMin, door.doorPack, { id })
    expect(pack.codes.length).toBeLessThanOrEqual((12 * hour) / slotMs)
    expect(JSON.stringify(pack)).not.toContain((cloud.data.get('meetings', id) as never as { secret: string }).secret)
    const startsAt = (await must(wangMin, meeting.look, { id })).startsAt
    // By the pack alone: nobody could open the door.
    const seen = (at: number) => pack.codes[Math.floor(at / slotMs) - pack.first] ?? ''
    const scanned = seen(startsAt - 5 * minute)
    await expect(refusal(liXiuying, door.handIn, { meeting: id, code: scanned })).resolves.toMatch('这个码不是那次会议会场里的码')
    cloud.travel(4 * hour)
    expect(await must(wangJianguo, door.handIn, { meeting: id, code: scanned })).toMatchObject({ present: false })
    await must(liXiuying, door.handIn, { meeting: id, code: seen(startsAt + 20 * minute) })
    await must(liuKai, door.handIn, { meeting: id, code: seen(startsAt + 21 * minute) })
    expect(presentAt(id)).toBe(0)
    // Told twice, nothing changes.
    const again = await must(wangJianguo, door.handIn, { meeting: id, code: seen(startsAt + 30 * minute) })
    const wang = await attendance(id, '王建国')
    expect(again.seenAt).toBe(wang.arrivedAt)
    expect(wang).toMatchObject({ statusLabel: '签到待确认', arrivedBy: 'later' })
    expect((wang.handedInAt ?? 0) - (wang.arrivedAt ?? 0)).toBeGreaterThan(3 * hour)
    await expect(refusal(wangMin, door.confirmHandedIn, await on(id, '王建国'))).resolves.toMatch('已通知')

    // With a network again the host opens and closes; only then is anybody confirmed.
    await open(id)
    expect(await show(id)).toMatchObject({ toConfirm: 3, present: 0 })
    await close(id)
    const liu = await on(id, '刘凯')
    await must(wangMin, door.refuseHandedIn, { ...liu, reason: '没有见到本人' })
    expect(await attendance(id, '刘凯')).toMatchObject({ statusLabel: '未到', arrivedAt: null })
    await expect(refusal(liuKai, door.handIn, { meeting: id, code: seen(startsAt + 25 * minute) })).resolves.toMatch('主持人没有确认这次补交：没有见到本人')
    const both = await must(wangMin, door.confirmMany, { id, those: [await on(id, '王建国'), { ...(await on(id, '李秀英')), version: 0 }], by: 'later' })
    expect(both).toMatchObject({ confirmed: 1, left: [{ name: '李秀英' }] })
    expect(await attendance(id, '王建国')).toMatchObject({ statusLabel: '已签到', arrivedBy: 'later' })
    expect(await ask('clerk-matou', door.confirmMany, { id, those: [await on(id, '李秀英')], by: 'later' })).toMatchObject({ refusal: { code: 'notFound' } })
    cloud.travel(7 * day)
    await expect(refusal(wangMin, door.confirmHandedIn, await on(id, '李秀英'))).resolves.toMatch('已结束')
  })

  test('codes for other hours, of another hall, for leaving, typed, forged a day off or too late: none is taken; elsewhere nothing can be handed in', async () => {
    const { refusal, must, cloud } = there
    const id = await arranged({ noSignal: true })
    const ordinary = await roadOf(there).opened(null)
    const { code: missed } = await show(ordinary)
    const { startsAt, endsAt } = await must(wangMin, meeting.look, { id })
    await open(id)
    cloud.travel(3 * hour)
    const at = (when: number, purpose: 'in' | 'out' = 'in') => codeAt(forge(id), id, when, purpose)
    const bad = [at(startsAt - 2 * hour), at(startsAt + day), at(startsAt - day), at(endsAt + hour + minute), at(startsAt + minute, 'out'), codeAt(forge(ordinary), ordinary, startsAt + minute)]
    for (const { code } of bad) await expect(refusal(liXiuying, door.handIn, { meeting: id, code })).resolves.toMatch('不能补交')
    await expect(refusal(liXiuying, door.handIn, { meeting: id, code: at(startsAt + minute).digits })).resolves.toMatch('数字不行')
    await expect(refusal(liXiuying, door.handIn, { meeting: ordinary, code: missed })).resolves.toMatch('过后补交不算')
    await expect(refusal(stranger, door.handIn, { meeting: id, code: at(startsAt + minute).code })).resolves.toMatch('名单上没有您')
    await expect(refusal(wangMin, door.doorPack, { id: ordinary })).resolves.toMatch('会场有信号')
    cloud.travel(endsAt + day + minute - cloud.now())
    await expect(refusal(liXiuying, door.handIn, { meeting: id, code: at(startsAt + minute).code })).resolves.toMatch('会后 24 小时以内')
    expect([presentAt(id), presentAt(ordinary)]).toEqual([0, 0])
    expect(cloud.data.all('attendances').filter((one) => one.meeting === id && one.status === 'handedIn')).toEqual([])
  })

  test('where the network was gone for a moment only, what is handed in is an ordinary check-in', async () => {
    const { must } = there
    const id = await roadOf(there).opened(null)
    const { code } = await show(id)
    expect(await must(wangJianguo, door.handIn, { meeting: id, code })).toMatchObject({ present: true })
    expect(await attendance(id, '王建国')).toMatchObject({ statusLabel: '已签到', arrivedBy: 'code' })
  })
})

test('after closing: made up for with a reason within a week; the paper sheet is photographed before anybody on it is ticked', async () => {
  const { must, refusal, cloud } = there
  const id = await roadOf(there).opened(null)
  const sun = await on(id, '孙阿姨')
  await expect(refusal(wangMin, door.makeUp, { ...sun, reason: '漏签' })).resolves.toMatch('签到中')
  await expect(refusal(wangMin, door.confirmMany, { id, those: [sun], by: 'paper' })).resolves.toMatch('请先拍下纸上签到表')
  const sheet = await uploadedBy(there, wangMin, jpeg())
  await expect(refusal('convener-xingfuli', door.addSheet, { ...(await roadOf(there).meetingOn(id)), photos: [sheet] })).resolves.toMatch('照片要从您自己的手机重新选一次')
  await must(wangMin, door.addSheet, { ...(await roadOf(there).meetingOn(id)), photos: [sheet] })
  await must(wangMin, door.confirmMany, { id, those: [sun], by: 'paper' })
  cloud.travel(3 * hour)
  await close(id)
  await must(wangMin, door.confirmMany, { id, those: [await on(id, '许老师')], by: 'paper' })
  const li = await on(id, '李秀英')
  await must(wangMin, door.makeUp, { ...li, reason: '签到时手机没电' })
  const { sheets, attendances, startsAt } = await must(wangMin, meeting.look, { id })
  expect(sheets).toEqual([{ photo: expect.stringContaining('kept/') as string, by: '王敏', at: expect.any(Number) as number }])
  const how = Object.fromEntries(attendances.map(({ name, arrivedBy, statusLabel }) => [name, [statusLabel, arrivedBy]]))
  expect(how).toMatchObject({ 孙阿姨: ['已签到', 'paper'], 许老师: ['已签到', 'paper'], 李秀英: ['已签到', 'madeUp'], 王建国: ['未到', null] })
  expect(attendances.find(({ name }) => name === '李秀英')?.arrivedAt).toBe(startsAt)
  const diary = there.cloud.data.get('attendances', li.id)?.diary as { says: string; note: string }[]
  expect(diary.at(-1)).toMatchObject({ says: '补签', note: '签到时手机没电' })
  cloud.travel(7 * day)
  await expect(refusal(wangMin, door.makeUp, { ...(await on(id, '王建国')), reason: '漏签' })).resolves.toMatch('已结束')
})

test('how far from the hall somebody signed in is noted afterwards, without where; it stops nobody and only the host sees it', async () => {
  const { must, cloud } = there
  const id = await roadOf(there).notified(null)
  const hall = { latitude: 30.25, longitude: 120.17, accuracy: 15, system: 'gcj02' } as const
  await must(wangMin, door.setFence, { ...(await roadOf(there).meetingOn(id)), fence: { ...hall, metres: 200 } })
  await open(id)
  const { code } = await show(id)
  expect(await must(wangJianguo, meeting.checkIn, { meeting: id, code })).toMatchObject({ fence: true })
  await must(liXiuying, meeting.checkIn, { meeting: id, code })
  expect(await must(liuKai, door.noteWhere, { meeting: id, ...hall })).toEqual({ noted: false })
  await must(wangJianguo, door.noteWhere, { meeting: id, ...hall, latitude: hall.latitude + 0.02 })
  await must(liXiuying, door.noteWhere, { meeting: id, ...hall, latitude: hall.latitude + 0.001 })
  // Said once: walking nearer afterwards changes nothing.
  expect(await must(wangJianguo, door.noteWhere, { meeting: id, ...hall })).toEqual({ noted: false })
  expect((await attendance(id, '王建国')).away).toBe(2210)
  expect((await attendance(id, '李秀英')).away).toBeNull()
  const seenAbove = (await must('committee-c-city', meeting.look, { id }).catch(() => null))?.attendances ?? []
  expect(seenAbove.every(({ away }) => away === null)).toBe(true)
  const stored = JSON.stringify(cloud.data.get('attendances', `${id}:0-member-1`))
  for (const trace of ['30.27', '120.17', 'latitude']) expect(stored).not.toContain(trace)
})
