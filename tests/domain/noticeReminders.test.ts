import fc from 'fast-check'
import { hour, minute, moment } from '@/domain/kernel/calendar'
import { isNight } from '@/domain/kernel/workdays'
import { remindAt, saidAs, toRemind, worthSaying } from '@/domain/meeting/telling/reminding'

type Dated = Parameters<typeof toRemind>[0]
const at = (text: string): number => moment(text.slice(0, 10), text.slice(11)) ?? 0
const told = (when: string) => [{ move: 'notify', at: at(when) }]
const meeting = (more: Partial<Dated> = {}): Dated => ({
  status: 'notified', startsAt: at('2026-11-26 19:00'), endsAt: at('2026-11-26 20:30'), openedAt: null, closedAt: null, topic: null, reminded: [], diary: told('2026-11-20 10:00'), ...more,
})
const due = (one: Dated) => toRemind(one).map(({ what, at: when }) => [what, new Date(when + 8 * hour).toISOString().slice(5, 16)])

test('48 and two hours before; early in the day it is the morning after and the evening before', () => {
  expect(due(meeting())).toEqual([['early', '11-24T19:00'], ['late', '11-26T17:00']])
  expect(due(meeting({ startsAt: at('2026-11-26 06:30') }))).toEqual([['early', '11-24T07:00'], ['late', '11-25T20:00']])
  expect(due(meeting({ startsAt: at('2026-11-26 08:00') }))).toEqual([['early', '11-24T08:00'], ['late', '11-25T20:00']])
})

test('whoever has just been told is not reminded; a meeting that was moved is', () => {
  expect(due(meeting({ diary: told('2026-11-25 09:00') }))).toEqual([['late', '11-26T17:00']])
  const moved = meeting({ status: 'postponed', startsAt: at('2026-12-01 19:00'), reminded: [saidAs('early', { startsAt: at('2026-11-26 19:00') })], diary: [...told('2026-11-20 10:00'), { move: 'postpone', at: at('2026-11-25 09:00') }] })
  expect(due(moved)).toEqual([['early', '11-29T19:00'], ['late', '12-01T17:00']])
})

test('a door left open, thanks, and the minutes on the second working day', () => {
  expect(due(meeting({ status: 'open', openedAt: at('2026-11-26 18:40') }))).toEqual([['doorLeft', '11-27T07:00'], ['doorForgotten', '11-27T08:30']])
  // Closed on a Thursday: Friday, Monday.
  expect(due(meeting({ status: 'closed', closedAt: at('2026-11-26 15:00'), topic: 't' }))).toEqual([['thanks', '11-26T15:30'], ['minutes', '11-30T09:00']])
  expect(due(meeting({ status: 'closed', closedAt: at('2026-11-26 20:40') }))).toEqual([['thanks', '11-27T07:00']])
  expect(remindAt(meeting({ status: 'cancelled' }))).toBeUndefined()
})

test('never at night but for closing the door, each once, and what has become pointless is not said', () => {
  const moments = fc.integer({ min: 0, max: 60 * 24 * 30 })
  fc.assert(fc.property(moments, moments, fc.constantFrom('notified' as const, 'open' as const, 'closed' as const), (starts, notice, status) => {
    const startsAt = at('2026-12-10 00:00') + starts * minute
    const one = meeting({ status, startsAt, endsAt: startsAt + hour, openedAt: status === 'notified' ? null : startsAt, closedAt: status === 'closed' ? startsAt + hour : null, topic: 't', diary: [{ move: 'notify', at: startsAt - notice * minute }] })
    const all = toRemind(one)
    for (const { what, at: when } of all) {
      if (what !== 'doorForgotten') expect(isNight(when)).toBe(false)
      if (what === 'late') expect(when).toBeLessThan(startsAt)
    }
    expect(toRemind({ ...one, reminded: all.map(({ what }) => saidAs(what, one)) })).toEqual([])
  }))
  const both = toRemind(meeting())
  const [early, late] = both
  expect(early && worthSaying(early, both, meeting(), at('2026-11-26 17:30'))).toBe(false)
  expect(late && worthSaying(late, both, meeting(), at('2026-11-26 19:30'))).toBe(false)
})
