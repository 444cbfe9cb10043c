import { decode, encode } from '@/domain/opinion/routing/codec'
import { enough, learn, type Decision } from '@/domain/opinion/routing/learn'
import { heldBack, measure, notWorse } from '@/domain/opinion/routing/measure'
import { suggest } from '@/domain/opinion/routing/suggest'
import { sure } from '@/domain/opinion/routing/suggestion'
import { shipped } from '@/domain/opinion/routing/taxonomy'
import { soak } from '../support/soak'

/** What clerk 小林 decided in her first weeks: the ferry is a subject of its own in her town, and so is what she took in about parking. */
const ferry = ['摆渡', '过渡', '船票', '渡口', '候船']
const ferryTexts = Array.from({ length: 30 }, (_, n) => `江边${ferry[n % 5]}第${n}次停航，${['老人', '学生', '菜农'][n % 3]}过江要绕路，${ferry[(n + 2) % 5]}也没人管`)
const ferries: Decision[] = ferryTexts.map((text) => ({ text, label: '过江轮渡', category: '社会' }))
const parking: Decision[] = Array.from({ length: 30 }, (_, n) => ({ text: `${n}栋楼下车位不够，晚上乱停车，${['消防通道', '出口', '花坛'][n % 3]}也停满`, label: '停车' }))

test('thirty decisions of 小林 teach a subject nobody had written down, with the words it rests on', () => {
  const asked = '摆渡又停航了，我们过江怎么办'
  expect(suggest(asked, {}, null).subject).not.toBe('过江轮渡')
  const model = learn([...ferries, ...parking], { version: 3 })
  const found = suggest(asked, { 过江轮渡: 'c-river' }, model)
  expect(found).toMatchObject({ subject: '过江轮渡', category: '社会', committee: 'c-river', model: 3 })
  expect(found.confidence).toBeGreaterThanOrEqual(sure)
  expect(found.words.length).toBeGreaterThan(0)
  for (const word of found.words) expect(asked).toContain(word)
  expect(found.words.join()).toMatch(/摆渡/)
  expect(suggest('车位被占，乱停车', {}, model).subject).toBe('停车')
})

test('what was never decided is still known from the taxonomy, and a subject typed in too seldom is no label yet', () => {
  const model = learn([...ferries, ...parking, ...Array.from({ length: enough - 1 }, () => ({ text: '灯塔不亮', label: '灯塔' }))], { version: 1 })
  expect(suggest('养老金比邻居少，社保局说断缴', {}, model).subject).toBe('社保养老金')
  expect(model.labels.map(({ name }) => name)).not.toContain('灯塔')
  expect(model.decisions).toBe(60)
})

test('where the town decides otherwise than the taxonomy, the town is followed', () => {
  const asked = '电瓶车飞线充电太危险'
  const decided = Array.from({ length: 40 }, (_, n): Decision => ({ text: `${n}栋有人飞线充电，电瓶车推上楼`, label: '消防' }))
  expect(suggest(asked, {}, null).subject).toBe('充电桩')
  expect(suggest(asked, {}, learn(decided, { version: 1 })).subject).toBe('消防')
})

test('nothing decided yet: a model says what the taxonomy says', () => {
  const model = learn([], { version: 1 })
  for (const text of ['楼下烧烤摊油烟太大', '村里断头路什么时候修', '谢谢']) expect(suggest(text, {}, model).subject).toBe(suggest(text, {}, null).subject)
})

test('the same decisions give the same model, and it comes back from its bytes as it was', () => {
  const decisions = [...ferries, ...parking]
  const bytes = encode(learn(decisions, { version: 2 }))
  expect(encode(learn(decisions, { version: 2 }))).toEqual(bytes)
  expect(encode(decode(bytes))).toEqual(bytes)
  expect(decode(bytes)).toEqual(learn(decisions, { version: 2 }))
  expect(() => decode(bytes.slice(0, 2000))).toThrow('模型数据不完整')
  expect(() => decode(Uint8Array.of(9))).toThrow('格式不认识')
})

test('a model of few labels, where most grams speak for all of them, comes back from its bytes as well', () => {
  const shared = [...ferries, ...parking].map(({ text }, n): Decision => ({ text, label: ['水', '陆', '空'][n % 3] ?? '' }))
  const model = learn(shared, { version: 1, labelOf: () => null })
  expect(model.labels.map(({ name }) => name).sort()).toEqual(['水', '空', '陆'])
  expect(decode(encode(model))).toEqual(model)
})

/** Texts of made-up letters, the same ones every time; each label has its own favourites. */
function babble(count: number, labels: readonly string[]): Decision[] {
  let state = 1
  const draw = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: count }, (_, n) => {
    const label = n % labels.length
    const text = Array.from({ length: 60 }, () => String.fromCharCode(0x4e00 + (draw(2) === 0 ? label * 40 + draw(40) : draw(4000)))).join('')
    return { text, label: labels[label] ?? '' }
  })
}

soak('fifty labels and a large vocabulary still fit what a function loads', () => {
  const labels = shipped.subjects.slice(0, 50).map(({ name }) => name)
  const model = learn(babble(500, labels), { version: 1 })
  expect(encode(model).length).toBeLessThanOrEqual(250_000)
  const small = learn(babble(500, labels), { version: 1, maxBytes: 60_000 })
  expect(encode(small).length).toBeLessThanOrEqual(60_000)
  const unseen = babble(600, labels).slice(500)
  expect(measure(small, unseen).accuracy).toBeGreaterThan(0.5)
})

test('a model is measured on decisions it has not seen, by the labels staff chose', () => {
  const decided = [...ferries, ...parking].map((one, n) => ({ id: `o-${n}`, ...one }))
  const held = decided.filter(({ id }) => heldBack(id))
  expect(held.length).toBeGreaterThan(3)
  expect(held.length).toBeLessThan(25)
  const before = measure(null, held)
  const after = measure(learn(decided.filter(({ id }) => !heldBack(id)), { version: 1 }), held)
  expect(after).toMatchObject({ count: held.length, accuracy: 1, macroF1: 1 })
  expect(before.accuracy).toBeLessThan(0.8)
  expect(before.worst).toEqual({ label: '过江轮渡', f1: 0 })
  expect([notWorse(after, before), notWorse(before, after), notWorse(after, after)]).toEqual([true, false, true])
  expect(notWorse({ ...after, macroF1: after.macroF1 - 0.01 }, after)).toBe(false)
  expect(notWorse({ ...after, accuracy: after.accuracy - 0.1 }, after)).toBe(false)
})

test('a label somebody never meets in the held-back part does not count against a model', () => {
  const one = measure(null, [{ text: '乱停车，车位不够', label: '停车' }])
  expect(one).toMatchObject({ count: 1, accuracy: 1, macroF1: 1, sureShare: 1, sureAccuracy: 1 })
  expect(measure(null, [])).toMatchObject({ count: 0, accuracy: 0, macroF1: 0, worst: null })
})
