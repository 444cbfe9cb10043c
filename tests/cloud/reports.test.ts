import * as directory from '@/domain/directory/contracts'
import { hour, moment } from '@/domain/kernel/calendar'
import type { Contract } from '@/domain/kernel/contract'
import { reportKinds, type ReportKind } from '@/domain/kernel/reportKinds'
import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as issues from '@/domain/opinion/issueContracts'
import * as report from '@/domain/report/contracts'
import { lengthInAll } from '@/domain/report/form'
import type { Report } from '@/domain/report/report'
import type { ReportView } from '@/domain/report/views'
import * as topic from '@/domain/topic/contracts'
import type { Topic } from '@/domain/topic/topic'
import { personId } from '../../local-cloud/demo/people'
import { jpeg } from '../support/pictures'
import { rehearse } from '../support/rehearsed'
import { filled, roadOf } from '../support/road'
import { soak } from '../support/soak'
import { chenJing, linYue, liJianguo, newKey, oldChen, spoken, town, uploadedBy, wangJianguo, wangMin, zhangGuifang, zhangHong, zhouZhiqiang, type Town } from '../support/town'

let there: Town
let road: ReturnType<typeof roadOf>
/** Monday, ten in the morning: no story depends on the hour it is told at. */
beforeEach(async () => {
  there = await town()
  rehearse(there)
  there.cloud.travel((moment('2027-03-08') ?? 0) + 10 * hour - there.cloud.now())
  road = roadOf(there)
})

const texts = { [zhangGuifang]: '三号楼没有电梯，我下不了楼，想加装电梯。', [oldChen]: '支持三号楼加装电梯。' }
const today = '2027-03-08'
const inboxOf = async (who: string) => (await there.must(who, notice.inbox, { after: null })).items.map(({ title, body }) => `${title}｜${body}`)
const begun = (kind: ReportKind, topicId: string, who = wangMin) => there.must(who, report.draft, { key: newKey(), kind, topic: topicId, issue: null })
const stored = (id: string) => there.cloud.data.get('reports', id) as unknown as Report
const topicStored = (id: string) => there.cloud.data.get('topics', id) as unknown as Topic
const on = ({ id, version }: ReportView) => ({ id, version })
const signing = { date: today, note: null }
const sending = { to: '区政协', level: '区县' as const, date: today, evidence: [] as string[] }
const used = { what: '采用' as const, level: '区县' as const, who: '区政协《社情民意信息》第 3 期', text: null, date: today, evidence: [] as string[] }
const text = ({ sections }: ReportView) => sections.map((one) => one.text).join('\n')

