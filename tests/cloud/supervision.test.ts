import * as supervision from '@/domain/supervision/contracts'
import type { HandoverView } from '@/domain/supervision/views'
import * as topic from '@/domain/topic/contracts'
import { supervised } from '../support/handovers'
import { jpeg } from '../support/pictures'
import { dingLei, linYue, liuKai, oldChen, town, uploadedBy, wangMin, zhangHong, zhouZhiqiang, type Town } from '../support/town'

let there: Town
let scene: ReturnType<typeof supervised>
beforeEach(async () => {
  there = await town()
  scene = supervised(there)
  // A Monday with nothing but working days before and after it.
  scene.goTo('2027-03-01')
})

const says = ({ diary }: HandoverView) => diary.map((line) => `${line.by}：${line.says}`)

test('a due date on National Day moves behind the holiday, and the page and the record say so', async () => {
  scene.goTo('2026-09-21')
  const { handovers: [id = ''] } = await scene.issued(scene.item({ dueDate: '2026-10-01' }))
  expect(await scene.look(id)).toMatchObject({ dueAsked: '2026-10-01', light: 'green' })
  expect(new Date((await scene.look(id)).dueAt + 8 * 3_600_000).toISOString()).toMatch('2026-10-08T23:59')
})

test('the main unit waits for those who help; whoever does not wait says why, and it stays written down', async () => {
  const { must, refusal } = there
  const { handovers: [id = ''] } = await scene.issued(scene.item({ helpers: ['u-urban', 'u-traffic'] }))
  expect(scene.told(id)).toEqual([])
  expect((await must(dingLei, supervision.ledger, { shelf: 'open', as: 'helper', after: null })).items.map((line) => line.id)).toEqual([id])
  await must(liuKai, supervision.sign, await scene.on(liuKai, id))
  await must(dingLei, supervision.signHelp, { ...(await scene.on(dingLei, id)), unit: 'u-urban' })
  await must(dingLei, supervision.assist, { ...(await scene.on(dingLei, id)), unit: 'u-urban', opinion: '占道手续三天内办好。' })
  // 会办 gives its opinion and nothing else; nor for anybody but itself.
  expect((await scene.look(id, dingLei)).can).toEqual(['assist'])
  await expect(refusal(dingLei, supervision.report, { ...(await scene.on(dingLei, id)), result: '办好了' })).resolves.toMatch(/没有找到|不能/)
  await expect(refusal(dingLei, supervision.assist, { ...(await scene.on(dingLei, id)), unit: 'u-traffic', opinion: '没有意见' })).resolves.toMatch('不是这个单位的人')
  const report = async (without: string | null) => ({ ...(await scene.on(liuKai, id)), result: '办好了', without })
  await expect(refusal(liuKai, supervision.report, await report(null))).resolves.toMatch('区公安分局交警大队的会办意见还没交')
  const reported = await must(liuKai, supervision.report, await report('交警那部分并到停车改造里办'))
  expect(reported).toMatchObject({ status: 'reported', without: '交警那部分并到停车改造里办', awaited: ['区公安分局交警大队'] })
  expect(reported.diary.at(-1)?.note).toMatch('没有等会办意见')
})

