import * as opinion from '@/domain/opinion/contracts'
import * as desk from '@/domain/opinion/desk/contracts'
import * as notice from '@/domain/notice/contracts'
import type { Filter } from '@/domain/opinion/desk/filter'
import type { Opinion } from '@/domain/opinion/opinion'
import { personId } from '../../local-cloud/demo/people'
import { roadOf } from '../support/road'
import { chenJing, liJianguo, linYue, newKey, oldChen, spoken, town, wangMin, zhangGuifang, zhangHong, type Town } from '../support/town'

let there: Town
beforeEach(async () => { there = await town() })

const hour = 3_600_000
const day = 24 * hour
const none: Filter = { room: null, channel: null, subject: null, age: null, mine: null }
const all = () => there.cloud.data.all('opinions') as never as Opinion[]
const stored = (id: string) => all().find((one) => one._id === id)
const says = async (who: string, text: string, more = {}) => (await there.must(who, opinion.submit, spoken(text, more))).id
const queue = (filter: Partial<Filter>, tab: (typeof opinion.tabs)[number] = 'waiting', who = wangMin, after: string | null = null) =>
  there.must(who, opinion.queue, { tab, after, filter: { ...none, ...filter } })
const texts = (page: { items: { text: string }[] }) => page.items.map(({ text }) => text)
const parking = { category: '社会' as const, subject: '停车', committee: 'c-city' }
const inHall = { scene: 'xingfuli-1' }

describe('filters', () => {
  test('Wang Min sees only what is about parking, and what has waited ten days, and both at once', async () => {
    await says('f-1', '消防通道被乱停车占了，车位不够')
    there.cloud.travel(11 * day)
    await says('f-2', '车位还是不够，停车难')
    await says('f-3', '老年食堂的饭菜太咸')
    expect(texts(await queue({ subject: '停车' }))).toEqual(['消防通道被乱停车占了，车位不够', '车位还是不够，停车难'])
    expect(await queue({ subject: '停车' })).toMatchObject({ matching: 2, waiting: 3, dueSoon: 1 })
    expect(texts(await queue({ age: 'alarm' }))).toEqual(['消防通道被乱停车占了，车位不够'])
    expect(texts(await queue({ age: 'overdue' }))).toEqual([])
    expect(texts(await queue({ subject: '停车', age: 'alarm', channel: 'code' }))).toEqual(['消防通道被乱停车占了，车位不够'])
    expect(texts(await queue({ subject: '停车', channel: 'box' }))).toEqual([])
  })

  test('a room that is not hers shows nothing, whatever she asks for', async () => {
    await says('f-4', '码头没有灯', { scene: 'matou-1' })
    expect(texts(await queue({ room: 'room-matou' }))).toEqual([])
    expect((await queue({ room: 'room-matou' })).matching).toBe(0)
  })

  test('page by page a rare channel among many of one subject comes to its end, looking at a bounded number each time', async () => {
    const now = there.cloud.now()
    there.cloud.data.insert('opinions', Array.from({ length: 700 }, (_, n) => ({
      ...(base(n, now)), subject: '停车', channel: n === 650 ? 'box' : 'code', text: `第 ${n} 条`,
    })))
    there.cloud.resetQueries()
    const seen: string[] = []
    let pages = 0
    for (let after: string | null = null; ; ) {
      const page = await queue({ subject: '停车', channel: 'box' }, 'waiting', wangMin, after)
      seen.push(...texts(page))
      pages += 1
      after = page.next
      if (after === null) break
    }
    expect(seen).toEqual(['第 650 条'])
    expect(pages).toBe(3)
    const walked = there.cloud.queries.filter(({ collection, index }) => collection === 'opinions' && index === 'room_subject_shelf__id')
    expect(Math.max(...walked.map(({ examined }) => examined))).toBeLessThanOrEqual(102)
  })
})

