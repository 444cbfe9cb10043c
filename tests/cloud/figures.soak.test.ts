import * as opinion from '@/domain/opinion/contracts'
import type { Result } from '@/domain/kernel/refusal'
import { newKey, spoken, town, liJianguo, wangMin, zhangGuifang, type Town } from '../support/town'

// The figures of reliability-ux §1.6, each told by its letter; they print what they counted.

function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

interface Kept {
  _id: string
  submission: string
  receipt: string
  text: string
  status: string
  version: number
  diary: unknown[]
}
const stored = (there: Town) => there.cloud.data.all('opinions') as never as Kept[]

/** So many at a time, in order. */
async function inTurn<One>(all: readonly One[], abreast: number, each: (one: One) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += abreast) await Promise.all(all.slice(at, at + abreast).map(each))
}

test('A: 2,500 submissions, 60 in flight, a fifth of all calls failing before or after their effect: none lost, none doubled, no word changed', async () => {
  const random = seeded(12)
  let calls = 0
  let failed = 0
  const there = await town({
    fault: () => {
      calls += 1
      if (random() >= 0.2) return undefined
      failed += 1
      return random() < 0.5 ? 'before' : 'after'
    },
  })
  const people = Array.from({ length: 2500 }, (_, n) => ({ who: `a-${n}`, said: spoken(`第 ${n} 位居民说：路灯坏了`) }))
  const receipts = new Map<string, string>()
  await inTurn(people, 60, async ({ who, said }) => {
    for (let tries = 0; tries < 80 && !receipts.has(who); tries += 1) {
      const answer = await there.ask(who, opinion.submit, said).catch(() => null)
      if (answer?.ok) receipts.set(who, answer.value.receipt)
    }
  })
  const rows = stored(there)
  console.info('A', { submissions: people.length, receipts: receipts.size, stored: rows.length, calls, failed })
  expect(receipts.size).toBe(2500)
  expect(new Set(rows.map(({ receipt }) => receipt))).toEqual(new Set(receipts.values()))
  expect(rows).toHaveLength(2500)
  expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(people.map(({ said }) => said.text)))
})

test('C: 300 submissions delivered two to six times in any order, and again six hours later: one row each, the same receipt every time', async () => {
  const there = await town()
  const random = seeded(3)
  const all = Array.from({ length: 300 }, (_, n) => ({ who: `c-${n}`, said: spoken(`第 ${n} 件事`) }))
  const deliveries = all.flatMap((one) => Array.from({ length: 2 + Math.floor(random() * 5) }, () => ({ one, at: random() }))).sort((a, b) => a.at - b.at)
  const heard = new Map<string, Set<string>>()
  const deliver = async ({ one }: (typeof deliveries)[number]) => {
    const { receipt } = await there.must(one.who, opinion.submit, one.said)
    heard.set(one.who, (heard.get(one.who) ?? new Set()).add(receipt))
  }
  await inTurn(deliveries, 40, deliver)
  there.cloud.travel(6 * 3_600_000)
  await inTurn(all.map((one) => ({ one, at: 0 })), 40, deliver)
  console.info('C', { deliveries: deliveries.length + all.length, rows: stored(there).length })
  expect(stored(there)).toHaveLength(300)
  expect([...heard.values()].filter((receipts) => receipts.size !== 1)).toEqual([])
})

test('D: 200 pairs with the same key and other words at the same moment: one is kept, the other is told', async () => {
  const there = await town()
  const codes = new Map<string, number>()
  await inTurn(Array.from({ length: 200 }, (_, n) => n), 20, async (n) => {
    const key = newKey()
    const answers = await Promise.all(['甲', '乙'].map((words) => there.ask(`d-${n}`, opinion.submit, spoken(`${words}说第 ${n} 件事`, { key }))))
    const told = answers.map((answer) => (answer.ok ? 'kept' : answer.refusal.code)).sort().join()
    codes.set(told, (codes.get(told) ?? 0) + 1)
  })
  console.info('D', Object.fromEntries(codes))
  expect(Object.fromEntries(codes)).toEqual({ 'kept,otherContent': 200 })
  expect(stored(there)).toHaveLength(200)
})