test('the lift goes up: drafted by one tap, mended by hand, signed by somebody else, sent, used, written upon, and given a prize', async () => {
  const { must } = there
  const id = await road.endorsed(texts)
  const draft = await begun('社情民意信息', id)
  expect(draft.title).toBe('关于幸福里三号楼加装电梯的建议')
  expect(text(draft)).toContain('意见2条')
  expect(text(draft)).toContain('王敏、王建国到三号楼实地调研。24 户中 21 户同意。')
  expect(text(draft)).toContain('协商中还有不同意见1条，共1人。')
  expect(text(draft)).toContain('1.电梯井后移一米，费用按楼层分摊（区住房和城乡建设局牵头')
  const amended = await must(wangMin, report.amend, { ...on(draft), ...filled(draft) })
  const submitted = await must(wangMin, report.submit, on(amended))
  expect(await inboxOf(liJianguo)).toContain('关于幸福里三号楼加装电梯的建议｜报送件等您签发')
  expect(await inboxOf(zhangHong)).toContain('关于幸福里三号楼加装电梯的建议｜报送件等您签发')

  const signed = await must(liJianguo, report.sign, { ...on(submitted), date: today, note: '同意' })
  expect(signed).toMatchObject({ statusLabel: '待报送', number: '信息〔2027〕1号', signature: { by: '李建国', date: today, note: '同意' } })
  const receipt = await uploadedBy(there, wangMin, jpeg())
  const sent = await must(wangMin, report.send, { ...on(signed), ...sending, evidence: [receipt] })
  expect(sent.sending).toMatchObject({ to: '区政协', level: '区县', by: '王敏', evidence: [expect.stringMatching(/\/kept\//)] })
  expect((await road.topicNow(id)).reports).toEqual([{ id: draft.id, kind: '社情民意信息', title: draft.title, to: '区政协', date: today }])
  expect((await road.topicNow(id)).diary.at(-1)).toMatchObject({ says: '报送', by: '系统', note: '社情民意信息，报区政协' })

  const adopted = await must(wangMin, report.step, { ...on(sent), ...used })
  const written = await must(zhangHong, report.step, { ...on(adopted), ...used, what: '批示', level: '市', who: '市委主要领导', text: '做法好，请住建局推广。' })
  const won = await must(linYue, report.award, { ...on(written), name: '优秀社情民意信息', grade: '一等奖', body: '省政协', date: today, evidence: [] })
  expect(won.badges).toEqual(['市批示', '区县采用', '一等奖'])
  expect(await inboxOf(wangMin)).toContain(`${draft.title}｜市：批示`)

  expect(await inboxOf(wangJianguo)).toContain(`${draft.title}｜获奖：一等奖`)
  const [mine] = (await must(wangJianguo, report.mine, { after: null })).items
  expect(mine).toMatchObject({ title: draft.title, sentTo: '区政协', steps: [{ what: '采用' }, { what: '批示', text: '做法好，请住建局推广。' }], awards: [{ grade: '一等奖' }] })
  await must(wangMin, topic.handOver, await road.on(id))
})

test('what is not endorsed is not reported; a research report may go up earlier, and does not open the way to handing over', async () => {
  const { must, refusal } = there
  const id = await road.confirmed(texts)
  await expect(refusal(wangMin, report.draft, { key: newKey(), kind: '调研报告', topic: id, issue: null })).resolves.toMatch('议题现在是“已确认”，还不能报送调研报告')
  await must(wangMin, topic.research, { ...(await road.on(id)), date: today, place: '三号楼', people: '王敏、王建国', findings: '24 户中 21 户同意' })
  for (const kind of ['提案', '社情民意信息'] as const) await expect(refusal(wangMin, report.draft, { key: newKey(), kind, topic: id, issue: null })).resolves.toMatch('党组织确定共识以后才能报送')
  expect((await must(wangMin, report.ofTopic, { topic: id })).may).toEqual(['调研报告'])
  await road.reported(id, '调研报告')
  await road.held(id)
  await must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked() })
  await expect(refusal(wangMin, report.draft, { key: newKey(), kind: '提案', topic: id, issue: null })).resolves.toMatch('共识待确定')
  await must(zhouZhiqiang, topic.endorse, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('2 号') })
  await expect(refusal(wangMin, topic.handOver, await road.on(id))).resolves.toMatch('共识还没有报送')
  expect((await must(wangMin, report.ofTopic, { topic: id })).may).toEqual(reportKinds)
  await road.reported(id, '提案')
  await must(wangMin, topic.handOver, await road.on(id))
  // More may follow while it is supervised, and each is on the topic.
  await road.reported(id, '社情民意信息')
  expect((await road.topicNow(id)).reports.map(({ kind }) => kind)).toEqual(['调研报告', '提案', '社情民意信息'])
})

test('1,501 letters are kept as a draft and not taken in; one letter less, and they are', async () => {
  const { must, refusal } = there
  const draft = await road.reportDrafted(await road.endorsed(texts))
  const rest = { situation: '情', causes: '因' }
  const long = await must(wangMin, report.amend, { ...on(draft), ...filled(draft), sections: { ...rest, advice: '建'.repeat(1499) } })
  expect(long.length).toBe(1501)
  await expect(refusal(wangMin, report.submit, on(long))).resolves.toBe('全文最多 1500 个字（不算标题），现在超出 1 个字，请精简')
  const fits = await must(wangMin, report.amend, { ...on(long), ...filled(long), sections: { ...rest, advice: '建'.repeat(1498) } })
  expect((await must(wangMin, report.submit, on(fits))).statusLabel).toBe('待签发')
})

test('a draft with holes is kept, and everything it wants is told at once when it is handed in', async () => {
  const { must, refusal } = there
  const draft = await begun('提案', await road.endorsed(texts))
  const bare = await must(wangMin, report.amend, { ...on(draft), title: '', matter: '', sections: { matter: '案由' }, proposers: [], contact: null })
  await expect(refusal(wangMin, report.submit, on(bare))).resolves.toBe('请填写标题；请填写说的是哪一件事；请填写案据；请填写建议；请填写提案者')
  // A part of another kind's form is not smuggled in.
  const odd = await must(wangMin, report.amend, { ...on(bare), ...filled(draft), sections: { matter: '案由', causes: '别处的原因' } })
  expect(odd.sections.map(({ key }) => key)).toEqual(['matter', 'grounds', 'advice'])
  expect(JSON.stringify(stored(odd.id).sections)).not.toContain('别处')
})

test('whoever wrote any of it does not sign it: not the writer, not who mended a word, not who handed it in', async () => {
  const { must, refusal } = there
  const id = await road.endorsed(texts)
  // Li Jianguo, the convener, changes one word of what Wang Min wrote.
  const draft = await road.reportDrafted(id)
  const mended = await must(liJianguo, report.amend, { ...on(draft), ...filled(draft), title: '关于加装电梯的几点建议' })
  const submitted = await must(wangMin, report.submit, on(mended))
  await expect(refusal(wangMin, report.sign, { ...on(submitted), ...signing })).resolves.toMatch('您的身份不能做这一步')
  await expect(refusal(liJianguo, report.sign, { ...on(submitted), ...signing })).resolves.toMatch('要由另一位同志来做')
  await must(zhangHong, report.sign, { ...on(submitted), ...signing })
  // The committee writes its own; it does not sign that, and the convener does.
  const own = await begun('提案', id, zhangHong)
  const theirs = await must(zhangHong, report.amend, { ...on(own), ...filled(own) })
  const handedIn = await must(zhangHong, report.submit, on(theirs))
  await expect(refusal(zhangHong, report.sign, { ...on(handedIn), ...signing })).resolves.toMatch('要由另一位同志来做')
  await must(liJianguo, report.sign, { ...on(handedIn), ...signing })
})

test('the committee is dissolved midway and the convener has written it: the office signs, and it still goes up', async () => {
  const { must, cloud } = there
  const id = await road.endorsed(texts)
  const own = await begun('提案', id, liJianguo)
  const written = await must(liJianguo, report.amend, { ...on(own), ...filled(own) })
  await must(linYue, directory.leave, { id: personId(zhangHong), version: (cloud.data.get('people', personId(zhangHong)) as unknown as { version: number }).version })
  await cloud.data.change('reports', own.id, { committee: 'c-dissolved' })
  cloud.travel(61_000)
  const submitted = await must(liJianguo, report.submit, on(written))
  expect(submitted.committee?.name).toBe('（专委会已撤销）')
  expect((await must(linYue, report.list, { status: 'submitted', kind: null, year: null, after: null })).items.map((one) => one.id)).toContain(own.id)
  const signed = await must(linYue, report.sign, { ...on(submitted), ...signing })
  await must(wangMin, report.send, { ...on(signed), ...sending })
})

test('what is signed stands as it is: only given back can it be mended, and it keeps its number', async () => {
  const { must, refusal } = there
  const signed = await road.reportSigned(await road.endorsed(texts))
  await expect(refusal(wangMin, report.amend, { ...on(signed), ...filled(signed) })).resolves.toMatch('不能再“修改”')
  await expect(refusal(wangMin, report.withdraw, on(signed))).resolves.toMatch('不能再“撤回修改”')
  const back = await must(liJianguo, report.giveBack, { ...on(signed), reason: '第二条写得不准' })
  expect(back).toMatchObject({ statusLabel: '起草中', number: '信息〔2027〕1号', signature: null })
  expect(await inboxOf(wangMin)).toContain(`${signed.title}｜退回修改，请看理由`)
  const mended = await must(wangMin, report.amend, { ...on(back), ...filled(back), title: '关于加装电梯的建议' })
  const again = await must(liJianguo, report.sign, { ...on(await must(wangMin, report.submit, on(mended))), ...signing })
  expect(again.number).toBe('信息〔2027〕1号')
  const other = await road.reportSigned(again.source.id)
  expect(other.number).toBe('信息〔2027〕2号')
  const proposal = await road.reportSigned(again.source.id, '提案')
  expect(proposal.number).toBe('提案〔2027〕1号')
  const sent = await must(wangMin, report.send, { ...on(again), ...sending })
  await expect(refusal(liJianguo, report.giveBack, { ...on(sent), reason: '还想改' })).resolves.toMatch('不能再“退回修改”')
})

test('two press at once: one signature, one sending, and two papers signed in the same moment get two numbers', async () => {
  const { ask, must } = there
  const id = await road.endorsed(texts)
  const submitted = await road.reportSubmitted(id)
  const both = await Promise.all([ask(liJianguo, report.sign, { ...on(submitted), ...signing }), ask(zhangHong, report.sign, { ...on(submitted), ...signing })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'stale' } })
  const signed = await must(wangMin, report.look, { id: submitted.id })

  const twice = await Promise.all([ask(wangMin, report.send, { ...on(signed), ...sending }), ask(liJianguo, report.send, { ...on(signed), ...sending })])
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(topicStored(id).reports).toHaveLength(1)
  await expect(there.refusal(wangMin, report.send, { ...(await road.reportOn(submitted.id)), ...sending })).resolves.toMatch('现在是“已报送”')
  expect(topicStored(id).reports).toHaveLength(1)

  const [one, two] = [await road.reportSubmitted(id), await road.reportSubmitted(id)]
  const pair = await Promise.all([ask(liJianguo, report.sign, { ...on(one), ...signing }), ask(zhangHong, report.sign, { ...on(two), ...signing })])
  expect(pair.map((answer) => (answer.ok ? answer.value.number : answer.refusal.text)).sort()).toEqual(['信息〔2027〕2号', '信息〔2027〕3号'])
})

