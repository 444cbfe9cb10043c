import fc from 'fast-check'
import { arrivalKeys, attendanceLife, type Attendance, type AttendanceStatus } from '@/domain/meeting/attendance'
import { answerOf, figuresOf, partOf } from '@/domain/meeting/figures'
import type { Meeting } from '@/domain/meeting/meeting'
import { mayAttendeeMove, mayMoveOne } from '@/domain/meeting/replying/replying'
import { usualRules } from '@/domain/meeting/replying/rules'
import { yearOfOne } from '@/domain/meeting/replying/year'
import { seatKeys } from '@/domain/kernel/seats'
import { moment } from '@/domain/kernel/calendar'

const startsAt = moment('2026-05-12', '14:00') as number
const minute = 60_000
const meeting = (more: Partial<Meeting> = {}) =>
  ({ _id: 'm', status: 'closed', startsAt, endsAt: startsAt + 90 * minute, closedAt: startsAt + 90 * minute, movedAt: null, signUp: null, ...more }) as Meeting
const line = (from: string, to: string) => ({ at: 0, move: '', says: '', by: '', who: null, from, to, note: null })
const person = (status: AttendanceStatus, more: Partial<Attendance> = {}) =>
  ({
    _id: `m:${status}`, name: status, status, must: true, seat: 'member', conflict: null, standsInFor: null, standIn: null, repliedAt: startsAt - 1, arrivedAt: null, arrivedBy: null, leftAt: null,
    diary: [line('invited', 'invited'), line('invited', status)], ...more,
  }) as Attendance
const came = (minutes: number, more: Partial<Attendance> = {}) => person('present', { arrivedAt: startsAt + minutes * minute, arrivedBy: 'code', ...more })
const signUp = { capacity: 10, until: null, open: true }

test('everybody is counted once: the parts add up to the whole, however people came, answered or stayed away', () => {
  const anybody = fc.record({
    status: fc.constantFrom(...(Object.keys(attendanceLife.states) as AttendanceStatus[])),
    before: fc.constantFrom<AttendanceStatus>('invited', 'coming', 'excused', 'declined', 'replaced', 'waiting'),
    must: fc.boolean(), seat: fc.constantFrom(...seatKeys), standsInFor: fc.constantFrom(null, 'm:x'), repliedAt: fc.constantFrom(null, startsAt - 9, startsAt),
    arrivedBy: fc.constantFrom(...arrivalKeys), minutes: fc.integer({ min: -30, max: 60 }), leftAt: fc.constantFrom(null, startsAt + minute, startsAt + 89 * minute), conflict: fc.constantFrom(null, '有合同'),
  })
  const anyMeeting = fc.record({ status: fc.constantFrom('notified' as const, 'open' as const, 'closed' as const), movedAt: fc.constantFrom(null, startsAt - 5), signUp: fc.constantFrom(null, signUp) })
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 30 }), anyMeeting, (people, how) => {
      const held = meeting(how)
      const all = people.map(({ before, minutes, arrivedBy, ...one }, at) => {
        const here = one.status === 'present'
        return person(one.status, { ...one, _id: `m:${at}`, arrivedAt: here ? startsAt + minutes * minute : null, arrivedBy: here ? arrivedBy : null, leftAt: here ? one.leftAt : null, diary: [line('invited', 'invited'), line('invited', before), line(before, one.status)] })
      })
      const figures = figuresOf(held, all)
      const sum = (numbers: readonly { many: number }[]) => numbers.reduce((total, { many }) => total + many, 0)
      expect(figures.asked + figures.walkIns).toBe(all.length)
      expect(figures.came + figures.leave + figures.absent).toBe(figures.expected)
      expect(figures.expected + figures.apart + figures.unsure).toBe(figures.asked)
      expect(sum(figures.answers)).toBe(figures.asked)
      expect(figures.onTime + figures.late.length).toBe(figures.came)
      expect(sum(figures.how)).toBe(figures.came + figures.walkIns)
      expect(figures.seats.reduce((total, seat) => total + seat.expected, 0)).toBe(figures.expected)
      expect(figures.seats.reduce((total, seat) => total + seat.came + seat.walkIns, 0)).toBe(figures.came + figures.walkIns)
      // A member's year is made of the same parts: summed over everybody, it says what the host's figures say.
      if (held.status !== 'closed') return
      const years = all.filter(({ arrivedBy }) => arrivedBy !== 'walkIn').map((mine) => yearOfOne([{ meeting: held, mine }], 2026))
      const each = (key: 'expected' | 'came' | 'leave' | 'absent') => years.reduce((total, year) => total + year[key], 0)
      expect([each('expected'), each('came'), each('leave'), each('absent')]).toEqual([figures.expected, figures.came, figures.leave, figures.absent])
    }),
    { numRuns: 200 },
  )
})