const races: Record<string, (there: Town, id: string) => Promise<Result<unknown>>[]> = {
  '答复、不纳入': (there, id) => [there.ask(wangMin, opinion.answer, { id, version: 1, answer: '修好了' }), there.ask(liJianguo, opinion.decline, { id, version: 1, reason: 1 })],
  '受理、撤回': (there, id) => [there.ask(wangMin, opinion.accept, { id, version: 1, category: '社会', subject: '路灯', committee: null }), there.ask(zhangGuifang, opinion.withdraw, { id, version: 1 })],
  '补充、撤回': (there, id) => [there.ask(zhangGuifang, opinion.supplement, { id, version: 1, text: '还有楼道' }), there.ask(zhangGuifang, opinion.withdraw, { id, version: 1 })],
  '受理、受理': (there, id) => [wangMin, liJianguo].map((who) => there.ask(who, opinion.accept, { id, version: 1, category: '社会', subject: '路灯', committee: null })),
}
test.each(Object.entries(races))('E: %s at the same moment, 200 times: exactly one of them wins, and one line is written', async (name, race) => {
  const there = await town()
  const said: Record<string, number> = {}
  for (let round = 0; round < 200; round += 1) {
    const { id } = await there.must(zhangGuifang, opinion.submit, spoken(`第 ${round} 件事`)).catch(async () => {
      there.cloud.travel(86_400_000)
      return there.must(zhangGuifang, opinion.submit, spoken(`第 ${round} 件事`))
    })
    const answers = await Promise.all(race(there, id))
    const won = answers.filter(({ ok }) => ok).length
    const codes = answers.map((answer) => (answer.ok ? 'won' : answer.refusal.code)).sort().join()
    said[codes] = (said[codes] ?? 0) + 1
    const record = there.cloud.data.get('opinions', id) as never as Kept
    expect([name, round, won, record.version, record.diary.length]).toEqual([name, round, 1, 2, 2])
    there.cloud.travel(180_000)
  }
  console.info('E', name, said)
})

const texts = [
  '路灯坏了', 'a', '好'.repeat(2000), '👨‍👩‍👧住三号楼', '🇨🇳', 'Việt Nam', 'ที่นี่', 'བོད་ཡིག', 'ئۇيغۇرچە', '한국어', '𠮷野家', '\u1112\u1161\u11ab', 'e\u0301', 'ﬁ', '①②③', 'ＡＢＣ１２３', '  前后有空  ', '第一行\n第二行',
  '\u202E反着的', '<script>alert(1)</script>', '=1+1', '@SUM(A1)', '${7*7}', '{{x}}', "'; drop table--", '{"$ne":null}', '__proto__', '\\u0000', '%00', '../../etc', 'null', 'undefined', 'NaN', '零\u200B宽', '半\uD800个',
]
test('I: 35 texts of every kind come back as they were written, in NFC', async () => {
  const there = await town()
  for (const [n, text] of texts.entries()) {
    const { id } = await there.must(`i-${n}`, opinion.submit, spoken(text))
    expect((await there.must(`i-${n}`, opinion.lookAtMine, { id })).text).toBe(text.replace('\uD800', '\uFFFD').normalize('NFC'))
  }
  console.info('I', { texts: texts.length, stored: stored(there).length })
  expect(stored(there)).toHaveLength(texts.length)
})

test('S: 3,600 submissions, thirty at a time: every receipt is found again', async () => {
  const there = await town()
  const receipts: string[] = []
  await inTurn(Array.from({ length: 3600 }, (_, n) => n), 30, async (n) => {
    receipts.push((await there.must(`s-${n}`, opinion.submit, spoken(`第 ${n} 件事`))).receipt)
  })
  let found = 0
  await inTurn(receipts.filter((_, n) => n % 18 === 0).map((receipt, n) => ({ receipt, n })), 20, async ({ receipt, n }) => {
    if ((await there.must(`asks-${n}`, opinion.findByReceipt, { receipt })).receipt === receipt) found += 1
  })
  console.info('S', { submissions: receipts.length, lookedUp: 200, found })
  expect([new Set(receipts).size, found]).toEqual([3600, 200])
})
