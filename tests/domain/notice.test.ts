import fc from 'fast-check'
import { hour, minute, moment } from '@/domain/kernel/calendar'
import { isNight } from '@/domain/kernel/workdays'
import { toAsk, type Askable } from '@/domain/notice/asking'
import { deliveryOf, reachedKinds, type Told } from '@/domain/notice/delivery'
import { fieldTypes, fitted } from '@/domain/notice/fields'
import { accepts, hearAccept, hearNo, hearRefusal, noConsent, within, type Accept, type Consent, type Heard } from '@/domain/notice/ledger'
import { noticeKinds, noticeStatuses, type NoticeKind } from '@/domain/notice/notice'
import { answerTo, mayLeaveAt, reserveFor, retryAfter, stillSo, untilOf } from '@/domain/notice/sending'
import { dataFor, readTemplates } from '@/domain/notice/template'
import { wrongField } from '../../local-cloud/wechat/fields'
import { noticeTemplates } from '../../local-cloud/demo/templates'

const at = (text: string): number => moment(text.slice(0, 10), text.slice(11)) ?? 0

describe('fields of a template', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('', '\n\t', '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', '三号楼\n电梯', '\uD83D', '2026年11月22日 19:00', '-12.50元', '沪A12345', '０２１－１２３４', '\u202e反'))

  test('whatever is put in, WeChat takes what comes out', () => {
    fc.assert(fc.property(fc.constantFrom(...fieldTypes), anything, (type, text) => {
      const value = fitted(type, text)
      expect([type, text, value, wrongField({ [`${type}1`]: { value } })]).toEqual([type, text, value, undefined])
      expect(value).toEqual(value.normalize('NFC'))
      if (type === 'thing' || type === 'name') expect(value.length).toBeLessThanOrEqual(20)
    }), { numRuns: 600 })
  })

  test('what fits stays as it is, and a long title keeps its beginning', () => {
    expect(fitted('thing', '三号楼加装电梯协商会')).toBe('三号楼加装电梯协商会')
    expect(fitted('thing', '幸福里片区停车位改造和三号楼加装电梯协商会')).toBe('幸福里片区停车位改造和三号楼加装电梯协…')
    expect(fitted('time', '2026年11月22日 19:00')).toBe('2026年11月22日 19:00')
    expect(fitted('phone_number', '021-6222 3333')).toBe('021-62223333')
    expect(fitted('name', '幸福里社区协商议事室（二楼）')).toBe('幸福里社区协商议事…')
    expect(fitted('phrase', '会议通知！')).toBe('会议通知')
  })
})

describe('the configuration', () => {
  const good = { id: 'tmpl-1', title: '会议通知', longTerm: false, kinds: ['meeting'], fields: { thing1: 'title', time2: 'when' } }
  const says = (...all: unknown[]) => readTemplates(JSON.stringify(all)).faults.map((fault) => `${fault.template ?? ''}：${fault.says}`)

  test('a faulty template counts as none and is told in plain words; the others stay', () => {
    const other = { ...good, id: 'tmpl-2', title: '变更', kinds: ['meetingChange'] }
    expect(readTemplates(JSON.stringify([good, { ...other, fields: { time1: 'place' } }])).templates.map(({ id }) => id)).toEqual(['tmpl-1'])
    expect(says({ ...good, fields: { thing1: 'title', time2: 'place' } })).toEqual(['第 1 个（会议通知）：字段“time2”不能放“place”：time 类型只能放 when（开会（开始）时间）、at（通知的时间）'])
    expect(says({ ...good, fields: { thing: 'title', amount2: 'body' } })).toEqual([
      '第 1 个（会议通知）：字段“thing”不对：要写成类型加数字，例如 thing1、time2', '第 1 个（会议通知）：字段“amount2”用不了：系统里没有适合 amount 类型的内容，请换一个模板',
    ])
    expect(says({ ...good, fields: { thing1: 'title' } })[0]).toMatch('fields 有 1 个，微信的模板是 2 到 5 个')
    expect(says(good, { ...good, id: 'tmpl-2', title: '又一个' })[0]).toMatch('meeting（会议通知）已经由“会议通知”发')
    expect(says(good, { ...other, id: 'tmpl-1' })[0]).toMatch('id 和前面的模板重复')
    expect(says(good, { ...other, title: '会议通知' })[0]).toMatch('微信只会问其中一个')
    expect(says({ ...good, kinds: ['sms'] })[0]).toMatch('kinds 里只能写')
    expect(says({ ...good, extra: 1 }, 7)).toEqual([expect.stringContaining('不认识 extra'), expect.stringContaining('要写成')])
    expect(readTemplates('{').faults[0]?.says).toMatch('JSON')
    expect(readTemplates(undefined)).toEqual({ templates: [], faults: [] })
  })

  test('the demo’s own is good, and every kind fills every field', () => {
    const { templates, faults } = readTemplates(JSON.stringify(noticeTemplates))
    expect(faults).toEqual([])
    for (const template of templates) {
      for (const kind of template.kinds) expect(wrongField(dataFor(template, { kind, title: '会'.repeat(40), body: '', at: at('2026-11-22 19:00'), place: '幸福路\n8 号' }))).toBeUndefined()
    }
  })
})