const base = (n: number, now: number) => {
  const at = now - (1000 - n) * 60_000
  return {
    _id: `${at.toString(36).padStart(9, '0')}00many${n}`, status: 'submitted', shelf: 'waiting', version: 1, at, submission: `s${n}`, receipt: `r${n}`, content: '',
    openid: `o${n}`, person: null, room: 'room-xingfuli', area: 'xingfuli', areas: ['jiangzhou', 'linjiang', 'wangjiang', 'xingfuli'], committee: null, point: 'xingfuli-1', channel: 'code',
    text: '', additions: [], photos: [], phone: null, phoneTail: null, behalf: null, slip: null, hotline: null, suspicions: [], keys: [], issue: null, toldAt: null,
    suggestion: { category: '社会', subject: '停车', committee: 'c-city', words: [], confidence: 0.4, model: 0 }, category: '社会', subject: '停车', topic: null, reason: null, door: null,
    answer: null, satisfaction: null, check: 'pass', lookBy: at, answerBy: at + 15 * day, before: null, diary: [], marks: [],
  }
}

describe('finding one again', () => {
  test('by its receipt, however it was written down; a receipt of another room is not found', async () => {
    const { receipt } = await there.must(zhangGuifang, opinion.submit, spoken('路灯不亮', inHall))
    const found = await there.must(wangMin, desk.search, { words: ` ${receipt.toLowerCase().replace('-', ' ')}`, how: 'any', after: null })
    expect(found).toMatchObject({ by: 'receipt', items: [{ receipt, statusLabel: '待看' }] })
    expect((await there.must(chenJing, desk.search, { words: receipt, how: 'any', after: null })).items).toEqual([])
  })

  test('by the last four digits of a telephone, which leaves a mark in the audit', async () => {
    await says('p-1', '楼道灯坏了', { phone: '13800138000' })
    await says('p-2', '码头灯坏了', { phone: '13900138000', scene: 'matou-1' })
    const found = await there.must(wangMin, desk.search, { words: '8000', how: 'any', after: null })
    expect(found.by).toBe('phone')
    expect(found.items.map(({ text }) => text.after)).toEqual(['楼道灯坏了'])
    there.cloud.travel(600_000 - (there.cloud.now() % 600_000))
    await there.cloud.tick('clock')
    const audit = there.cloud.data.all('audit') as never as { act: string; who: string }[]
    expect(audit.filter(({ act }) => act === 'opinion.search')).toEqual([expect.objectContaining({ who: personId(wangMin) })])
    expect(JSON.stringify(audit)).not.toContain('"8000"')
  })

  test('by words, newest first, with the place shown where they stand; further back only when asked', async () => {
    const now = there.cloud.now()
    there.cloud.data.insert('opinions', Array.from({ length: 900 }, (_, n) => ({ ...base(n, now), text: n % 400 === 5 ? `楼下的ＡＢ栋 ${n} 门口积水` : `第 ${n} 条` })))
    const first = await there.must(wangMin, desk.search, { words: 'ab栋', how: 'any', after: null })
    expect(first.items.map(({ text }) => [text.before, text.hit])).toEqual([['楼下的', 'ＡＢ栋'], ['楼下的', 'ＡＢ栋']])
    expect(first.items.map(({ at }) => at)).toEqual(first.items.map(({ at }) => at).sort((a, b) => b - a))
    expect(first.searchedTo).toBe(base(400, now).at)
    const rest = await there.must(wangMin, desk.search, { words: 'ab栋', how: 'phrase', after: first.next })
    expect(rest).toMatchObject({ next: null, searchedTo: null })
    expect(rest.items).toHaveLength(1)
  })

  test('what is hidden is never found: not by words, not by receipt, not by telephone', async () => {
    const said = await there.must('p-3', opinion.submit, spoken('我实名举报村干部贪污，我叫秦某', { phone: '13800134321' }))
    const plain = await there.must('p-4', opinion.submit, spoken('水塔边的井盖松了', { phone: '13800134321' }))
    await there.must(wangMin, opinion.quarantine, { id: plain.id, version: 1, reason: 2 })
    for (const words of ['举报', '水塔', said.receipt, plain.receipt, '4321']) expect((await there.must(wangMin, desk.search, { words, how: 'any', after: null })).items).toEqual([])
  })
})