test('the first two papers of a year, signed in the same moment, are numbers one and two', async () => {
  const id = await road.endorsed(texts)
  const [one, two] = [await road.reportSubmitted(id), await road.reportSubmitted(id)]
  const pair = await Promise.all([there.ask(liJianguo, report.sign, { ...on(one), ...signing }), there.ask(zhangHong, report.sign, { ...on(two), ...signing })])
  expect(pair.map((answer) => (answer.ok ? answer.value.number : answer.refusal.text)).sort()).toEqual(['信息〔2027〕1号', '信息〔2027〕2号'])
})

test('the consensus is taken back and agreed anew while papers are on their way: none goes up before somebody has looked at it again', async () => {
  const { must, refusal } = there
  const id = await road.endorsed(texts)
  const [draft, submitted, signed] = [await road.reportDrafted(id), await road.reportSubmitted(id), await road.reportSigned(id)]
  await must(zhouZhiqiang, topic.withdrawEndorsement, { ...(await road.on(id, zhouZhiqiang)), reason: '补偿没有谈清' })
  await expect(refusal(wangMin, report.submit, on(draft))).resolves.toMatch('议题现在是“协商中”')
  await expect(refusal(zhangHong, report.sign, { ...on(submitted), ...signing })).resolves.toMatch('议题现在是“协商中”')
  await expect(refusal(wangMin, report.send, { ...on(signed), ...sending })).resolves.toMatch('议题现在是“协商中”')

  there.cloud.travel(hour)
  await road.held(id)
  await must(wangMin, topic.conclude, { ...(await road.on(id)), ...road.talked([{ text: '先装样板楼。', unit: 'u-housing', helpers: [], dueDate: '2027-06-01' }]) })
  await must(zhouZhiqiang, topic.endorse, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('33 号') })
  expect((await must(wangMin, report.look, { id: signed.id })).behind).toMatch('共识重新确定过')
  await expect(refusal(wangMin, report.submit, on(draft))).resolves.toMatch('共识重新确定过')
  await expect(refusal(zhangHong, report.sign, { ...on(submitted), ...signing })).resolves.toMatch('共识重新确定过')
  await expect(refusal(wangMin, report.send, { ...on(signed), ...sending })).resolves.toMatch('共识重新确定过')
  expect(topicStored(id).reports).toEqual([])

  const back = await must(liJianguo, report.giveBack, { ...on(signed), reason: '共识变了' })
  const mended = await must(wangMin, report.amend, { ...on(back), ...filled(back), sections: { situation: '样板楼', causes: '分摊不清', advice: '先装样板楼' } })
  expect(mended.behind).toBeNull()
  const again = await must(liJianguo, report.sign, { ...on(await must(wangMin, report.submit, on(mended))), ...signing })
  await must(wangMin, report.send, { ...on(again), ...sending })
  // And from then on the party organisation cannot take back what stands in it.
  await expect(refusal(zhouZhiqiang, topic.withdrawEndorsement, { ...(await road.on(id, zhouZhiqiang)), reason: '再想想' })).resolves.toBeTruthy()
})