test('Wang Min writes for a unit that only telephones: diary, page and ledger say so, and whoever reported for it cannot verify it', async () => {
  const { must, refusal } = there
  const { handovers: [id = ''] } = await scene.issued(scene.item())
  await expect(refusal(wangMin, supervision.sign, await scene.on(wangMin, id))).resolves.toMatch('谁、什么时候、怎么告诉您的')
  await expect(refusal(wangMin, supervision.sign, { ...(await scene.on(wangMin, id)), behalf: { ...scene.phoned, way: '来函' } })).resolves.toMatch('来函拍照')
  await must(wangMin, supervision.sign, { ...(await scene.on(wangMin, id)), behalf: scene.phoned })
  await must(wangMin, supervision.note, { ...(await scene.on(wangMin, id)), progress: '已经开挖', problem: null, plan: null, percent: 30, behalf: scene.phoned })
  const [line] = (await must(linYue, supervision.ledger, { shelf: 'open', after: null })).items
  expect(line?.progress).toBe('已经开挖（王敏代区住房和城乡建设局填写，办公室刘科长电话告知）')
  const letter = await uploadedBy(there, zhangHong, jpeg())
  const reported = await must(zhangHong, supervision.report, { ...(await scene.on(zhangHong, id)), result: '装好了', behalf: { ...scene.phoned, way: '来函', photos: [letter] } })
  expect(says(reported).slice(1)).toEqual(['王敏 代区住房和城乡建设局：签收', '王敏 代区住房和城乡建设局：记进展', '张宏 代区住房和城乡建设局：报办理结果'])
  expect(reported.behalves.at(-1)?.photos).toEqual([expect.stringMatching(/kept/)])
  expect(reported.can).not.toContain('verify')
  await expect(refusal(zhangHong, supervision.verify, { ...(await scene.on(zhangHong, id)), ...scene.seenNow(), outcome: '装好了' })).resolves.toMatch('要由另一位同志来做')
  // The unit's own people act in their own name.
  await must(zhangHong, supervision.sendBack, { ...(await scene.on(zhangHong, id)), reason: '还没有验收' })
  await expect(refusal(liuKai, supervision.note, { ...(await scene.on(liuKai, id)), progress: '在办', problem: null, plan: null, behalf: scene.phoned })).resolves.toMatch('不用代办')
})

test('nothing is verified without having been seen: no photo, no words, before the report, or in the future', async () => {
  const { must, refusal, send } = there
  const { topic: of, handovers: [id = ''] } = await scene.issued(scene.item())
  await must(liuKai, supervision.sign, await scene.on(liuKai, id))
  const straight = await send(zhangHong, 'supervision', { act: 'supervision.verify', input: { ...(await scene.on(zhangHong, id)), ...scene.seenNow(), outcome: '好了' } })
  expect(straight).toMatchObject({ ok: false, refusal: { code: 'wrongStatus' } })
  await must(liuKai, supervision.report, { ...(await scene.on(liuKai, id)), result: '装好了' })
  const input = { ...(await scene.on(zhangHong, id)), ...scene.seenNow(), outcome: '装好了' }
  await expect(refusal(zhangHong, supervision.verify, { ...input, photos: [] })).resolves.toMatch('至少拍一张照片')
  await expect(refusal(zhangHong, supervision.verify, { ...input, outcome: ' ' })).resolves.toMatch('告诉群众的话')
  await expect(refusal(zhangHong, supervision.verify, { ...input, date: '2027-02-28' })).resolves.toMatch('报来结果以后')
  await expect(refusal(zhangHong, supervision.verify, { ...input, time: '23:59' })).resolves.toMatch('现在以前')
  const seen = await must(zhangHong, supervision.verify, { ...input, landed: { as: '项目已建成', where: '三号楼电梯' } })
  expect(seen).toMatchObject({ status: 'verified', inspection: { place: '三号楼', by: '张宏', photos: [expect.stringMatching(/kept/)] }, landed: { where: '三号楼电梯' } })
  expect((await scene.topicNow(of)).statusLabel).toBe('已办结')
})