describe('several at once', () => {
  test('each is taken in by its own suggestion; what changed meanwhile or may be a lawsuit stays; one undo takes all back', async () => {
    const ids = [await says('b-1', '车位不够，停车难'), await says('b-2', '消防通道被乱停车占了'), await says('b-3', '广场舞太吵'), await says('b-4', '我和邻居的官司法院判了，我不服')]
    await there.must(liJianguo, opinion.answer, { id: ids[2] ?? '', version: 1, answer: '已协调' })
    const { fates } = await there.must(wangMin, desk.acceptMany, { opinions: ids.map((id) => ({ id, version: 1, ...parking })) })
    expect(fates.map(({ refused }) => refused === null)).toEqual([true, true, false, false])
    expect(fates[2]?.refused).toMatch('李建国刚刚办过')
    expect(fates[3]?.refused).toMatch('单独打开')
    expect(stored(ids[0] ?? '')).toMatchObject({ status: 'accepted', subject: '停车' })
    const back = await there.must(wangMin, desk.undoMany, { opinions: ids.slice(0, 2).map((id) => ({ id, version: 2 })) })
    expect(back.fates.every(({ refused }) => refused === null)).toBe(true)
    expect(ids.slice(0, 2).map((id) => stored(id)?.status)).toEqual(['submitted', 'submitted'])
  })

  test('one reason for several, each told its door; a colleague of another room cannot touch them', async () => {
    const ids = [await says('b-5', '个人的事一'), await says('b-6', '个人的事二')]
    const foreign = await there.must(chenJing, desk.declineMany, { opinions: ids.map((id) => ({ id, version: 1 })), reason: 7 })
    expect(foreign.fates.map(({ refused }) => refused)).toEqual(ids.map(() => expect.stringContaining('没有找到')))
    await there.must(wangMin, desk.declineMany, { opinions: ids.map((id) => ({ id, version: 1 })), reason: 7 })
    expect((await there.must('b-6', opinion.lookAtMine, { id: ids[1] ?? '' })).door?.phone).toBe('12345')
  })

  test('reasons that hide or need a second person are not for several at once', async () => {
    const id = await says('b-7', '说不清楚的事')
    for (const reason of [5, 8]) {
      const answer = await there.send(wangMin, 'opinion', { act: 'opinion.declineMany', input: { opinions: [{ id, version: 1 }], reason } })
      expect(answer).toMatchObject({ ok: false, refusal: { kind: 'invalid', fields: { reason: '请选择原因' } } })
    }
  })
})

describe('what the model learns from', () => {
  test('a subject a person fixed, from the moment it was fixed; an undone decision teaches nothing', async () => {
    const id = await says('l-1', '车位不够，停车难')
    expect(stored(id)?.decidedAt ?? null).toBeNull()
    await there.must(wangMin, opinion.accept, { id, version: 1, ...parking })
    expect(stored(id)?.decidedAt).toBeGreaterThan(0)
    await there.must(wangMin, opinion.undo, { id, version: 2 })
    expect(stored(id)?.decidedAt).toBeNull()
    await there.must(wangMin, opinion.accept, { id, version: 3, ...parking })
    await there.must(wangMin, desk.sort, { id, version: 4, category: '社会', subject: '物业', committee: null })
    expect(stored(id)).toMatchObject({ subject: '物业', status: 'accepted' })
    await there.must(wangMin, opinion.undo, { id, version: 5 })
    expect(stored(id)).toMatchObject({ subject: '停车' })
    expect(stored(id)?.decidedAt).toBeGreaterThan(0)
  })

  test('merging says the topic’s subject; taking out of it again says nothing, unless a person had said it before', async () => {
    const road = roadOf(there)
    const { id: topic } = await road.drafted({ 'l-2': '想装电梯' })
    const merged = await says('l-3', '六楼的老人下不了楼')
    await there.must(wangMin, opinion.adopt, { id: merged, version: 1, topic })
    expect(stored(merged)).toMatchObject({ subject: '加装电梯', decidedAt: expect.any(Number) })
    there.cloud.travel(hour)
    await there.must(wangMin, opinion.detach, { id: merged, version: 2 })
    expect(stored(merged)).toMatchObject({ topic: null, decidedAt: null, subject: stored(merged)?.suggestion.subject })

    const sorted = await says('l-4', '电梯老是停在半路')
    await there.must(wangMin, opinion.accept, { id: sorted, version: 1, category: '社会', subject: '电梯安全', committee: null })
    await there.must(wangMin, opinion.adopt, { id: sorted, version: 2, topic })
    await there.must(wangMin, opinion.detach, { id: sorted, version: 3 })
    expect(stored(sorted)).toMatchObject({ subject: '电梯安全', decidedAt: expect.any(Number) })
  })

  test('an opinion a topic begins with, and all that are merged together, teach too; what is hidden later does not', async () => {
    const road = roadOf(there)
    const { id: topic } = await road.drafted({ 'l-5': '想装电梯' })
    expect(all().find((one) => one.topic === topic)).toMatchObject({ subject: '加装电梯', decidedAt: expect.any(Number) })
    const ids = [await says('l-6', '支持装电梯'), await says('l-7', '六楼没电梯')]
    await there.must(wangMin, opinion.adoptMany, { opinions: ids.map((id) => ({ id, version: 1 })), topic })
    expect(ids.map((id) => stored(id)?.decidedAt)).toEqual([expect.any(Number), expect.any(Number)])
    const secret = await says('l-8', '车位不够，停车难')
    await there.must(wangMin, opinion.accept, { id: secret, version: 1, ...parking })
    await there.must(wangMin, opinion.quarantine, { id: secret, version: 2, reason: 2 })
    expect(stored(secret)?.decidedAt).toBeNull()
  })
})