test('nothing is skipped by asking the function directly', async () => {
  const { refusal } = there
  const id = await road.endorsed(texts)
  const asks: Readonly<Record<string, [Contract<never>, object]>> = {
    submit: [report.submit as never, {}],
    withdraw: [report.withdraw as never, {}],
    sign: [report.sign as never, signing],
    giveBack: [report.giveBack as never, { reason: '改' }],
    send: [report.send as never, sending],
    step: [report.step as never, used],
    award: [report.award as never, { name: '奖', grade: '一等奖', body: '省政协', date: today, evidence: [] }],
    strike: [report.strike as never, { entry: 'none', reason: '错' }],
    drop: [report.drop as never, { reason: '不要了' }],
  }
  const open = async (who: string, view: ReportView) => {
    const through: string[] = []
    for (const [move, [contract, more]] of Object.entries(asks)) {
      const answer = await there.ask(who, contract, { ...on(view), ...more, version: view.version } as never)
      if (answer.ok || !['wrongStatus', 'notAllowed', 'samePerson'].includes(answer.refusal.code)) through.push(move)
      if (answer.ok) return through
    }
    return through
  }
  expect(await open(liJianguo, await road.reportDrafted(id))).toEqual(['submit'])
  expect(await open(wangMin, await road.reportSubmitted(id))).toEqual(['withdraw'])
  expect(await open(zhangHong, await road.reportSigned(id))).toEqual(['giveBack'])
  expect(await open(linYue, await road.reported(id))).toEqual(['step'])
  const gone = await there.must(wangMin, report.drop, { ...on(await road.reportDrafted(id)), reason: '写重了' })
  expect(await open(wangMin, gone)).toEqual([])
  await expect(refusal(chenJing, report.look, { id: gone.id })).resolves.toMatch('没有找到')
  // The topic's own move has no door any more.
  expect(await there.send(wangMin, 'topic', { act: 'topic.report', input: { ...(await road.on(id)), kind: '提案', title: '假的', to: '区政协', date: today } })).toMatchObject({ ok: false, refusal: { code: 'unknownAct' } })
})

