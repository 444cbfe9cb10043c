import * as directory from '@/domain/directory/contracts'
import { moment } from '@/domain/kernel/calendar'
import * as supervision from '@/domain/supervision/contracts'
import * as topic from '@/domain/topic/contracts'
import { supervised } from '../support/handovers'
import { rehearse } from '../support/rehearsed'
import { dingLei, linYue, liuKai, town, wangMin, zhangHong, type Town } from '../support/town'

let there: Town
let scene: ReturnType<typeof supervised>
beforeEach(async () => {
  there = await town()
  rehearse(there)
  scene = supervised(there)
  scene.goTo('2027-03-01')
})

const unit = async (id: string) => {
  const found = (await there.must(linYue, directory.units, {})).items.find((one) => one.id === id)
  if (!found) throw new Error(`no unit ${id}`)
  return found
}
const on = async (id: string) => ({ id, version: (await unit(id)).version })
const paper = '临编〔2027〕3 号'
const minuteLater = () => there.cloud.travel(61_000)

test('a unit is renamed midway: the ledger has the new name and says what the paper was issued to', async () => {
  const { must, refusal } = there
  const { handovers: [id = ''] } = await scene.issued(scene.item({ helpers: ['u-urban'] }))
  await must(linYue, directory.renameUnit, { ...(await on('u-housing')), name: '区住房城市更新局', paper })
  await expect(refusal(linYue, directory.renameUnit, { ...(await on('u-market')), name: '区住房城市更新局', paper })).resolves.toMatch('已经有叫这个名字')
  minuteLater()
  const seen = await must(liuKai, supervision.look, { id })
  expect(seen).toMatchObject({ unit: { id: 'u-housing', name: '区住房城市更新局' }, issuedAs: '区住房和城乡建设局', mine: true })
  const [line] = (await must(linYue, supervision.ledger, { shelf: 'open', unit: 'u-housing', after: null })).items
  expect(line).toMatchObject({ unit: { name: '区住房城市更新局' }, issuedAs: '区住房和城乡建设局' })
  expect((await unit('u-housing')).formerNames).toMatchObject([{ name: '区住房和城乡建设局', paper }])
  expect(there.cloud.data.get('units', 'u-housing')).toMatchObject({ diary: [{ by: '林悦', note: `区住房和城乡建设局改为区住房城市更新局（${paper}）` }], marks: [{ act: 'directory.renameUnit' }] })
  // The next is issued in the new name.
  const { handovers: [next = ''] } = await scene.issued(scene.item())
  expect(await scene.look(next)).toMatchObject({ unit: { name: '区住房城市更新局' }, issuedAs: null })
})

test('a unit is dissolved midway: what it had in hand goes to its successor, who must sign anew and is told', async () => {
  const { must, refusal } = there
  const items = [scene.item(), scene.item({ text: '二' }), scene.item({ text: '三', unit: 'u-urban', helpers: ['u-housing'] }), scene.item({ text: '四', unit: 'u-urban' })]
  const { handovers: [signed = '', reported = '', helped = '', other = ''] } = await scene.issued(...items)
  for (const id of [signed, reported]) await must(liuKai, supervision.sign, await scene.on(liuKai, id))
  await must(liuKai, supervision.report, { ...(await scene.on(liuKai, reported)), result: '办好了' })
  scene.goTo('2027-03-03')
  await must(linYue, directory.dissolveUnit, { ...(await on('u-housing')), successor: 'u-urban', paper })
  await scene.tick()
  minuteLater()
  await scene.tick()

  expect(await scene.look(signed)).toMatchObject({ status: 'issued', unit: { id: 'u-urban' }, issuedAs: '区住房和城乡建设局', result: null, signBy: (moment('2027-03-08', '23:59') ?? 0) + 59_000 })
  expect((await scene.look(signed)).diary.at(-1)).toMatchObject({ by: '系统', says: '单位撤并，转接办单位', note: `区住房和城乡建设局撤并（${paper}），由区城市管理局接办` })
  expect(scene.told(signed).sort()).toEqual(['committee-c-city：承办单位撤并，已转接办单位', 'unit-u-urban：由您单位接办，请签收'])
  // What was reported waits for the committee, as before.
  expect(await scene.look(reported)).toMatchObject({ status: 'reported', unit: { id: 'u-urban' }, result: '办好了' })
  // Whoever has the main part does not help itself.
  expect(await scene.look(helped)).toMatchObject({ helpers: [{ gone: true }], awaited: [] })
  expect((await scene.look(other)).diary).toHaveLength(1)
  await must(dingLei, supervision.sign, await scene.on(dingLei, signed))
  await expect(refusal(liuKai, supervision.look, { id: signed })).resolves.toMatch('没有找到')

  const moved = (await scene.look(signed)).diary.length
  there.cloud.travel(11 * 60_000)
  await scene.tick()
  expect((await scene.look(signed)).diary).toHaveLength(moved)
  expect((await must(wangMin, directory.lists, {})).units.map((one) => one.id)).not.toContain('u-housing')
})