describe('what I did just now', () => {
  test('24 hours, latest first, and not what a colleague did', async () => {
    const [first, second, third] = [await says('h-1', '车位不够，停车难'), await says('h-2', '路灯坏了'), await says('h-3', '饭菜太咸')]
    await there.must(wangMin, opinion.accept, { id: first, version: 1, ...parking })
    there.cloud.travel(hour)
    await there.must(wangMin, opinion.answer, { id: second, version: 1, answer: '已报修' })
    await there.must(liJianguo, opinion.answer, { id: third, version: 1, answer: '少放盐' })
    const mine = await there.must(wangMin, desk.handled, { after: null })
    expect(mine.items.map(({ text, did }) => [text, did.says])).toEqual([['路灯坏了', '直接答复'], ['车位不够，停车难', '受理']])
    expect(mine.items[0]?.can).toContain('undo')
    expect(mine.items[1]?.can).toEqual(expect.arrayContaining(['sort']))
    there.cloud.travel(23.5 * hour)
    expect((await there.must(wangMin, desk.handled, { after: null })).items.map(({ text }) => text)).toEqual(['路灯坏了'])
    expect(texts(await queue({ mine: 'handled' }, 'working'))).toEqual(['车位不够，停车难'])
  })

  test('a wrong answer is corrected within a day by the same hand: Zhang Guifang is told, and reads that it is worked on again', async () => {
    const id = await says(zhangGuifang, '公交站没有雨棚')
    for (let n = 0; n < 2; n += 1) there.cloud.quota.grant(`demo-${zhangGuifang}`, 'local-progress')
    for (let n = 0; n < 2; n += 1) await there.must(zhangGuifang, notice.consent, { key: newKey(), accepted: ['local-progress'] })
    await there.must(wangMin, opinion.answer, { id, version: 1, answer: '已经装好了' })
    there.cloud.travel(hour)
    await there.cloud.tick('clock')
    await expect(there.refusal(liJianguo, desk.correct, { id, version: 2, note: '不是我答的' })).resolves.toMatch('身份')
    await there.must(wangMin, desk.correct, { id, version: 2, note: '看错了站台' })
    there.cloud.travel(60_000)
    await there.cloud.tick('clock')
    expect(there.cloud.sent.map((one) => JSON.stringify(one)).at(-1)).toMatch('刚才的回复弄错了，我们在重新办')
    const own = await there.must(zhangGuifang, opinion.lookAtMine, { id })
    expect(own).toMatchObject({ word: 'seen', answer: null })
    expect(own.steps.find(({ word }) => word === 'seen')?.note).toBe('刚才的回复弄错了，我们在重新办')
    expect(own.steps.find(({ word }) => word === 'answered')).toMatchObject({ done: false, at: null })
    expect(JSON.stringify(own)).not.toContain('站台')
  })

  test('after a day it is too late to correct', async () => {
    const id = await says('h-4', '凉亭漏雨')
    await there.must(wangMin, opinion.decline, { id, version: 1, reason: 7 })
    there.cloud.travel(day + hour)
    await expect(there.refusal(wangMin, desk.correct, { id, version: 2, note: '选错了' })).resolves.toMatch('24 小时')
  })
})

