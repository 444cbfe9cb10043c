import * as fc from 'fast-check'
import { icalendar } from '@/client/icalendar'
import { beijing, dateOf, moment } from '@/domain/kernel/calendar'
import { agendaOver } from '@/domain/meeting/calling/agenda'
import { cleanName, endingOf, isWhatItSays } from '@/domain/meeting/calling/attachments'
import { overlap, placeKey } from '@/domain/meeting/calling/booking'
import { chairsFor } from '@/domain/meeting/calling/chairs'
import { datesOf, everySaid } from '@/domain/meeting/calling/repeating'
import { leftFor, mayAnswer, movingUp } from '@/domain/meeting/calling/signUp'

const at = (date: string, time = '19:00') => moment(date, time) ?? 0

test('every week, every two weeks; every month keeps “the third Wednesday”, and the fifth is the last', () => {
  expect(datesOf(at('2026-11-18'), 'week', 3).map(dateOf)).toEqual(['2026-11-18', '2026-11-25', '2026-12-02'])
  expect(datesOf(at('2026-11-18'), 'fortnight', 3).map(dateOf)).toEqual(['2026-11-18', '2026-12-02', '2026-12-16'])
  expect(datesOf(at('2026-11-18'), 'month', 4).map(dateOf)).toEqual(['2026-11-18', '2026-12-16', '2027-01-20', '2027-02-17'])
  expect(everySaid('month', at('2026-11-18'))).toBe('每月第三个周三')
  expect(datesOf(at('2026-12-31'), 'month', 4).map(dateOf)).toEqual(['2026-12-31', '2027-01-28', '2027-02-25', '2027-03-25'])
  expect(everySaid('month', at('2026-12-31'))).toBe('每月最后一个周四')
  expect(everySaid('fortnight', at('2026-11-18'))).toBe('每两周周三')
})

test('whatever the first date, each one has its weekday and hour, each month one, and the first is the first', () => {
  fc.assert(
    fc.property(fc.integer({ min: at('2026-01-01', '00:00'), max: at('2031-12-31', '23:59') }), fc.integer({ min: 1, max: 12 }), (first, times) => {
      const dates = datesOf(first, 'month', times)
      expect(dates[0]).toBe(first)
      const monthOf = (date: number) => beijing(date).year() * 12 + beijing(date).month()
      expect(dates.map((date) => monthOf(date) - monthOf(first))).toEqual(dates.map((_, n) => n))
      expect(new Set(dates.map((date) => beijing(date).format('d HH:mm:ss.SSS'))).size).toBe(1)
    }),
  )
})

/** The list as the cloud keeps it (runtime/places): who comes, who waits, in the order of their numbers. */
class List {
  coming: number[] = []
  waiting: number[] = []
  constructor(public capacity: number | null) {}
  come(who: number) {
    if (this.coming.includes(who) || this.waiting.includes(who)) return
    if (leftFor(this.capacity, this.coming.length, this.waiting.length) === 0) this.waiting.push(who)
    else this.coming.push(who)
  }
  signOff(who: number) {
    this.waiting = this.waiting.filter((one) => one !== who)
    if (!this.coming.includes(who)) return
    this.coming = this.coming.filter((one) => one !== who)
    this.moveUp()
  }
  setCapacity(capacity: number | null) {
    if (capacity !== null && capacity < this.coming.length) return
    this.capacity = capacity
    this.moveUp()
  }
  private moveUp() {
    this.coming.push(...this.waiting.splice(0, movingUp(this.capacity, this.coming.length, this.waiting.length)))
  }
}

test('in any order of signing up, signing off and changing the places: never too many, never a place free while somebody waits, first come first served', () => {
  const act = fc.oneof(
    fc.record({ what: fc.constant('come' as const), who: fc.nat(12) }),
    fc.record({ what: fc.constant('signOff' as const), who: fc.nat(12) }),
    fc.record({ what: fc.constant('setCapacity' as const), who: fc.integer({ min: 1, max: 8 }) }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.array(act, { maxLength: 60 }), (capacity, acts) => {
      const list = new List(capacity)
      const arrived: number[] = []
      for (const { what, who } of acts) {
        const before = [...list.waiting]
        list[what](who)
        if (what === 'come' && !arrived.includes(who)) arrived.push(who)
        if (what === 'signOff' && arrived.includes(who)) arrived.splice(arrived.indexOf(who), 1)
        expect(list.coming.length).toBeLessThanOrEqual(list.capacity ?? 0)
        if (list.waiting.length > 0) expect(list.coming.length).toBe(list.capacity)
        expect(list.waiting).toEqual(arrived.filter((one) => list.waiting.includes(one)))
        const movedUp = before.filter((one) => list.coming.includes(one))
        expect(movedUp).toEqual(before.filter((one) => one !== who || what !== 'signOff').slice(0, movedUp.length))
      }
    }),
    { numRuns: 300 },
  )
})