test('a helping unit is dissolved: its successor is asked; what it had said stays under its old name', async () => {
  const { must } = there
  const { handovers: [silent = '', said = ''] } = await scene.issued(scene.item({ unit: 'u-urban', helpers: ['u-housing'] }), scene.item({ text: '二', unit: 'u-urban', helpers: ['u-housing'] }))
  await must(liuKai, supervision.assist, { ...(await scene.on(liuKai, said)), unit: 'u-housing', opinion: '没有意见' })
  await must(linYue, directory.dissolveUnit, { ...(await on('u-housing')), successor: 'u-market', paper })
  await scene.tick()
  minuteLater()
  expect(await scene.look(silent)).toMatchObject({ awaited: ['区市场监督管理局'], helpers: [{ unit: { id: 'u-market' }, signedAt: null }] })
  expect(scene.told(silent)).toContain('unit-u-market：由您单位接着办，请看一看')
  expect(await scene.look(said)).toMatchObject({ awaited: [], helpers: [{ opinion: '没有意见', gone: true }] })
})

test('dissolved with nobody to take over: the committee is told once, and gives it to another unit; a successor named later takes the rest', async () => {
  const { must, refusal } = there
  const { handovers: [given = '', left = ''] } = await scene.issued(scene.item(), scene.item({ text: '二' }))
  await must(linYue, directory.dissolveUnit, { ...(await on('u-housing')), successor: null, paper })
  for (let i = 0; i < 3; i += 1) {
    await scene.tick()
    there.cloud.travel(6 * 60_000)
  }
  expect(scene.told(given).sort()).toEqual(['clerk-xingfuli：承办单位已撤销，等改派', 'committee-c-city：承办单位已撤销，请改派'])
  await expect(refusal(zhangHong, supervision.reassign, { ...(await scene.on(zhangHong, given)), unit: 'u-housing', reason: '改派', dueDate: null })).resolves.toMatch('已经撤销')
  expect(await must(zhangHong, supervision.reassign, { ...(await scene.on(zhangHong, given)), unit: 'u-market', reason: '单位撤销', dueDate: '2027-03-30' })).toMatchObject({ unit: { id: 'u-market' }, status: 'issued' })
  // Nothing new goes to a unit that is gone, not even by way of an older consensus.
  const late = await scene.endorsed([scene.item()])
  await expect(refusal(wangMin, topic.handOver, await scene.onTopic(late))).resolves.toMatch('第 1 条共识的承办单位“区住房和城乡建设局”已经撤销')

  await must(linYue, directory.dissolveUnit, { ...(await on('u-housing')), successor: 'u-urban', paper: '临编〔2027〕4 号' })
  await expect(refusal(linYue, directory.dissolveUnit, { ...(await on('u-housing')), successor: 'u-traffic', paper })).resolves.toMatch('已经撤销')
  await scene.tick()
  expect(scene.record(left)).toMatchObject({ unit: 'u-urban', status: 'issued' })
  expect(scene.record(given)).toMatchObject({ unit: 'u-market' })
  minuteLater()
  await must(wangMin, topic.handOver, await scene.onTopic(late))
  expect((await must(wangMin, supervision.ledger, { shelf: 'open', topic: late, after: null })).items).toMatchObject([{ unit: { id: 'u-urban' } }])
})

test('what a unit reported before it was dissolved is done over by whoever took over', async () => {
  const { must } = there
  const { topic: of, handovers: [id = ''] } = await scene.issued(scene.item())
  await scene.handled(liuKai, id, '装好了')
  await must(linYue, directory.dissolveUnit, { ...(await on('u-housing')), successor: 'u-urban', paper })
  await scene.tick()
  // What is done stays in the name of who did it.
  expect(scene.record(id).unit).toBe('u-housing')
  minuteLater()
  await scene.questioned(of, '又坏了')
  const again = await must(zhangHong, supervision.redo, { ...(await scene.on(zhangHong, id)), reason: '修好', dueDate: '2027-03-30' })
  expect(again).toMatchObject({ unit: { id: 'u-urban' }, status: 'issued', rounds: [{ unitName: '区住房和城乡建设局' }] })
})

test('two of the office change a unit at once: one is told that somebody was faster', async () => {
  const { ask } = there
  const input = { ...(await on('u-housing')), paper }
  const answers = await Promise.all([ask(linYue, directory.renameUnit, { ...input, name: '区住建局' }), ask(linYue, directory.dissolveUnit, { ...input, successor: 'u-urban' })])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual(['ok', 'stale'])
})

test('a new unit can be named in a consensus and has its paper in the diary', async () => {
  const { must, refusal } = there
  const { id } = await must(linYue, directory.addUnit, { name: '区园林绿化中心', paper })
  await expect(refusal(linYue, directory.addUnit, { name: '区园林绿化中心', paper })).resolves.toMatch('已经有叫这个名字')
  minuteLater()
  expect((await must(wangMin, directory.lists, {})).units).toContainEqual({ id, name: '区园林绿化中心' })
})