test('an extension is asked for with a reason, answered with one, and not for ever', async () => {
  const { must, refusal } = there
  const { handovers: [id = ''] } = await scene.issued(scene.item())
  await must(liuKai, supervision.sign, await scene.on(liuKai, id))
  const ask = async (until: string) => ({ ...(await scene.on(liuKai, id)), reason: '等钢材', until })
  await expect(refusal(liuKai, supervision.askExtension, await ask('2027-03-10'))).resolves.toMatch('晚于现在的期限')
  await must(liuKai, supervision.askExtension, await ask('2027-03-27'))
  await expect(refusal(liuKai, supervision.askExtension, await ask('2027-04-01'))).resolves.toMatch('已经申请过延期')
  await expect(refusal(zhangHong, supervision.refuseExtension, { ...(await scene.on(zhangHong, id)), reason: '' })).resolves.toMatch('不同意的理由')
  const refused = await must(zhangHong, supervision.refuseExtension, { ...(await scene.on(zhangHong, id)), reason: '钢材已经到了' })
  expect(refused).toMatchObject({ extension: null, extensions: [{ granted: false, answer: '钢材已经到了' }], extensionsLeft: 1 })
  expect(scene.told(id).at(-1)).toBe('unit-u-housing：延期没有同意，请看理由')
  // A Saturday: granted to the Monday.
  await must(liuKai, supervision.askExtension, await ask('2027-03-27'))
  const granted = await must(zhangHong, supervision.grantExtension, await scene.on(zhangHong, id))
  expect(granted).toMatchObject({ dueAsked: '2027-03-27', light: 'green' })
  expect(granted.can).not.toContain('grantExtension')
  await expect(refusal(liuKai, supervision.askExtension, await ask('2027-05-10'))).resolves.toMatch('延期最多申请 2 次')
  await expect(refusal(zhangHong, supervision.grantExtension, await scene.on(zhangHong, id))).resolves.toMatch('延期申请')
})

test('the second 催办 tells those above, once; a second tap on the same day is none', async () => {
  const { must, refusal } = there
  const { handovers: [id = ''] } = await scene.issued(scene.item({ helpers: ['u-urban'] }))
  const urge = async () => must(zhangHong, supervision.urge, { ...(await scene.on(zhangHong, id)), words: '请周五前签收' })
  expect(await urge()).toMatchObject({ urged: 1, escalatedAt: null })
  expect(scene.told(id).sort()).toEqual(['unit-u-housing：催办：请尽快办理', 'unit-u-urban：催办：请尽快交会办意见'])
  await expect(refusal(zhangHong, supervision.urge, await scene.on(zhangHong, id))).resolves.toMatch('今天已经催办过了')
  scene.goTo('2027-03-02')
  expect((await urge()).diary.at(-1)?.note).toBe('第 2 次催办。请周五前签收。已告诉同级党组织和政协机关')
  const above = scene.told(id).filter((line) => line.includes('再次催办'))
  expect(above.sort()).toEqual(['committee-c-city：再次催办，仍没有办好', 'office：再次催办，仍没有办好', 'party-xingfuli：再次催办，仍没有办好'])
  // Those told can look.
  expect((await must(zhouZhiqiang, supervision.look, { id })).can).toEqual([])
  scene.goTo('2027-03-03')
  await urge()
  expect(scene.told(id).filter((line) => line.includes('再次催办'))).toHaveLength(3)
  // Those above know already when it is five working days late.
  scene.goTo('2027-03-19')
  await scene.tick()
  expect(scene.told(id).filter((line) => line.startsWith('party') || line.startsWith('office'))).toHaveLength(2)
})

test('the clock reminds of each thing once, by day, and tells those above when it is five working days late', async () => {
  const { must } = there
  const { handovers: [id = ''] } = await scene.issued(scene.item({ helpers: ['u-urban'] }))
  const twice = async (date: string, time: string) => {
    scene.goTo(date, time)
    const before = scene.told(id).length
    await Promise.all([scene.tick(), scene.tick()])
    await scene.tick()
    // By day nothing stays due: what was said is marked as said.
    if (time >= '07:00' && time < '20:00') expect(scene.record(id).remindAt ?? Infinity).toBeGreaterThan(there.cloud.now())
    return scene.told(id).slice(before).sort()
  }
  expect(await twice('2027-03-04', '20:00')).toEqual([])
  expect(await twice('2027-03-05', '06:59')).toEqual([])
  expect(await twice('2027-03-05', '09:05')).toEqual(['committee-c-city：单位逾期没有签收', 'unit-u-housing：还没有签收，请尽快签收', 'unit-u-urban：还没有签收，请尽快签收'])
  expect((await scene.look(id)).light).toBe('unsigned')
  await must(liuKai, supervision.sign, await scene.on(liuKai, id))
  expect(await twice('2027-03-09', '21:30')).toEqual([])
  expect(await twice('2027-03-10', '07:00')).toEqual(['unit-u-housing：快到期了，请抓紧办理', 'unit-u-urban：快到期了，请交会办意见'])
  expect(await twice('2027-03-15', '09:00')).toEqual(['committee-c-city：已经超期，请督办', 'unit-u-housing：已经超期，请尽快办理', 'unit-u-urban：已经超期，请交会办意见'])
  expect(await twice('2027-03-19', '08:59')).toEqual([])
  expect(await twice('2027-03-19', '09:00')).toEqual(['committee-c-city：超期仍没有办好', 'office：超期仍没有办好', 'party-xingfuli：超期仍没有办好', 'unit-u-housing：超期，已上报'])
  const { diary, reminded } = await scene.look(id)
  expect(diary.filter((line) => line.move === 'escalate')).toMatchObject([{ by: '系统', says: '超期上报' }])
  expect(reminded.map((one) => one.says)).toEqual(['逾期未签收', '快到期', '超期', '超期上报'])
  expect(scene.record(id)).not.toHaveProperty('remindAt')
  expect(await twice('2027-06-01', '10:00')).toEqual([])
})