test('a topic with 200 points of consensus and people who disagree fits into its paper; what does not is listed word for word', async () => {
  const consensus = Array.from({ length: 200 }, (_, at) => ({ text: `第${at + 1}处路口划线并安排志愿者早晚值守`, unit: 'u-traffic', helpers: ['u-urban'], dueDate: '2027-12-31' }))
  const id = await road.endorsed(texts, consensus)
  const draft = await begun('提案', id)
  expect(draft.length).toBeLessThanOrEqual(1500)
  expect(text(draft)).toContain('协商中还有不同意见1条')
  const items = draft.origin.filter(({ sourceName }) => sourceName === '共识')
  const left = items.filter((one) => !one.used)
  expect(items).toHaveLength(200)
  expect(left.length).toBeGreaterThan(150)
  expect(left.at(-1)).toMatchObject({ which: '共识 200', text: expect.stringContaining('第200处路口') as string, sectionName: '建议' })
  expect(lengthInAll('提案', stored(draft.id).sections)).toBe(draft.length)
  // Whatever a person makes of it, where it came from stays.
  const amended = await there.must(wangMin, report.amend, { ...on(draft), ...filled(draft), sections: { matter: '改了', grounds: '改了', advice: '改了' } })
  expect(amended.origin).toEqual(draft.origin)
})