test('one question is about three templates at most, never two sorts, never two of a name', () => {
  const template = (id: string, kinds: NoticeKind[], more: Partial<Askable> = {}): Askable => ({ id, title: id, longTerm: false, standing: false, kinds, ...more })
  const all = [template('a', ['meeting', 'reminder']), template('b', ['meetingChange']), template('c', ['thanks']), template('d', ['task'])]
  const ids = (from: Askable[], kinds: NoticeKind[]) => toAsk(from, kinds).map(({ id }) => id)
  expect(ids(all, ['meeting', 'meetingChange', 'reminder', 'thanks', 'task'])).toEqual(['a', 'b', 'c'])
  const mixed = [template('a', ['meeting'], { longTerm: true }), ...all.slice(1)]
  expect(ids(mixed, ['meeting', 'meetingChange'])).toEqual(['a'])
  expect(ids([{ ...mixed[0], standing: true } as Askable, ...all.slice(1)], ['meeting', 'meetingChange'])).toEqual(['b'])
  const kinds = Object.keys(noticeKinds) as NoticeKind[]
  fc.assert(fc.property(fc.array(fc.record({ id: fc.string({ minLength: 4, maxLength: 6 }), title: fc.constantFrom('甲', '乙', '丙', '丁'), longTerm: fc.boolean(), standing: fc.constant(false), kinds: fc.subarray(kinds) })), fc.subarray(kinds), (templates, wanted) => {
    const asked = toAsk(templates, wanted)
    expect(asked.length).toBeLessThanOrEqual(3)
    expect(new Set(asked.map(({ longTerm }) => longTerm)).size).toBeLessThanOrEqual(1)
    expect(new Set(asked.map(({ title }) => title)).size).toBe(asked.length)
  }), { numRuns: 200 })
})

describe('the consent ledger', () => {
  const told = (row: Consent, heard: Heard | null): Consent => (heard ? { ...row, ...heard.set, left: row.left + heard.more } : row)
  const now = at('2026-11-23 10:00')
  const hearAll = (all: readonly Accept[], row = noConsent('o_t')) => all.reduce((ledger, accept) => told(ledger, hearAccept(ledger, accept, now)), row)

  test('the phone and WeChat both tell of every tap, late, twice, in any order: each tap counts once', () => {
    const tap = fc.record({ at: fc.integer({ min: 0, max: 40 * minute }), late: fc.integer({ min: 0, max: within }), phone: fc.integer({ min: 1, max: 3 }), wechat: fc.integer({ min: 1, max: 3 }) })
    fc.assert(fc.property(fc.uniqueArray(tap, { selector: (one) => one.at, maxLength: 8 }), fc.infiniteStream(fc.nat()), (taps, order) => {
      const all = taps.flatMap(({ at: since, late, phone, wechat }, n) => [
        ...Array.from({ length: phone }, (): Accept => ({ by: 'phone', key: `p${n}`, at: now - hour + since + late })),
        ...Array.from({ length: wechat }, (): Accept => ({ by: 'wechat', key: `w${n}`, at: now - hour + since })),
      ])
      const shuffled = all.map((accept) => ({ accept, by: order.next().value })).sort((a, b) => a.by - b.by).map(({ accept }) => accept)
      expect(hearAll(shuffled).left).toBe(taps.length)
      // Where only one of the two ever tells, its word is enough.
      expect(hearAll(shuffled.filter(({ by }) => by === 'phone')).left).toBe(taps.length)
      expect(hearAll(shuffled.filter(({ by }) => by === 'wechat')).left).toBe(taps.length)
    }), { numRuns: 300 })
  })

  test('two taps far apart of which one was told by the phone and one by WeChat are two', () => {
    expect(accepts([{ by: 'phone', key: 'a', at: 0 }, { by: 'wechat', key: 'b', at: within + 1 }])).toBe(2)
    expect(accepts([{ by: 'phone', key: 'a', at: 0 }, { by: 'wechat', key: 'b', at: within }])).toBe(1)
  })

  test('a no in the question takes nothing away but what lasts; 拒收 in WeChat’s settings takes all there was, and not what came after', () => {
    const two = hearAll([{ by: 'phone', key: 'a', at: now - hour }, { by: 'phone', key: 'b', at: now }])
    expect(two).toMatchObject({ left: 2, standing: true })
    expect(told(two, hearNo(two, now + 1))).toMatchObject({ left: 2, standing: false })
    expect(hearNo(two, now - 1)).toBeNull()
    const refused = told(two, hearRefusal(two, now - minute))
    expect(refused.left).toBe(1)
    expect(hearRefusal(refused, now - minute)).toBeNull()
    expect(told(refused, hearRefusal(refused, now + minute))).toMatchObject({ left: 0, standing: false })
    // WeChat's word of a tap from before the refusal comes late: it is none.
    expect(hearAll([{ by: 'wechat', key: 'late', at: now - hour }], refused).left).toBe(1)
  })
})

