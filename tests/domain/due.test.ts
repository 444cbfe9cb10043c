import { moment } from '@/domain/kernel/calendar'
import { isNight } from '@/domain/kernel/workdays'
import { alongHandover, daysLate, dueOn, lightOf, remindAt, termsFrom, toRemind } from '@/domain/supervision/due'
import type { Handover } from '@/domain/supervision/handover'

const at = (date: string, time = '10:00') => moment(date, time) ?? 0
const said = (time: number) => new Date(time + 8 * 3_600_000).toISOString().slice(0, 16)

const handover = (more: Partial<Handover> = {}) =>
  ({ status: 'signed', helpers: [], reportedAt: null, escalatedAt: null, doubts: [], ...dueOn('2026-09-30', 0), ...termsFrom(at('2026-09-14')), ...more }) as unknown as Handover

test('due on National Day 2026: it moves behind the holiday, and the day that was set is kept', () => {
  expect(dueOn('2026-10-01', 0)).toEqual({ dueAt: at('2026-10-08', '23:59') + 59_000, dueAsked: '2026-10-01' })
})

test('a Saturday everybody works on (调休) is a working day like any other', () => {
  expect(dueOn('2026-10-10', 0)).toEqual({ dueAt: at('2026-10-10', '23:59') + 59_000, dueAsked: null })
  // Signing is asked for within three of them: Thursday, Friday, and that Saturday.
  expect(said(termsFrom(at('2026-10-07')).signBy)).toBe('2026-10-10T23:59')
})

test('signing asked for on the last working day before the holiday is due behind it', () => {
  expect(said(termsFrom(at('2026-09-30')).signBy)).toBe('2026-10-10T23:59')
})

test('no light turns red during the holiday: the day after it does', () => {
  const one = handover(dueOn('2026-10-03', 0))
  // 25–27 September is Mid-Autumn, too.
  expect(lightOf(one, at('2026-09-27'))).toBe('green')
  expect(lightOf(one, at('2026-09-28'))).toBe('soon')
  expect(lightOf(one, at('2026-10-07'))).toBe('soon')
  expect(lightOf(one, at('2026-10-08', '23:59'))).toBe('soon')
  expect(lightOf(one, at('2026-10-09', '00:01'))).toBe('overdue')
  expect(daysLate(one, at('2026-10-12'))).toBe(3)
})

test('not signed in time is a light of its own; overdue is worse', () => {
  const one = handover({ status: 'issued' })
  expect(lightOf(one, at('2026-09-17'))).toBe('green')
  expect(lightOf(one, at('2026-09-18'))).toBe('unsigned')
  expect(lightOf(one, at('2026-10-08'))).toBe('overdue')
})

test('a result that came in time stays in time while the committee takes its time; one that came late stays late', () => {
  expect(lightOf(handover({ status: 'reported', reportedAt: at('2026-09-30', '18:00') }), at('2026-11-02'))).toBe('green')
  expect(lightOf(handover({ status: 'reported', reportedAt: at('2026-10-08') }), at('2026-11-02'))).toBe('overdue')
  expect(daysLate(handover({ status: 'reported', reportedAt: at('2026-10-08') }), at('2026-11-02'))).toBe(1)
  expect(lightOf(handover({ status: 'questioned', reportedAt: at('2026-09-30') }), at('2026-11-02'))).toBe('questioned')
  expect(lightOf(handover({ status: 'verified' }), at('2027-11-02'))).toBe('done')
})

test('reminders fall due at nine on working days, and with nothing due the field is absent', () => {
  const told = toRemind(handover({ status: 'issued' })).map(({ kind, at: time }) => [kind, said(time)])
  expect(told).toEqual([
    ['unsigned', '2026-09-18T09:00'],
    ['soon', '2026-09-24T09:00'],
    ['overdue', '2026-10-08T09:00'],
    ['escalate', '2026-10-13T09:00'],
  ])
  expect(remindAt(handover({ status: 'verified' }))).toBeUndefined()
  expect(alongHandover(handover({ status: 'verified' }))).toEqual({ open: false, remindAt: undefined })
})

test('who was given until tomorrow is not reminded today that it is soon', () => {
  const one = handover({ ...dueOn('2026-09-15', 0), ...termsFrom(at('2026-09-14')) })
  expect(toRemind(one).map(({ kind }) => kind)).toEqual(['overdue', 'escalate'])
})

test('night is from nine in the evening to seven in the morning', () => {
  expect(['06:59', '07:00', '20:59', '21:00', '00:00'].map((time) => isNight(at('2026-09-14', time)))).toEqual([true, false, false, true, true])
})
