import { agreementOf, few, median, percent, ratesOf } from '@/domain/directory/rates'
import { askTime, mayAskAt, standingAfter } from '@/domain/opinion/afterwards'
import { moment } from '@/domain/kernel/calendar'

const at = (date: string, time = '12:00') => moment(date, time) ?? 0

describe('the rates', () => {
  test('of nothing there is no rate, and a third is told with one decimal', () => {
    expect([percent(0, 0), percent(0, 4), percent(1, 3), percent(2, 2)]).toEqual([null, 0, 33.3, 100])
  })

  test('the median of an even number lies between the two in the middle', () => {
    expect([median([]), median([7]), median([9, 1, 4]), median([10, 2, 4, 8])]).toEqual([null, 7, 4, 6])
  })

  test('who agrees is counted among those who said a word; those who did not are told beside it', () => {
    expect(agreementOf({ yes: 30, no: 10, silent: 60 }, false)).toEqual({ asked: 100, yes: 30, no: 10, silent: 60, rate: 75, hidden: false })
  })

  test('beside a room’s name no number below five stands, nor one from which it would follow', () => {
    expect([0, 1, 4, 5].map(few)).toEqual([0, '<5', '<5', 5])
    expect(agreementOf({ yes: 20, no: 2, silent: 7 }, true)).toEqual({ asked: null, yes: 20, no: '<5', silent: 7, rate: null, hidden: true })
    expect(agreementOf({ yes: 20, no: 0, silent: 7 }, true)).toEqual({ asked: 27, yes: 20, no: 0, silent: 7, rate: 100, hidden: false })
    expect(agreementOf({ yes: 20, no: 2, silent: 7 }, false)).toMatchObject({ no: 2, rate: 90.9 })
  })

  test('what was questioned and is open again lowers the closure rate and still counts as having been done once', () => {
    const counted = { closed: 6, open: 4, againClosed: 1, againOpen: 2, days: [3, 5, 10], byTopic: { yes: 1, no: 0, silent: 0 }, byAnswer: { yes: 0, no: 0, silent: 0 } }
    expect(ratesOf(counted, false)).toMatchObject({ closure: { issued: 10, closed: 6, rate: 60 }, reopened: { ever: 8, again: 3, rate: 37.5 }, days: { median: 5, of: 3 } })
  })
})

describe('the standing of a word', () => {
  const answered = (standing: string | null, move: string, when = '2027-03-01') => standingAfter('answered', move, { topic: 't', standing }, at(when))

  test('told is silent until a word, the latest word counts, and the year is that of the first telling', () => {
    const told = answered(null, 'hearOutcome', '2026-12-31')
    expect(told).toBe('2026:topic:silent')
    const yes = standingAfter('settled', 'settle', { topic: 't', standing: told }, at('2027-01-02'))
    expect(yes).toBe('2026:topic:yes')
    const no = standingAfter('disputed', 'unsolved', { topic: 't', standing: yes }, at('2027-06-01'))
    expect(no).toBe('2026:topic:no')
    // Told once more: the no is not washed off.
    expect(answered(no, 'hearOutcome', '2027-07-01')).toBe('2026:topic:no')
  })

  test('an answer that was a slip of the thumb was never one; a word that was said stays said', () => {
    expect(standingAfter('accepted', 'undo', { topic: null, standing: '2026:answer:silent' }, at('2026-12-01'))).toBeNull()
    expect(standingAfter('accepted', 'reopen', { topic: null, standing: '2026:answer:no' }, at('2026-12-01'))).toBe('2026:answer:no')
  })
})

describe('when people are asked again', () => {
  test('thirty and 180 calendar days after the day of the outcome, at nine in the morning in Beijing', () => {
    const outcome = at('2026-11-22', '23:50')
    expect(askTime(outcome, 30)).toBe(at('2026-12-22', '09:00'))
    expect(askTime(outcome, 180)).toBe(at('2027-05-21', '09:00'))
  })

  test('never before nine or after eight in the evening', () => {
    expect(['08:59', '09:00', '19:59', '20:00', '03:00'].map((time) => mayAskAt(at('2026-12-22', time)))).toEqual([false, true, true, false, false])
  })
})
