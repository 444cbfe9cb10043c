import { execFileSync } from 'node:child_process'
import { ago, dateOf, light, meetingStart, meetingTime, moment, said } from '@/domain/kernel/calendar'
import { isDayOff, workdaysAfter, workdaysBefore, workdaysPassed } from '@/domain/kernel/workdays'

const at = (date: string, time?: string) => moment(date, time) ?? NaN
const now = at('2026-11-21', '14:02')

test('times read as people say them', () => {
  expect(said(now - 20_000, now)).toBe('刚刚')
  expect(said(now - 5 * 60_000, now)).toBe('5 分钟前')
  expect(said(at('2026-11-21', '09:00'), now)).toBe('今天 09:00')
  expect(said(at('2026-11-20', '23:59'), now)).toBe('昨天 23:59')
  expect(said(at('2026-11-22', '08:00'), now)).toBe('明天 08:00')
  expect(said(at('2026-11-03', '14:02'), now)).toBe('11月3日 14:02')
  expect(said(at('2025-11-03', '14:02'), now)).toBe('2025年11月3日 14:02')
  expect(ago(at('2026-11-12', '23:00'), now)).toBe('9 天前')
  expect(meetingTime(at('2026-11-21', '19:00'), at('2026-11-21', '20:30'), now)).toBe('11月21日（周六）19:00–20:30')
  expect(meetingStart(at('2027-12-21', '19:00'), now)).toBe('2027年12月21日周二 19:00')
  expect([...meetingStart(at('2027-12-21', '19:00'), now)].length).toBeLessThanOrEqual(20)
})

test('a day begins at midnight in Beijing, wherever the server stands', () => {
  expect(new Date(at('2026-12-31', '00:00')).toISOString()).toBe('2026-12-30T16:00:00.000Z')
  expect(said(at('2026-11-20', '23:59'), at('2026-11-21', '00:30'))).toBe('31 分钟前')
  expect(moment('2026-02-30')).toBeNull()
  expect(moment('2026-11-21', '25:00')).toBeNull()
})

test('three working days from before the National Day holiday end after it, the make-up Saturday counted', () => {
  // 2026: holiday 1–7 October; Saturday 10 October is worked (调休).
  expect(new Date(workdaysAfter(at('2026-09-30', '14:00'), 3)).toISOString()).toBe('2026-10-10T15:59:59.000Z')
  expect(dateOf(workdaysBefore(at('2026-10-10', '03:10'), 3))).toBe('2026-09-30')
  expect(workdaysPassed(at('2026-09-30', '23:58'), at('2026-10-10', '00:01'))).toBe(3)
  expect(['2026-10-01', '2026-10-07', '2026-10-08', '2026-10-10', '2026-10-11'].map(isDayOff)).toEqual([true, true, false, false, true])
})

test.each(['America/New_York', 'Pacific/Kiritimati'])('hands and working days are Beijing’s also on a machine in %s', (TZ) => {
  const asked = `
    const { isDayOff, workdaysAfter } = require('./src/domain/kernel/workdays')
    const after = (date, n) => new Date(workdaysAfter(Date.parse(date + 'T10:00:00+08:00'), n)).toISOString()
    // In New York the hour after two in the morning of 14 March is left out, and a month around it has an hour less.
    const { clock } = require('./src/domain/kernel/calendar')
    const { datesOf } = require('./src/domain/meeting/calling/repeating')
    console.log(clock(Date.parse('2027-03-14T02:30:00+08:00')), ...datesOf(Date.parse('2027-02-17T02:30:00+08:00'), 'month', 2).map((at) => new Date(at).toISOString()))
    console.log(after('2026-11-06', 1), after('2026-09-30', 3), after('2028-02-28', 1), isDayOff('2026-10-07'), isDayOff('2026-10-08'))`
  const told = execFileSync(process.execPath, ['--import', 'tsx', '-e', asked], { env: { ...process.env, TZ }, encoding: 'utf8' })
  expect(told.trim().split('\n')[0]).toBe('02:30 2027-02-16T18:30:00.000Z 2027-03-16T18:30:00.000Z')
  expect(told.trim().split('\n')[1]).toBe('2026-11-09T15:59:59.000Z 2026-10-10T15:59:59.000Z 2028-02-29T15:59:59.000Z true false')
})

test('a light is derived from the day, and what is done has no light to lose', () => {
  expect(light(at('2026-11-20'), now, false)).toBe('overdue')
  expect(light(at('2026-11-21'), now, false)).toBe('soon')
  expect(light(at('2026-11-24'), now, false)).toBe('soon')
  expect(light(at('2026-11-25'), now, false)).toBe('green')
  expect(light(at('2026-11-01'), now, true)).toBe('done')
})