describe('sending', () => {
  const tells = (startsAt: number, more = {}) => ({ meeting: 'm', startsAt, place: '二楼', ...more })

  test('at night meetings keep quiet until seven, unless it would be too late', () => {
    const night = at('2026-11-23 22:30')
    const morning = at('2026-11-24 07:00')
    expect(mayLeaveAt({ kind: 'meeting', tells: tells(at('2026-11-26 19:00')) }, night)).toBe(morning)
    expect(mayLeaveAt({ kind: 'meetingChange', tells: tells(at('2026-11-26 19:00')) }, night)).toBe(morning)
    expect(mayLeaveAt({ kind: 'meetingChange', tells: tells(at('2026-11-24 10:00')) }, night)).toBe(night)
    expect(mayLeaveAt({ kind: 'meeting', tells: tells(at('2026-11-24 08:00')) }, night)).toBe(night)
    expect(mayLeaveAt({ kind: 'task' }, night)).toBe(night)
    // A duty is no meeting, and begins too.
    expect([at('2026-11-25 09:00'), at('2026-11-24 08:00')].map((when) => mayLeaveAt({ kind: 'meeting', when }, night))).toEqual([morning, night])
    fc.assert(fc.property(fc.integer({ min: 0, max: 7 * 24 * 60 }), fc.integer({ min: 12 * 60, max: 20 * 24 * 60 }), fc.constantFrom('meeting' as const, 'meetingChange' as const, 'reminder' as const, 'thanks' as const), (from, ahead, kind) => {
      const asked = night + from * minute
      const leaves = mayLeaveAt({ kind, tells: tells(asked + ahead * minute) }, asked)
      expect(leaves).toBeGreaterThanOrEqual(asked)
      expect(isNight(leaves) && ahead >= 12 * 60 + 60).toBe(false)
    }))
  })

  test('what has changed is not told as it was', () => {
    const meeting = { status: 'notified', startsAt: 1000, place: '二楼' }
    const say = (kind: NoticeKind, more = {}) => ({ kind, tells: tells(1000, more) })
    expect(stillSo(say('meeting'), meeting, 0)).toBe(true)
    expect(stillSo(say('meeting'), { ...meeting, startsAt: 2000 }, 0)).toBe(false)
    expect(stillSo(say('meetingChange'), { ...meeting, place: '三楼' }, 0)).toBe(false)
    expect(stillSo(say('meeting'), { ...meeting, status: 'cancelled' }, 0)).toBe(false)
    expect(stillSo(say('meetingChange', { off: true }), { ...meeting, status: 'cancelled' }, 0)).toBe(true)
    expect(stillSo(say('reminder'), meeting, 1000)).toBe(false)
    expect(stillSo(say('thanks'), { ...meeting, status: 'closed' }, 5000)).toBe(true)
    expect(stillSo({ kind: 'task' }, undefined, 0)).toBe(true)
  })

  test('tried again ever later until half an hour before, then a person calls', () => {
    expect([1, 2, 3, 4, 5, 6].map((tries) => retryAfter(tries) / minute)).toEqual([1, 5, 15, 60, 60, 60])
    expect(untilOf(0, tells(5 * hour))).toBe(4.5 * hour)
    expect(untilOf(0)).toBe(24 * hour)
    expect([43101, 43107, 47003, 40003, 40037, -1, 45009, 45168, 43108, -604101].map((code) => answerTo(code))).toEqual(['unsubscribed', 'refused', 'odd', 'failed', 'stop', 'again', 'again', 'failed', 'soon', 'stop'])
    expect(answerTo(-1, 'request timeout')).toBe('unsure')
  })

  test('a shared consent is kept for what matters more', () => {
    expect(reserveFor('reminder', ['meetingChange', 'reminder', 'thanks'])).toBe(1)
    expect(reserveFor('thanks', ['meetingChange', 'reminder', 'thanks'])).toBe(2)
    expect(reserveFor('meetingChange', ['meeting', 'meetingChange'])).toBe(0)
    expect(reserveFor('reminder', ['reminder'])).toBe(0)
  })
})

test('everybody invited is in exactly one state, whatever was told and retold', () => {
  const told = fc.record({ to: fc.constantFrom('a', 'b', 'c', 'd', 'x'), status: fc.constantFrom(...noticeStatuses), at: fc.nat(9) })
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', null)), fc.array(told), (invited, news: Told[]) => {
    const { each, sums } = deliveryOf(invited.map((to, n) => ({ id: `i${n}`, to, read: false })), news)
    expect(Object.values(sums).reduce((sum, one) => sum + one, 0)).toBe(invited.length)
    expect([...each.values()].every((one) => reachedKinds.includes(one))).toBe(true)
    invited.forEach((to, n) => { if (to === null) expect(each.get(`i${n}`)).toBe('byPhone') })
  }))
  const after = deliveryOf([{ id: 'i', to: 'a', read: true }], [{ to: 'a', status: 'sent', at: 1 }, { to: 'a', status: 'cancelled', at: 2 }])
  expect(after.each.get('i')).toBe('sent')
})