describe('among colleagues', () => {
  test('Wang Min asks Li Jianguo: he is told, finds it under 问我的, and her colleague’s decision is not disturbed by it', async () => {
    const id = await says('r-1', '六号楼的井盖松了')
    const { items } = await there.must(wangMin, desk.colleagues, { id })
    expect(items.map(({ name }) => name)).toEqual(['李建国'])
    const asked = { id, key: newKey(), text: '这个归物业还是城管？', to: [personId(liJianguo)] }
    await there.must(wangMin, desk.remark, asked)
    await there.must(wangMin, desk.remark, asked)
    expect((await there.must(liJianguo, opinion.look, { id })).remarks).toEqual([expect.objectContaining({ by: '王敏', text: '这个归物业还是城管？', to: ['李建国'] })])
    const inbox = await there.must(liJianguo, notice.inbox, { after: null })
    expect(inbox.items[0]).toMatchObject({ title: expect.stringMatching(/^编号 /) as string, body: '王敏请您看一看' })
    expect(JSON.stringify(inbox)).not.toContain('物业')
    expect(texts(await queue({ mine: 'asked' }, 'waiting', liJianguo))).toEqual(['六号楼的井盖松了'])
    expect(texts(await queue({ mine: 'asked' }))).toEqual([])
    await there.must(liJianguo, opinion.accept, { id, version: 1, ...parking })
  })

  test('no resident, member or passer-by ever reads a remark; nobody outside can be asked', async () => {
    const id = await says(zhangGuifang, '井盖松了，差点绊倒')
    await there.must(wangMin, desk.remark, { id, key: newKey(), text: '这位常来，上次说过', to: [] })
    const { receipt } = await there.must(zhangGuifang, opinion.lookAtMine, { id })
    for (const seen of [await there.must(zhangGuifang, opinion.lookAtMine, { id }), await there.must(oldChen, opinion.findByReceipt, { receipt }), await there.must(zhangGuifang, opinion.mine, { after: null })]) {
      expect(JSON.stringify(seen)).not.toContain('常来')
    }
    await expect(there.refusal(wangMin, desk.remark, { id, key: newKey(), text: '看看', to: [personId(chenJing)] })).resolves.toMatch('请重新选')
    await expect(there.refusal(chenJing, desk.remark, { id, key: newKey(), text: '看看', to: [] })).resolves.toMatch('没有找到')
  })

  test('the committee can be asked once it follows the matter; about what is hidden nobody is', async () => {
    const id = await says('r-2', '车位不够，停车难')
    await there.must(wangMin, opinion.accept, { id, version: 1, ...parking })
    expect((await there.must(wangMin, desk.colleagues, { id })).items.map(({ name }) => name).sort()).toEqual(['张宏', '李建国'])
    await there.must(wangMin, desk.remark, { id, key: newKey(), text: '请看', to: [personId(zhangHong)] })
    expect((await there.must(zhangHong, opinion.look, { id })).remarks).toHaveLength(1)
    const secret = await says('r-3', '我实名举报某人，我叫秦某')
    expect((await there.must(linYue, desk.colleagues, { id: secret })).items).toEqual([])
    await expect(there.refusal(wangMin, desk.watch, { id: secret })).resolves.toMatch('没有找到')
  })

  test('who has it open is seen by the others for a minute, on the page and on the list', async () => {
    const id = await says('r-4', '楼梯扶手松了')
    expect(await there.must(wangMin, desk.watch, { id })).toEqual({ others: [] })
    expect(await there.must(liJianguo, desk.watch, { id })).toEqual({ others: ['王敏'] })
    expect(await there.must(wangMin, desk.watch, { id })).toEqual({ others: ['李建国'] })
    expect((await queue({})).items[0]?.looking).toEqual(['李建国'])
    there.cloud.travel(70_000)
    expect(await there.must(wangMin, desk.watch, { id })).toEqual({ others: [] })
  })
})

test('the day and its alarm are counted from when the fifteen days began: a dispute starts them anew', async () => {
  const id = await says('d-1', '健身器材坏了')
  await there.must(wangMin, opinion.answer, { id, version: 1, answer: '已修' })
  there.cloud.travel(12 * day)
  await there.must('d-1', opinion.judge, { id, version: 2, satisfaction: '不满意', note: '没有修' })
  expect((await there.must(wangMin, opinion.look, { id })).dayNo).toBe(1)
})

test('every subject comes with its category and with the committee the matrix names', async () => {
  const { items } = await there.must(wangMin, desk.subjects, { room: 'room-xingfuli' })
  expect(items.length).toBeGreaterThan(10)
  expect(items.find(({ name }) => name === '停车')).toMatchObject({ category: '社会', committee: { id: 'c-city' } })
})