test('a clock cut off between the message and its mark sends no second message', async () => {
  const { handovers: [id = ''] } = await scene.issued(scene.item())
  const before = scene.record(id)
  scene.goTo('2027-03-05', '09:05')
  await scene.tick()
  const told = scene.told(id)
  expect(told).toHaveLength(2)
  await there.cloud.data.change('handovers', id, { reminded: [], remindAt: before.remindAt })
  await scene.tick()
  expect(scene.told(id)).toEqual(told)
  expect(scene.record(id).reminded).toMatchObject([{ kind: 'unsigned' }])
})

test('what the committee has to do waits for nobody’s memory: five working days after the report it is reminded', async () => {
  const { must } = there
  const { handovers: [id = ''] } = await scene.issued(scene.item())
  await must(liuKai, supervision.sign, await scene.on(liuKai, id))
  await must(liuKai, supervision.report, { ...(await scene.on(liuKai, id)), result: '装好了' })
  scene.goTo('2027-03-08', '09:00')
  await scene.tick()
  expect(scene.told(id).at(-1)).toBe('committee-c-city：报来的结果等您核实')
  // Late is who is slow: the unit reported in time.
  scene.goTo('2027-04-01')
  await scene.tick()
  expect(await scene.look(id)).toMatchObject({ light: 'green', late: 0 })
})

const reportedBoth = async (ids: readonly string[]) => {
  for (const id of ids) {
    await there.must(liuKai, supervision.sign, await scene.on(liuKai, id))
    await there.must(liuKai, supervision.report, { ...(await scene.on(liuKai, id)), result: '办好了' })
  }
}

test('two people press at once: one has decided, the other is told who was faster, and nothing is lost', async () => {
  const { handovers: [id = ''] } = await scene.issued(scene.item(), scene.item({ text: '施工期间设临时通道。' }))
  await reportedBoth([id])
  const on = await scene.on(zhangHong, id)
  const answers = await Promise.all([
    there.ask(zhangHong, supervision.verify, { ...on, ...scene.seenNow(), outcome: '装好了' }),
    there.ask(zhangHong, supervision.sendBack, { ...on, reason: '还没有验收' }),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'stale', text: expect.stringMatching('刚刚') } })
  expect((await scene.look(id)).diary).toHaveLength(4)
})

test('the last two are verified at the same moment: the topic is completed once, whoever was slower presses again', async () => {
  // The second press comes a little later each time, so that it meets the first at every stretch of its way.
  for (const later of [0, 4, 8, 12, 16]) {
    const { topic: of, handovers } = await scene.issued(scene.item(), scene.item({ text: '施工期间设临时通道。' }))
    await reportedBoth(handovers)
    const inputs = await Promise.all(handovers.map(async (id) => ({ ...(await scene.on(zhangHong, id)), ...scene.seenNow(), outcome: '办好了' })))
    const answers = await Promise.all(inputs.map(async (input, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * later))
      return there.ask(zhangHong, supervision.verify, input)
    }))
    for (const [at, answer] of answers.entries()) if (!answer.ok) await scene.verified(handovers[at] ?? '', '办好了')
    const { statusLabel, diary } = await scene.topicNow(of)
    expect([later, statusLabel, diary.filter((line) => line.move === 'complete').length]).toEqual([later, '已办结', 1])
  }
})