test('waiting, signed off, not signed up, declined though free to: none of it counts against anybody; declining what one must come to does', () => {
  expect(partOf(meeting({ signUp }), person('waiting', { must: false }))).toBe('apart')
  expect(partOf(meeting({ signUp }), person('declined', { must: false }))).toBe('apart')
  expect(partOf(meeting({ signUp }), person('invited', { must: false }))).toBe('apart')
  expect(partOf(meeting(), person('declined', { must: false }))).toBe('apart')
  expect(partOf(meeting({ signUp }), person('coming', { must: false }))).toBe('absent')
  expect(partOf(meeting(), person('declined'))).toBe('absent')
  expect(partOf(meeting(), person('leaveAsked'))).toBe('absent')
  expect(partOf(meeting(), person('invited', { must: false }))).toBe('absent')
  expect(partOf(meeting(), person('handedIn'))).toBe('unsure')
})

test('a year: came twice (once late, once leaving early), had leave, stayed away, sent somebody else; what is still to come is not in it', () => {
  const all = [came(0), came(7, { leftAt: startsAt + 30 * minute }), person('excused'), person('coming'), person('replaced')].map((mine) => ({ meeting: meeting(), mine }))
  const more = [{ meeting: meeting({ status: 'notified' }), mine: person('coming') }, { meeting: meeting({ status: 'cancelled' }), mine: person('coming') }, { meeting: meeting({ startsAt: moment('2027-01-01', '00:00') as number }), mine: came(0) }]
  expect(yearOfOne([...all, ...more], 2026)).toEqual({ expected: 4, came: 2, leave: 1, absent: 1, standIns: 1, late: 1, leftEarly: 1, rate: 50 })
  expect(yearOfOne([], 2026).rate).toBeNull()
  // New Year's Eve in Beijing is still the old year, whatever the clock in London says.
  expect(yearOfOne([{ meeting: meeting({ startsAt: moment('2026-12-31', '23:30') as number }), mine: came(0) }], 2026).expected).toBe(1)
  expect(yearOfOne([{ meeting: meeting({ startsAt: moment('2027-01-01', '07:00') as number }), mine: came(0) }], 2026).expected).toBe(0)
})

test('what somebody had answered stays known after they have come', () => {
  const there = came(0, { diary: [line('invited', 'invited'), line('invited', 'leaveAsked'), line('leaveAsked', 'excused'), line('excused', 'present'), line('present', 'present')] })
  expect(answerOf(meeting(), there)).toBe('leave')
  expect(answerOf(meeting(), came(0, { diary: [line('invited', 'invited'), line('invited', 'handedIn'), line('handedIn', 'present')] }))).toBe('silent')
})

test('leave counts for the time it was asked for: once the meeting has moved, it is neither granted nor in the way of asking anew', () => {
  const asked = person('leaveAsked', { repliedAt: 5 })
  const still = meeting({ status: 'notified' })
  const moved = meeting({ status: 'postponed', movedAt: 6 })
  expect([mayMoveOne(still, asked, 'grantLeave'), mayMoveOne(moved, asked, 'grantLeave')]).toEqual([true, false])
  const granted = person('excused', { repliedAt: 5 })
  expect([mayAttendeeMove(still, granted, 'askLeave', usualRules), mayAttendeeMove(moved, granted, 'askLeave', usualRules)]).toEqual([false, true])
  expect([mayMoveOne(still, granted, 'noteLeave'), mayMoveOne(moved, granted, 'noteLeave')]).toEqual([false, true])
  expect(mayAttendeeMove(still, person('coming', { seat: 'unit', standsInFor: 'm:y' }), 'sendStandIn', usualRules)).toBe(false)
  expect([mayAttendeeMove(still, person('coming', { seat: 'unit' }), 'sendStandIn', usualRules), mayAttendeeMove(still, person('coming'), 'sendStandIn', usualRules)]).toEqual([true, false])
})
