import type { Contract } from '@/domain/kernel/contract'
import { isBounded, mostUnits } from '../../cloudfunctions/runtime/bounded'
import { contracts } from '../support/contracts'
import { samples } from '../support/samples'
import { town, zhangGuifang, type Town } from '../support/town'

/** How many code units were looked at to count letters. */
let mockVisited = 0
jest.mock('unicode-segmenter/grapheme', () => {
  const real = jest.requireActual<{ splitGraphemes(text: string): Iterable<string> }>('unicode-segmenter/grapheme')
  return {
    ...real,
    *splitGraphemes(text: string) {
      for (const letter of real.splitGraphemes(text)) {
        mockVisited += letter.length
        yield letter
      }
    },
  }
})

const kinds: Record<string, string> = { Chinese: '好', ASCII: 'x', 'marks without end': '\u0301', families: '👨‍👩‍👧', unseen: '\u200B', 'half a letter': '\uD800', blanks: ' ', 'Hangul in pieces': '\u1112\u1161' }
const sized = (kind: string, size: number) => kind.repeat(Math.ceil(size / kind.length))
const texts = [sized('好', 1000), sized('👨‍👩‍👧', 20_000), ...Object.values(kinds).map((kind) => sized(kind, 1_000_000))]

/** The longest text any form takes has 5,000 letters; it is measured a few times, never more. */
const workMost = 5 * (4 * 5000 + 64)

type Place = readonly (string | number)[]
const placesOf = (value: unknown, at: Place = []): Place[] =>
  typeof value === 'string' ? [at] : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => placesOf(one, [...at, name])) : []
function replaced(value: unknown, [first, ...rest]: Place, by: string): unknown {
  if (first === undefined) return by
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[first] = replaced(copy[first], rest, by)
  return copy
}

let there: Town
let inputs: Record<string, () => object>
beforeAll(async () => {
  there = await town()
  inputs = await samples(there)
})

function lookedAt({ input }: Contract, value: unknown): { taken: boolean; work: number } {
  mockVisited = 0
  const taken = input.safeParse(value).success
  return { taken, work: mockVisited }
}

test.each([...contracts.values()].map((contract) => [contract.name, contract] as const))('%s: no text is too long to be refused quickly', (name, contract) => {
  const input = inputs[name]?.() ?? {}
  for (const place of placesOf(input)) {
    for (const text of texts) {
      const { taken, work } = lookedAt(contract, replaced(input, place, text))
      expect([place.join('.'), text.length, work <= workMost]).toEqual([place.join('.'), text.length, true])
      if (text.length >= 100_000) expect([place.join('.'), text.length, taken]).toEqual([place.join('.'), text.length, false])
    }
  }
})

const deep = (depth: number): unknown => (depth === 0 ? '底' : [deep(depth - 1)])
test('what is larger or deeper than WeChat carries is put aside before anything in it is read', async () => {
  expect(isBounded({ text: 'x'.repeat(mostUnits) })).toBe(false)
  expect(isBounded({ text: 'x'.repeat(mostUnits / 2), list: [1, 2, { more: '好' }] })).toBe(true)
  expect(isBounded(Array.from({ length: mostUnits + 1 }, () => 0))).toBe(false)
  expect([deep(10), deep(40)].map((value) => isBounded(value))).toEqual([true, false])
  const answer = await there.send(zhangGuifang, 'opinion', { act: 'opinion.findByReceipt', input: { receipt: '1'.repeat(95_000) } })
  expect(answer).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  await expect(there.send(zhangGuifang, 'opinion', { act: 'opinion.mine', input: deep(40) })).resolves.toMatchObject({ ok: false, refusal: { code: 'tooMuch' } })
})