test('what is written on the ladder is corrected beside itself, never taken out, and counts no more', async () => {
  const { must, refusal } = there
  const sent = await road.reported(await road.endorsed(texts))
  const photo = await uploadedBy(there, wangMin, jpeg())
  const step = await must(wangMin, report.step, { ...on(sent), ...used, what: '批示', level: '省', who: '省委主要领导', text: '很好', evidence: [photo] })
  const entry = step.steps[0]
  expect(entry?.evidence).toEqual([expect.stringMatching(/\/kept\//)])
  const struck = await must(zhangHong, report.strike, { ...on(step), entry: entry?.id ?? '', reason: '看错了，是市里的批示' })
  expect(struck.steps[0]).toMatchObject({ who: '省委主要领导', text: '很好', struck: { by: '张宏', reason: '看错了，是市里的批示' } })
  expect(struck.diary.at(-1)?.note).toBe('省批示：省委主要领导。看错了，是市里的批示')
  expect(struck.badges).toEqual([])
  await expect(refusal(zhangHong, report.strike, { ...on(struck), entry: entry?.id ?? '', reason: '再改' })).resolves.toMatch('已经更正过了')
  await expect(refusal(zhangHong, report.strike, { ...on(struck), entry: 'none', reason: '没有的' })).resolves.toMatch('没有找到')
  const right = await must(wangMin, report.step, { ...on(struck), ...used, what: '批示', level: '市', who: '市委主要领导', text: '很好' })
  const { all } = await must(wangMin, report.tally, { year: 2027 })
  expect(all).toMatchObject({ written: 1, sent: 1, instructed: { 区县: 0, 市: 1, 省: 0, 全国: 0 } })

  await expect(refusal(wangMin, report.step, { ...on(right), ...used, what: '批示' })).resolves.toMatch('请填写批示原文')
  await expect(refusal(wangMin, report.step, { ...on(right), ...used, what: '立案' })).resolves.toMatch('请选择怎么了')
  await expect(refusal(wangMin, report.step, { ...on(right), ...used, date: '2027-03-07' })).resolves.toMatch('不能早于报送那一天')
  await expect(refusal(wangMin, report.step, { ...on(right), ...used, date: '2027-03-09' })).resolves.toMatch('不能晚于今天')
  expect(stored(sent.id).steps).toHaveLength(2)
})

test('no date lies before what it follows: signed not before it was begun, sent not before it was signed', async () => {
  const { must, refusal } = there
  const submitted = await road.reportSubmitted(await road.endorsed(texts))
  for (const date of ['2027-03-07', '2027-03-09']) await expect(refusal(liJianguo, report.sign, { ...on(submitted), date, note: null })).resolves.toMatch('起草那一天')
  there.cloud.travel(24 * hour)
  const signed = await must(liJianguo, report.sign, { ...on(submitted), date: '2027-03-09', note: null })
  await expect(refusal(wangMin, report.send, { ...on(signed), ...sending, date: '2027-03-08' })).resolves.toMatch('签发那一天')
  await must(wangMin, report.send, { ...on(signed), ...sending, date: '2027-03-09' })
})

test('only members sign as members, and under their own names', async () => {
  const { must, refusal } = there
  const draft = await begun('提案', await road.endorsed(texts))
  const signer = { name: '王建国', sector: null, address: null, phone: null }
  await expect(refusal(wangMin, report.amend, { ...on(draft), ...filled(draft), proposers: [{ ...signer, person: personId('unit-u-housing') }] })).resolves.toMatch('请选择本地的委员')
  await expect(refusal(wangMin, report.amend, { ...on(draft), ...filled(draft), proposers: [{ ...signer, person: 'nobody' }] })).resolves.toMatch('请选择本地的委员')
  const three = [
    { ...signer, person: personId(wangJianguo), name: '冒名的人' },
    { person: null, name: '城建环资委', sector: '专委会', address: null, phone: null },
    { person: null, name: '经济界', sector: '界别', address: null, phone: '138 0013 8000' },
  ]
  const amended = await must(wangMin, report.amend, { ...on(draft), ...filled(draft), proposers: three })
  expect(amended.proposers.map(({ name }) => name)).toEqual(['王建国', '城建环资委', '经济界'])
  expect(amended.proposers[2]?.phone).toBe('13800138000')
  // A draft is its writers' own.
  expect((await must(wangJianguo, report.mine, { after: null })).items).toEqual([])
  await must(wangMin, report.submit, on(amended))
  expect((await must(wangJianguo, report.mine, { after: null })).items).toHaveLength(1)
})

test('a tap whose answer was lost drafts once; a topic and an issue at once draft nothing', async () => {
  const id = await road.endorsed(texts)
  const asked = { key: newKey(), kind: '提案' as const, topic: id, issue: null }
  const [one, two] = await Promise.all([there.must(wangMin, report.draft, asked), there.must(wangMin, report.draft, asked)])
  expect((await there.must(wangMin, report.draft, asked)).id).toBe(one.id)
  expect(two.id).toBe(one.id)
  for (const source of [{ topic: null, issue: null }, { topic: id, issue: id }]) await expect(there.refusal(wangMin, report.draft, { ...asked, key: newKey(), ...source })).resolves.toMatch('从一个议题或一个共性问题起草')
})

describe('from what many say, without a topic', () => {
  const dance = '锦绣花园广场舞音响太吵，晚上十点还在跳'
  const gathered = async () => {
    const said = []
    for (const [at, words] of [dance, `${dance}，希望十点前关`, `${dance}，孩子睡不着`, `${dance}，物业没有人管`].entries()) {
      said.push(await there.must(`dance-${at}`, opinion.submit, spoken(words)))
      there.cloud.travel(1000)
    }
    await there.cloud.tick('clock')
    for (const { id } of said) await there.must(wangMin, opinion.accept, { id, version: stillAt(id), category: '社会', subject: '噪声', committee: 'c-city' })
    const [found] = (await there.must(wangMin, issues.issues, { tab: 'open' })).items
    return { said, issue: found?.id ?? '' }
  }
  const stillAt = (id: string) => (there.cloud.data.get('opinions', id) as unknown as { version: number }).version
  const fromIssue = (issue: string, who = wangMin, kind: ReportKind = '社情民意信息') => ({ who, input: { key: newKey(), kind, topic: null, issue } })

  test('four neighbours and the square dance become an information, counted, quoted and without a topic', async () => {
    const { issue } = await gathered()
    const { input } = fromIssue(issue)
    const draft = await there.must(wangMin, report.draft, input)
    expect(text(draft)).toContain('幸福里议事室收到群众反映')
    expect(text(draft)).toContain('意见4条，涉及4人')
    expect(draft.sections.find(({ key }) => key === 'advice')?.text).toContain('希望十点前关')
    expect(draft.source).toMatchObject({ kind: 'issue', id: issue })
    await expect(there.refusal(wangMin, report.draft, fromIssue(issue, wangMin, '提案').input)).resolves.toMatch('您的身份不能做这一步')
    await expect(there.refusal(chenJing, report.draft, input)).resolves.toMatch('没有找到')
    const amended = await there.must(wangMin, report.amend, { ...on(draft), ...filled(draft) })
    const signed = await there.must(liJianguo, report.sign, { ...on(await there.must(wangMin, report.submit, on(amended))), ...signing })
    await there.must(wangMin, report.send, { ...on(signed), ...sending })
  })

  test('nobody who is hidden is quoted, and who is hidden after being quoted has to come out before it goes on', async () => {
    const { said, issue } = await gathered()
    const [first, second] = said.map(({ id }) => id) as [string, string]
    await there.must(wangMin, opinion.quarantine, { id: first, version: stillAt(first), reason: 5 })
    const draft = await there.must(wangMin, report.draft, fromIssue(issue).input)
    expect(stored(draft.id).origin.map((one) => one.opinion)).not.toContain(first)
    expect(stored(draft.id).origin.map((one) => one.opinion)).toContain(second)
    const amended = await there.must(wangMin, report.amend, { ...on(draft), ...filled(draft) })
    await there.must(wangMin, opinion.quarantine, { id: second, version: stillAt(second), reason: 5 })
    await expect(there.refusal(wangMin, report.submit, on(amended))).resolves.toMatch('有 1 处现在不能再引用')
    const without = await there.must(wangMin, report.amend, { ...on(amended), ...filled(amended), sections: { situation: '广场舞扰民', causes: '没有人管', advice: '定时间' } })
    await there.must(wangMin, report.submit, on(without))
  })
})

test('a year of a district: by kind, by room and by committee, and only what the reader’s post reaches', async () => {
  const { must } = there
  const id = await road.endorsed(texts)
  const info = await road.reported(id)
  await must(wangMin, report.step, { ...on(info), ...used, what: '上报', level: '市', who: '市政协' })
  const proposal = await road.reported(id, '提案')
  await must(wangMin, report.step, { ...on(proposal), ...used, what: '立案', who: '区政协提案委' })
  await must(wangMin, report.drop, { ...on(await road.reportDrafted(id)), reason: '写重了' })
  const seen = await must(linYue, report.tally, { year: 2027 })
  expect(seen.all).toMatchObject({ written: 2, sent: 2, up: { 区县: 2, 市: 1, 省: 0, 全国: 0 }, admitted: 1 })
  expect(seen.kinds.map(({ kind, figures }) => [kind, figures.written])).toEqual([['提案', 1], ['社情民意信息', 1], ['调研报告', 0]])
  expect(seen.rooms.map(({ name, figures }) => [name, figures.sent])).toEqual([['幸福里议事室', 2]])
  expect(seen.committees).toHaveLength(1)
  expect((await must(linYue, report.tally, { year: 2026 })).all.written).toBe(0)
  expect((await must(chenJing, report.tally, { year: 2027 })).all.written).toBe(0)

  const titles = async (who: string, more: object = {}) => (await must(who, report.list, { status: 'sent', kind: null, year: null, after: null, ...more })).items.map(({ kind }) => kind)
  expect(await titles(wangMin)).toEqual(['提案', '社情民意信息'])
  expect(await titles(zhangHong, { kind: '提案' })).toEqual(['提案'])
  expect(await titles(linYue, { year: 2027 })).toHaveLength(2)
  expect(await titles(linYue, { year: 2026 })).toEqual([])
  expect(await titles(chenJing)).toEqual([])
})

soak('with 3,000 papers in 1,300 rooms nothing is looked for one by one, and a district’s year is counted in full', async () => {
  const { must, cloud } = there
  const sent = await road.reported(await road.endorsed(texts))
  const one = stored(sent.id)
  const statuses = ['drafting', 'submitted', 'signed', 'sent', 'dropped'] as const
  cloud.data.insert('reports', Array.from({ length: 3000 }, (_, n) => {
    const room = n % 100 === 0 ? one.room : `room-${n % 1300}`
    const status = statuses[n % 5] ?? 'sent'
    return {
      ...one, _id: `${one._id}${String(n).padStart(5, '0')}`, writing: `w${n}`, status, room, kind: reportKinds[n % 3], people: n % 50 === 0 ? one.people : [`somebody-${n}`], topic: `topic-${n}`,
      sending: status === 'sent' ? one.sending : null, yearKeys: [room, 'c-city', ...one.areas].map((scope) => `2027@${scope}`), marks: [], marksSince: undefined,
    }
  }))
  cloud.resetQueries()
  for (const who of [wangMin, zhangHong, linYue]) {
    for (const status of report.statuses) {
      for (const kind of [null, ...reportKinds]) {
        const { next } = await must(who, report.list, { status, kind, year: null, after: null })
        if (next) await must(who, report.list, { status, kind, year: null, after: next })
      }
    }
  }
  const { all, cutAt, rooms } = await must(linYue, report.tally, { year: 2027 })
  expect(all).toMatchObject({ written: 2401, sent: 601 })
  expect(cutAt).toBeNull()
  expect(rooms.length).toBeGreaterThan(1000)
  expect((await must(wangMin, report.tally, { year: 2027 })).all.sent).toBe(1)
  await must(wangMin, report.ofTopic, { topic: sent.source.id })
  await must(wangJianguo, report.mine, { after: null })
  const greedy = cloud.queries.filter(({ collection, index, examined, returned }) => collection === 'reports' && (index === null || examined > 3 * returned + 50))
  expect(greedy).toEqual([])
})
