import fc from 'fast-check'
import * as z from 'zod'
import { clip, countLetters, letters } from '@/domain/kernel/letters'
import { masked, phone, shown, written } from '@/domain/kernel/text'
import { exclusionNos, exclusionOf, hiding, outright } from '@/domain/opinion/screening'
import { suggest } from '@/domain/opinion/routing/suggest'
import { sure } from '@/domain/opinion/routing/suggestion'
import { tooMany } from '@/domain/opinion/pace'
import { plainWords } from '@/domain/kernel/plain'

test('letters are counted as a reader counts them, and never cut in half', () => {
  expect(letters('👨‍👩‍👧老陈')).toHaveLength(3)
  // A flag, a skin tone, a keycap, Hangul in pieces, an accent written apart, a line end of Windows.
  for (const one of ['🇨🇳', '👍🏽', '1️⃣', '\u1112\u1161\u11ab', 'e\u0301', '\r\n', '𠮷']) expect([one, letters(`王${one}敏`)]).toEqual([one, ['王', one, '敏']])
  expect(letters('🇨🇳🇨🇳🇨')).toEqual(['🇨🇳', '🇨🇳', '🇨'])
  expect(clip('幸福里片区停车位改造协商会今晚七点在二楼', 12)).toBe('幸福里片区停车位改造协…')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, most) => {
    expect(letters(clip(text, most)).length).toBeLessThanOrEqual(Math.max(most, 1))
  }))
})

test('Zhang Hong pastes a whole book: the letters are counted no further than it takes to know that it is too long', () => {
  const book = '好'.repeat(1_000_000)
  expect(countLetters(book, 501)).toBe(501)
  expect(letters(book, 3)).toEqual(['好', '好', '好'])
  expect(written('说明', 500).safeParse(book).error?.issues[0]?.message).toBe('说明最多 500 个字，请精简一些')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 30 }), (text, most) => {
    expect(countLetters(text, most)).toBe(Math.min(letters(text).length, most))
  }))
})

test('what only looks empty is empty; what turns the reading direction is hidden but kept', () => {
  const field = written('说明', 10)
  expect(field.safeParse('\u200B \u200B').success).toBe(false)
  expect(field.parse('\u202E反着的')).toBe('\u202E反着的')
  expect(shown('\u202E反着的')).toBe('反着的')
})

test('Old Chen pastes a letter with a hundred marks on it, a neighbour a page of what nobody can see: both are told', () => {
  const field = written('说明', 20)
  const said = (text: string) => field.safeParse(text).error?.issues[0]?.message
  expect(said(`好${'\u0301'.repeat(100)}`)).toBe('说明里有一个字上面叠了太多符号，显示不出来，请删掉那个字')
  // Families and flags are heavy by nature, Tibetan and Thai stack what they need.
  for (const one of ['👩🏻‍❤️‍💋‍👩🏼', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'བསྒྲུབས་པ', 'ที่นี่', 'Việt']) expect([one, said(one)]).toEqual([one, undefined])
  for (const unseen of ['\u200C', '\u3164', '\uFE0F', '\u2800', '\u{E0041}', '\u00AD', '\u115F']) expect([unseen, said(unseen.repeat(3))]).toEqual([unseen, '请填写说明'])
})

test('phones are taken as people write them', () => {
  for (const typed of ['138 0013 8000', '１３８００１３８０００', '138-0013-8000', '+8613800138000', '0510-86001001']) expect(phone.safeParse(typed).success).toBe(true)
  for (const typed of ['12345678', '23800138000', 'abc', '']) expect(phone.safeParse(typed).success).toBe(false)
  expect(masked('13800138000')).toBe('138****8000')
})

test('every exclusion has a plain sentence without office jargon and a door that is somewhere else', () => {
  for (const no of exclusionNos) {
    const { plain, door, short } = exclusionOf(no)
    expect(`${plain}${door.name}${door.how}`).not.toMatch(/督办|交办|社情民意|立案/)
    expect(short.length).toBeLessThanOrEqual(12)
    expect(door.how.length).toBeGreaterThan(5)
  }
  expect([...outright, ...hiding, 8].sort()).toEqual([...exclusionNos])
  expect(Object.values(plainWords).join()).not.toMatch(/督办|交办|社情民意/)
})

test('a suggestion names its words and knows when it does not know', () => {
  const parked = suggest('消防通道被乱停车占了', { 停车: 'c-city' }, null)
  expect(parked).toMatchObject({ subject: '停车', committee: 'c-city' })
  expect(parked.words).toEqual(expect.arrayContaining(['乱停车', '消防通道']))
  expect(parked.confidence).toBeGreaterThanOrEqual(sure)
  expect(suggest('谢谢', {}, null)).toMatchObject({ subject: null, confidence: 0 })
})

test('five in ten minutes and twenty a day', () => {
  const now = 86_400_000
  expect(tooMany(Array(4).fill(now - 1000), now)).toBe(false)
  expect(tooMany(Array(5).fill(now - 1000), now)).toBe(true)
  expect(tooMany(Array(5).fill(now - 700_000), now)).toBe(false)
  expect(tooMany(Array(20).fill(now - 700_000), now)).toBe(true)
})

test('zod speaks no English to anybody: every word a form can say is Chinese', () => {
  const form = z.strictObject({ text: written('说明', 3), phone })
  const errors = form.safeParse({ text: 'abcd', phone: 7 }).error?.issues.map((issue) => issue.message) ?? []
  expect(errors[0]).toBe('说明最多 3 个字，请精简一些')
})