test('whoever must come neither waits nor is too late; of coming and waiting only one is offered', () => {
  const meeting = { signUp: { capacity: 2, until: 1000, open: false } }
  const free = { must: false, status: 'invited' as const }
  expect([mayAnswer(meeting, free, 'come', 1, 0), mayAnswer(meeting, free, 'queue', 1, 0)]).toEqual([true, false])
  expect([mayAnswer(meeting, free, 'come', 0, 0), mayAnswer(meeting, free, 'queue', 0, 0)]).toEqual([false, true])
  expect([mayAnswer(meeting, free, 'come', 1, 1001), mayAnswer(meeting, free, 'queue', 0, 1001), mayAnswer(meeting, free, 'signOff', 0, 1001)]).toEqual([false, false, true])
  expect(mayAnswer(meeting, { ...free, must: true }, 'come', 0, 1001)).toBe(true)
  // A yes is said anew after a postponement by those who have their place already.
  expect(mayAnswer(meeting, { ...free, status: 'coming' }, 'come', 0, 1001)).toBe(true)
})

test('chairs go row by row in the order of the list; who sits already stays, and nobody shares one', () => {
  const sitting = (...chairs: (string | null)[]) => chairs.map((chair, at) => ({ id: `p${at}`, chair }))
  expect(chairsFor(sitting(null, null, null), 2, false).map(({ chair }) => chair)).toEqual(['1 排 1 号', '1 排 2 号', '2 排 1 号'])
  expect(chairsFor(sitting(null, '1 排 1 号', null), 2, true)).toEqual([{ id: 'p0', chair: '1 排 2 号' }, { id: 'p2', chair: '2 排 1 号' }])
  expect(chairsFor(sitting('1 排 1 号', '主席台 1 号'), 2, false)).toEqual([{ id: 'p1', chair: '1 排 2 号' }])
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom('1 排 1 号', '1 排 3 号', '2 排 2 号'), { nil: null })), fc.integer({ min: 1, max: 9 }), (chairs, perRow) => {
      const seen = new Set<string>()
      const people = sitting(...chairs.map((chair) => (chair && !seen.has(chair) ? (seen.add(chair), chair) : null)))
      const given = new Map(chairsFor(people, perRow, true).map(({ id, chair }) => [id, chair]))
      const all = people.map(({ id, chair }) => given.get(id) ?? chair)
      expect(new Set(all).size).toBe(people.length)
      expect(all).not.toContain(null)
    }),
  )
})

test('the same place however it is written; one meeting may begin when the other ends', () => {
  expect(placeKey('幸福里 议事室（幸福路 8 号）')).toBe(placeKey('幸福里议事室'))
  expect(placeKey('二楼会议室')).not.toBe(placeKey('三楼会议室'))
  expect(placeKey('（东门）')).toBe('东门')
  expect([overlap({ startsAt: 0, endsAt: 10 }, { startsAt: 10, endsAt: 20 }), overlap({ startsAt: 0, endsAt: 11 }, { startsAt: 10, endsAt: 20 })]).toEqual([false, true])
})

test('a file is taken by what it is, and its name cannot walk into another folder or read backwards', () => {
  expect([endingOf('方案.PDF'), endingOf('演示.pptx'), endingOf('病毒.exe'), endingOf('没有后缀')]).toEqual(['pdf', null, null, null])
  expect(isWhatItSays(Buffer.from('%PDF-1.7'), 'pdf')).toBe(true)
  expect(isWhatItSays(Buffer.from('<html>'), 'pdf')).toBe(false)
  expect(cleanName('..\\..\\c:/共享/停车 方案.pdf', 'pdf')).toBe('停车 方案.pdf')
  expect(cleanName('\u202Efdp.方案\u0000', 'docx')).toBe('fdp.方案.docx')
  expect(cleanName('...', 'png')).toBe('材料.png')
  expect([...cleanName('长'.repeat(200), 'pdf')].length).toBe(64)
})

test('an agenda that takes longer than the meeting is told', () => {
  const lines = [{ says: '介绍', minutes: 30 }, { says: '商量', minutes: 80 }, { says: '其他', minutes: null }]
  expect(agendaOver(lines, at('2026-11-18'), at('2026-11-18', '20:30'))).toBe(20)
  expect(agendaOver(lines, at('2026-11-18'), at('2026-11-18', '21:00'))).toBe(0)
  expect(agendaOver(lines, at('2026-11-18'), at('2026-11-18', '18:00'))).toBe(0)
})

test('a postponed meeting replaces its entry in the calendar, and a cancelled one takes it out', () => {
  const event = { id: 'm1', title: '协商会', startsAt: at('2026-11-18'), endsAt: at('2026-11-18', '20:30'), place: '二楼', note: '', changes: 0, cancelled: false }
  const line = (text: string, name: string) => text.split('\r\n').find((one) => one.startsWith(`${name}:`))
  const first = icalendar(event, 0)
  const moved = icalendar({ ...event, startsAt: at('2026-11-25'), endsAt: at('2026-11-25', '20:30'), changes: 1 }, 60_000)
  expect([line(first, 'UID'), line(first, 'SEQUENCE'), line(first, 'METHOD'), line(first, 'STATUS')]).toEqual(['UID:m1@yishitang', 'SEQUENCE:0', 'METHOD:PUBLISH', 'STATUS:CONFIRMED'])
  expect([line(moved, 'UID'), line(moved, 'SEQUENCE'), line(moved, 'DTSTART')]).toEqual(['UID:m1@yishitang', 'SEQUENCE:1', 'DTSTART:20261125T110000Z'])
  const gone = icalendar({ ...event, changes: 2, cancelled: true }, 0)
  expect([line(gone, 'METHOD'), line(gone, 'STATUS'), line(gone, 'SEQUENCE'), gone.includes('VALARM')]).toEqual(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2', false])
})
