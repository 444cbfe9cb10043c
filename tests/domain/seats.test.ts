import { needsOf, shortageSaid, shortOf } from '@/domain/kernel/seats'
import { droppedDissent } from '@/domain/topic/agreed'
import { readState, unsent } from '@/domain/topic/facts'

const sat = (...seats: ('member' | 'resident' | 'concerned' | 'unit' | 'expert')[]) => seats.map((seat) => ({ seat }))

test('the four whom it concerns are always needed, and nobody can ask for fewer than one of them', () => {
  expect(needsOf({})).toEqual({ resident: 1, member: 1, concerned: 1, unit: 1 })
  expect(needsOf({ resident: 0, expert: 2, worthy: 0 })).toEqual({ resident: 1, member: 1, concerned: 1, unit: 1, expert: 2 })
})

test('who is missing is said with how many', () => {
  expect(shortOf({}, sat('member', 'resident', 'concerned', 'unit'))).toEqual([])
  expect(shortageSaid(shortOf({ resident: 3, expert: 1 }, sat('member', 'resident', 'unit', 'concerned')))).toBe('群众代表还差 2 位、专家还差 1 位')
})

test('a dissent that was recorded can be settled but not left out, nor put into softer words', () => {
  const before = { dissent: [{ text: '担心噪声', people: 2, who: '一楼住户' }] }
  expect(droppedDissent(before, [{ text: '担心噪声', people: 1, who: '一楼住户', settled: '夜间降速' }])).toEqual([])
  expect(droppedDissent(before, [{ text: '对噪声有点担心', people: 2, who: '一楼住户' }])).toHaveLength(1)
  expect(droppedDissent(before, [])).toHaveLength(1)
})

test('read, read but for what is new, and unread are three things', () => {
  expect(readState({ readUpTo: null }, 5)).toBe('unread')
  expect(readState({ readUpTo: 5 }, 5)).toBe('read')
  expect(readState({ readUpTo: 5 }, 9)).toBe('behind')
  const visit = { at: 7, date: '', place: '三号楼', people: '', findings: '', photos: [], by: '' }
  expect(unsent({ research: [visit], facts: [], factsSentAt: 5 }, [{ at: 4, name: '王建国' }, { at: 6, name: '李秀英' }])).toEqual(['三号楼的调研', '李秀英补充的情况'])
})