test('a resident says it is not solved: the unit does it over in a second round, and the first stays as it was', async () => {
  const { must, refusal } = there
  const { topic: of, handovers: [id = ''] } = await scene.issued(scene.item({ helpers: ['u-urban'] }))
  await must(dingLei, supervision.assist, { ...(await scene.on(dingLei, id)), unit: 'u-urban', opinion: '手续办好了' })
  await scene.handled(liuKai, id, '电梯装好了。')
  expect((await scene.topicNow(of)).statusLabel).toBe('已办结')
  await scene.questioned(of, '电梯三天两头停')
  const doubted = await scene.look(id)
  expect(doubted).toMatchObject({ status: 'questioned', doubts: [{ words: '电梯三天两头停' }], can: ['reassign', 'redo', 'uphold'] })
  expect((await scene.topicNow(of)).statusLabel).toBe('督办中')
  expect((await must(zhangHong, supervision.ledger, { shelf: 'open', after: null })).items.map((line) => line.light)).toEqual(['questioned'])

  const redo = async (dueDate: string) => ({ ...(await scene.on(zhangHong, id)), reason: '请厂家检修', dueDate })
  await expect(refusal(zhangHong, supervision.redo, await redo('2027-02-01'))).resolves.toMatch('过去的日子')
  const again = await must(zhangHong, supervision.redo, await redo('2027-04-10'))
  expect(again).toMatchObject({ status: 'issued', round: 2, result: null, outcome: null, dueAsked: '2027-04-10', awaited: ['区城市管理局'] })
  expect(again.rounds).toMatchObject([{ no: 1, result: '已完成', outcome: '电梯装好了。', why: '请厂家检修', inspection: { place: '三号楼' } }])
  await must(dingLei, supervision.assist, { ...(await scene.on(dingLei, id)), unit: 'u-urban', opinion: '没有别的意见' })
  await scene.handled(liuKai, id, '电梯检修好了。')
  expect(await scene.topicNow(of)).toMatchObject({ statusLabel: '已办结', outcome: '电梯检修好了。' })
})

test('the committee stands by what was done with photos and words; whoever reported it cannot', async () => {
  const { must, refusal } = there
  const { topic: of, handovers: [id = ''] } = await scene.issued(scene.item())
  await scene.handled(liuKai, id, '电梯装好了。')
  await scene.questioned(of, '我家门口没有')
  const photos = [scene.paper(zhangHong)]
  await expect(refusal(zhangHong, supervision.uphold, { ...(await scene.on(zhangHong, id)), outcome: '装在三号楼', photos: [] })).resolves.toMatch('至少拍一张照片')
  await there.cloud.data.change('handovers', id, { diary: scene.record(id).diary.map((line) => (line.move === 'report' ? { ...line, who: '0-committee-c-city' } : line)) })
  await expect(refusal(zhangHong, supervision.uphold, { ...(await scene.on(zhangHong, id)), outcome: '装在三号楼', photos })).resolves.toMatch('另一位同志')
  await there.cloud.data.change('handovers', id, { diary: scene.record(id).diary.map((line) => (line.move === 'report' ? { ...line, who: '0-unit-u-housing' } : line)) })
  const stood = await must(zhangHong, supervision.uphold, { ...(await scene.on(zhangHong, id)), outcome: '装在三号楼，您那栋明年装。', photos })
  expect(stood).toMatchObject({ status: 'verified', upheld: [{ by: '张宏', photos: [expect.stringMatching(/kept/)] }] })
  // A day later the clock takes away what nobody holds: the upload, not what the record shows.
  there.cloud.travel(25 * 3_600_000)
  const swept = (await there.cloud.tick('clock')) as { leftFiles: number }
  expect(swept.leftFiles).toBeGreaterThan(0)
  const shown = [...(stood.inspection?.photos ?? []), ...stood.upheld.flatMap(({ photos }) => photos)].filter((one) => one !== null)
  expect(shown.length).toBeGreaterThan(1)
  for (const address of shown) expect((await fetch(address)).status).toBe(200)
  expect(await scene.topicNow(of)).toMatchObject({ statusLabel: '已办结', outcome: '装在三号楼，您那栋明年装。' })
})

