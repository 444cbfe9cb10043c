import fc from 'fast-check'
import { hitIn } from '@/domain/opinion/desk/hit'
import { lookersOf, stillLooking } from '@/domain/opinion/remark'
import { alongOpinion, handledKey, opinionLife } from '@/domain/opinion/opinion'

test('what is found stands in the text letter for letter, whatever surrounds it', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (before, words, after) => {
    fc.pre(words.trim() !== '')
    const found = hitIn(before + words + after, words)
    expect(found).not.toBeNull()
    const { before: left, hit, after: right } = found ?? { before: '', hit: '', after: '' }
    expect(before + words + after).toContain(left.replace(/^…/, '') + hit + right.replace(/…$/, ''))
  }))
})

test('width and case make no difference; an empty wish finds nothing', () => {
  expect(hitIn('３号楼ＡＢ单元', '3号楼ab')).toEqual({ before: '', hit: '３号楼ＡＢ', after: '单元' })
  expect(hitIn('三号楼', ' ')).toBeNull()
  expect(hitIn('三号楼', '四')).toBeNull()
})

test('a long text is shown around the place, and says that it goes on', () => {
  const found = hitIn('前'.repeat(100) + '路灯' + '后'.repeat(100), '路灯')
  expect(found?.before).toBe(`…${'前'.repeat(12)}`)
  expect(found?.after).toBe(`${'后'.repeat(40)}…`)
})

test('whoever has not been heard of for a minute has gone; oneself is nobody to be warned of', () => {
  const lookers = { _id: 'room', wang: { name: '王敏', opinion: 'o', at: 1000 }, li: { name: '李建国', opinion: 'o', at: 1000 } }
  expect(lookersOf(lookers, 'wang', 1000).get('o')).toEqual(['李建国'])
  expect(lookersOf(lookers, 'wang', 1000 + stillLooking + 1).size).toBe(0)
  expect(lookersOf(null, 'wang', 1000).size).toBe(0)
})

test('staff handle opinions; residents and the road do not, and keys sort by time', () => {
  const line = { at: 5, says: '', by: '', who: 'wang', from: 'submitted', to: 'accepted', note: null }
  expect(alongOpinion('accepted', { ...line, move: 'accept' }, 'o').handled).toBe(handledKey('wang', 5, 'o'))
  for (const move of ['withdraw', 'settle', 'dispute', 'hearOutcome']) expect(alongOpinion('withdrawn', { ...line, move }, 'o').handled).toBeUndefined()
  expect(alongOpinion('answered', { ...line, move: 'answer', who: null }, 'o').handled).toBeUndefined()
  expect([1e12, 9e11, 1].map((at) => handledKey('a', at)).sort()).toEqual([1, 9e11, 1e12].map((at) => handledKey('a', at)))
  expect(Object.keys(opinionLife.moves)).toContain('sort')
})
