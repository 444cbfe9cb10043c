import { functionOf } from '@/domain/kernel/contract'
import type { Result } from '@/domain/kernel/refusal'
import { additionsMost } from '@/domain/opinion/opinion'
import * as opinion from '@/domain/opinion/contracts'
import { draft } from '@/domain/topic/contracts'
import { contracts } from '../support/contracts'
import { substance } from '../support/road'
import { samples } from '../support/samples'
import { newKey, spoken, town, linYue, wangMin, wangJianguo, zhangGuifang, type Town } from '../support/town'

/** As heavy as a text may be: every letter under three marks, three bytes a sign. */
const heavy = (letters: number) => `好\u302A\u302B\u302C`.repeat(letters)
const minute = 60_000
const everybody = [zhangGuifang, wangMin, linYue, 'convener-xingfuli', 'party-xingfuli', 'committee-c-city', 'unit-u-housing', wangJianguo]

interface Listed {
  items?: { id: string }[]
  next?: string | null
}

/** Everything a list holds, page after page. */
async function whole(there: Town, who: string, name: string, input: object): Promise<string[]> {
  const found: string[] = []
  for (let after: string | null = null, pages = 0; pages < 200; pages += 1) {
    const answer = (await there.send(who, functionOf({ name }), { act: name, input: { ...input, after } })) as Result<Listed>
    if (!answer.ok) throw new Error(`${who} ${name}: ${JSON.stringify(answer.refusal)}`)
    found.push(...(answer.value.items ?? []).map(({ id }) => id))
    after = answer.value.next ?? null
    if (after === null) return found
  }
  throw new Error(`${name} never ends`)
}

test('twelve strangers write as heavily as they can, and add as often as they may: staff open every list, and every opinion is in it', async () => {
  const there = await town()
  const inputs = await samples(there)
  const plain: string[] = []
  const held: string[] = []
  for (let n = 0; n < 12; n += 1) {
    const { id } = await there.must(`stranger-${n}`, opinion.submit, spoken(`路灯坏了${heavy(1940)}${n}`))
    const accused = await there.must(`stranger-${n}`, opinion.submit, spoken(`我实名举报某某${heavy(1900)}`))
    for (let more = 0; more < additionsMost; more += 1) {
      for (const [one, words] of [[id, heavy(1990)], [accused.id, heavy(1980)]] as const) {
        await there.must(`stranger-${n}`, opinion.supplement, { id: one, version: 1 + more, text: words })
      }
    }
    plain.push(id)
    held.push(accused.id)
  }
  await expect(there.refusal('stranger-1', opinion.supplement, { id: plain[1] ?? '', version: 1 + additionsMost, text: '再补一句' })).resolves.toBe('一条意见最多补充 5 次。还有话要说，请再提一条，或者打议事室电话')

  const queue = await whole(there, wangMin, 'opinion.queue', { tab: 'waiting' })
  expect(plain.filter((id) => !queue.includes(id)).map((id) => there.cloud.data.get('opinions', id)?.status)).toEqual([])
  expect(await whole(there, linYue, 'opinion.held', {})).toEqual(expect.arrayContaining(held))
  expect(await whole(there, wangMin, 'opinion.search', { words: '路灯坏了', how: 'phrase' })).toEqual(expect.arrayContaining(plain))
  expect((await there.must(wangMin, opinion.look, { id: plain[0] ?? '' })).additions).toHaveLength(additionsMost)

  // All lists there are, by whoever may open them.
  const opened: string[] = []
  for (const [name] of contracts) {
    const input = inputs[name]?.() ?? {}
    if (!('after' in input)) continue
    for (const who of everybody) {
      const answer = (await there.send(who, functionOf({ name }), { act: name, input })) as Result<unknown>
      if (answer.ok) opened.push(name)
      expect([who, name, answer.ok ? 'opened' : answer.refusal.code]).not.toEqual([who, name, 'answerTooMuch'])
    }
  }
  expect(new Set(opened).size).toBeGreaterThan(20)
})

test('a hundred submissions at the same moment from one phone are five; where nobody can count, all are kept and marked', async () => {
  let down = false
  const there = await town({ fault: ({ collection }) => (down && collection === 'paces' ? 'before' : undefined) })
  const storm = (who: string) => Promise.all(Array.from({ length: 100 }, (_, n) => there.ask(who, opinion.submit, spoken(`路灯坏了 ${n}`))))
  const answers = await storm('storm')
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
  expect(there.cloud.data.count('opinions')).toBe(5)
  expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])))).toEqual(new Set(['tooOften']))
  down = true
  expect((await storm('unseen')).filter(({ ok }) => ok)).toHaveLength(100)
  const stored = there.cloud.data.all('opinions') as never as { unpaced?: boolean }[]
  expect(stored.filter(({ unpaced }) => unpaced)).toHaveLength(100)
})

test('numbers cannot be tried out: after twenty in ten minutes nobody is answered, but the same number may be asked for again', async () => {
  const there = await town()
  const { receipt } = await there.must(zhangGuifang, opinion.submit, spoken('路灯坏了'))
  const letters = '2346789CDFGHJKMNPQRTWXY'
  const guesses = [...letters].flatMap((one) => [...letters].map((last) => `HK7-3Q9-2${one}7${last}`))
  const said = new Map<string, number>()
  for (const guess of guesses) {
    const words = await there.refusal('guesser', opinion.findByReceipt, { receipt: guess })
    said.set(words, (said.get(words) ?? 0) + 1)
  }
  expect(Object.fromEntries([...said].map(([words, times]) => [words.slice(0, 7), times]))).toEqual({ 编号好像写错了: 529 - 23, 没有找到这个编: 20, 这一会儿查得太: 3 })
  await expect(there.refusal('guesser', opinion.findByReceipt, { receipt })).resolves.toContain('请过十分钟再查')
  there.cloud.travel(10 * minute + 1)
  for (let again = 0; again < 30; again += 1) expect((await there.must('guesser', opinion.findByReceipt, { receipt })).word).toBe('received')
})

test('three rooms draft a topic at the same instant, twenty times over: all of them succeed, and no number is given twice', async () => {
  const there = await town()
  for (let round = 0; round < 20; round += 1) {
    const answers = await Promise.all(['xingfuli', 'matou', 'liuxi'].map((place) => there.ask(`clerk-${place}`, draft, { key: newKey(), room: `room-${place}`, ...substance, opinions: [] })))
    expect(answers.map((answer) => (answer.ok ? 'drafted' : answer.refusal.code))).toEqual(['drafted', 'drafted', 'drafted'])
  }
  const topics = there.cloud.data.all('topics') as never as { number: string }[]
  expect(new Set(topics.map(({ number }) => number)).size).toBe(60)
})