test('given to another unit: it signs anew, the former is told, and whose it was stays written', async () => {
  const { must, refusal } = there
  const { handovers: [id = ''] } = await scene.issued(scene.item())
  await must(liuKai, supervision.sign, await scene.on(liuKai, id))
  const give = async (unit: string) => ({ ...(await scene.on(zhangHong, id)), unit, reason: '职责在城管', dueDate: null })
  await expect(refusal(zhangHong, supervision.reassign, await give('u-housing'))).resolves.toMatch('请选另一个')
  const given = await must(zhangHong, supervision.reassign, await give('u-urban'))
  expect(given).toMatchObject({ status: 'issued', unit: { id: 'u-urban' }, issuedAs: '区住房和城乡建设局', outsets: [{ unit: '区住房和城乡建设局' }, { unit: '区城市管理局', why: '改派：职责在城管' }] })
  expect(scene.told(id).sort()).toEqual(['unit-u-housing：已改派给别的单位', 'unit-u-urban：改派给您单位，请签收'])
  await expect(refusal(liuKai, supervision.look, { id })).resolves.toMatch('没有找到')
  await must(dingLei, supervision.sign, await scene.on(dingLei, id))
})

test('two hundred items of consensus are handed over in one go, all or none, with one message to each unit', async () => {
  const { must, ask, cloud } = there
  const units = ['u-housing', 'u-urban', 'u-market', 'u-traffic']
  const items = Array.from({ length: 200 }, (_, n) => scene.item({ text: `第 ${n + 1} 条：${'办'.repeat(450)}`, unit: units[n % 4] ?? 'u-housing', helpers: n % 10 === 0 ? ['u-environment'] : [] }))
  const id = await scene.endorsed(items)
  const on = await scene.onTopic(id)
  const answers = await Promise.all([ask(wangMin, topic.handOver, on), ask(wangMin, topic.handOver, on)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  const all = cloud.data.all('handovers') as unknown as { text: string }[]
  expect(all.map(({ text }) => text.slice(0, 6)).sort()).toEqual(items.map(({ text }) => text.slice(0, 6)).sort())
  const told = (cloud.data.all('notices') as unknown as { person: string; body: string; page: string }[]).filter(({ body }) => body.includes('请签收'))
  expect(told.map(({ person, body }) => `${person}：${body}`).sort()).toEqual([
    '0-unit-u-environment：会办 20 件，请签收', '0-unit-u-housing：交办 50 件，请签收', '0-unit-u-market：交办 50 件，请签收', '0-unit-u-traffic：交办 50 件，请签收', '0-unit-u-urban：交办 50 件，请签收',
  ])
  const counts = (await must(zhangHong, supervision.ledger, { shelf: 'open', after: null })).counts
  expect(counts).toMatchObject({ green: 200, done: 0 })
})

test('strangers: another unit, another room, a resident see nothing of it, by any act', async () => {
  const { refusal } = there
  const { handovers: [id = ''] } = await scene.issued(scene.item())
  for (const who of ['unit-u-market', 'clerk-matou', 'committee-c-law', 'party-matou']) await expect(refusal(who, supervision.look, { id })).resolves.toMatch('没有找到')
  await expect(refusal(oldChen, supervision.look, { id })).resolves.toMatch('您的身份')
  for (const who of ['unit-u-market', 'clerk-matou', 'committee-c-law']) {
    expect((await there.must(who, supervision.ledger, { shelf: 'all', unit: 'u-housing', after: null })).items).toEqual([])
  }
})
