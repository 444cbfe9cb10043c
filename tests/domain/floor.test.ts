import fc from 'fast-check'
import { notTakenUp } from '@/domain/floor/dissent'
import { ballotsFor, resultOf, tooManyHands, wholePercents } from '@/domain/floor/poll'
import { ranked } from '@/domain/floor/question'
import { firstPlace, lastedSaid, leftOf, leftSaid, queueOf, speaking, spokenFor, urgencyOf, usualMinutes, type Turn } from '@/domain/floor/turn'
import { minute } from '@/domain/kernel/calendar'

type Asked = Pick<Turn, '_id' | 'status' | 'place' | 'givenAt' | 'minutes' | 'endedAt'>
const turn = (_id: string, more: Partial<Asked> = {}): Asked => ({ _id, status: 'waiting', place: 0, givenAt: null, minutes: null, endedAt: null, ...more })
const names = (turns: readonly { _id: string }[]) => turns.map(({ _id }) => _id)

test('who asked first speaks first, unless the host brings somebody forward; who withdrew is out of the queue', () => {
  const wang = turn('王', { place: 10 })
  const li = turn('李', { place: 20 })
  const sun = turn('孙', { place: 30 })
  expect(names(queueOf([sun, li, wang, turn('陈', { place: 5, status: 'withdrawn' })]))).toEqual(['王', '李', '孙'])
  const forward = { ...sun, place: firstPlace([wang, li, sun], 99) }
  expect(names(queueOf([forward, li, wang]))).toEqual(['孙', '王', '李'])
  expect(firstPlace([], 99)).toBe(98)
})

test('three minutes: amber in the last one, red when they are over, and two more when the host adds them', () => {
  const given = { givenAt: 1000, minutes: 3 }
  const at = (seconds: number, minutes = 3) => { const left = leftOf({ ...given, minutes }, 1000 + seconds * 1000); return [leftSaid(left), urgencyOf(left)] }
  expect(at(0)).toEqual(['3:00', 'plenty'])
  expect(at(119)).toEqual(['1:01', 'plenty'])
  expect(at(120)).toEqual(['1:00', 'soon'])
  expect(at(179.4)).toEqual(['0:01', 'soon'])
  expect(at(180)).toEqual(['0:00', 'over'])
  expect(at(192)).toEqual(['0:12', 'over'])
  expect(at(192, 5)).toEqual(['1:48', 'plenty'])
})

test('how long somebody spoke ends with their word, with the next one’s, or with the meeting', () => {
  const spoke = [
    turn('王', { status: 'done', givenAt: 0, endedAt: 200_000 }),
    // Called by two hosts at once: the later one has the floor.
    turn('李', { status: 'speaking', givenAt: 300_000, endedAt: null }),
    turn('孙', { status: 'speaking', givenAt: 330_000, endedAt: null }),
    turn('陈'),
  ]
  expect(speaking(spoke, null)?._id).toBe('孙')
  expect(Object.fromEntries(spokenFor(spoke, null, 400_000))).toEqual({ 王: 200_000, 李: 30_000, 孙: 70_000 })
  expect(speaking(spoke, 360_000)).toBeNull()
  expect(spokenFor(spoke, 360_000, 400_000).get('孙')).toBe(30_000)
  expect([20_000, 3 * minute, 200_000].map(lastedSaid)).toEqual(['20 秒', '3 分钟', '3 分 20 秒'])
  expect([usualMinutes([]), usualMinutes([turn('王', { givenAt: 1, minutes: 10 })]), usualMinutes([turn('王', { givenAt: 1, minutes: 17 })])]).toEqual([5, 10, 5])
})

test('the question most people share comes first, then the older one', () => {
  const ask = (_id: string, together: number, at: number) => ({ _id, together, at })
  expect(names(ranked([ask('c', 0, 3), ask('a', 0, 1), ask('b', 4, 2)]))).toEqual(['b', 'a', 'c'])
})

test('21 for, 2 against by phone, one hand against, one abstains: the numbers add up and say how many took part', () => {
  const result = resultOf(['赞成', '反对', '弃权'], { votes: [21, 2, 1], hands: [0, 1, 0], present: 30 }, 'open')
  expect(result.choices.map(({ total, percent }) => [total, percent])).toEqual([[21, 84], [3, 12], [1, 4]])
  expect(result).toMatchObject({ voted: 25, present: 30, turnout: 83 })
  expect(resultOf(['甲', '乙'], { votes: [0, 0], hands: [0, 0], present: 0 }, 'open')).toMatchObject({ voted: 0, turnout: 0 })
  // One slip of paper would tell whose it is.
  expect(resultOf(['赞成', '反对'], { votes: [2, 1], hands: [0, 1], present: 4 }, 'secret')).toMatchObject({ hands: 1, choices: [{ votes: 2, hands: 0 }, { votes: 2, hands: 0 }] })
  expect([tooManyHands([1, 1], 2), tooManyHands([2, 1], 2)]).toEqual([false, true])
})

test('tallies always add up: votes and hands make the total, percents make 100, turnout never passes 100', () => {
  const count = fc.nat(500)
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 6 }), fc.nat(2000), (each, present) => {
      const tally = { votes: each.map(([votes]) => votes), hands: each.map(([, hands]) => hands), present }
      const { choices, voted, turnout, present: there } = resultOf(each.map((_, at) => String(at)), tally, 'open')
      const all = each.flat().reduce((sum, one) => sum + one, 0)
      expect(choices.reduce((sum, { total }) => sum + total, 0)).toBe(all)
      expect(voted).toBe(all)
      expect(choices.reduce((sum, { percent }) => sum + percent, 0)).toBe(all === 0 ? 0 : 100)
      expect(there).toBeGreaterThanOrEqual(voted)
      expect(turnout).toBeLessThanOrEqual(100)
    }),
  )
  fc.assert(fc.property(fc.array(count, { minLength: 1, maxLength: 6 }), (totals) => {
    // Rounding never moves anybody by a whole percent.
    const all = totals.reduce((sum, one) => sum + one, 0)
    wholePercents(totals).forEach((percent, at) => expect(Math.abs(percent - (all === 0 ? 0 : ((totals[at] ?? 0) * 100) / all))).toBeLessThan(1))
  }))
})

test('the stack of ballots is always higher than those who may come', () => {
  fc.assert(fc.property(fc.nat(2000), (invited) => expect(ballotsFor(invited)).toBeGreaterThan(invited + 40)))
})

test('what was said in the room and is not in the minutes is found, whatever blanks are around it', () => {
  const said = [{ text: '担心噪声' }, { text: '绿地不能少' }]
  expect(notTakenUp(said, [{ text: ' 担心噪声 ' }, { text: '别的' }])).toEqual([{ text: '绿地不能少' }])
})
