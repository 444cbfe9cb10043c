import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { day, hour, minute } from '@/domain/kernel/calendar'
import { codeAt, codeOf, doorScene, doorText, goodCode, readDoorScene, readDoorText, slotMs, slotOf, type Purpose } from '@/domain/meeting/door/doorCode'
import { handInUntil, leftEarly, packSlots, seenAt, shownBetween } from '@/domain/meeting/door/handingIn'
import { atLeastOff, distanceSaid, metresBetween, toGcj } from '@/domain/meeting/door/whereabouts'

const sign = (text: string) => createHmac('sha256', 'the secret of this meeting').update(text).digest('hex')
const here = 'mf2kq8x1a00abcdefgh'
const noon = Date.UTC(2026, 10, 20, 6, 0)
const purposes = fc.constantFrom<Purpose>('in', 'out')
const moments = fc.integer({ min: noon - 400 * day, max: noon + 400 * day })

test('a code is good in its own slot and the ones beside it, for its own meeting and purpose, and never otherwise', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -2 * 2880, max: 2 * 2880 }), purposes, purposes, fc.constantFrom(here, `${here}x`, 'in', '1:in'), (at, slots, made, asked, meeting) => {
      const shown = codeAt(sign, meeting, at, made)
      expect([shown.digits, shown.code].map((one) => one.length)).toEqual([6, 20])
      expect(shown.until - at).toBeLessThanOrEqual(slotMs)
      const good = Math.abs(slots) <= 1 && made === asked && meeting === here
      expect(goodCode(sign, here, shown.code, at + slots * slotMs, asked)).toBe(good)
      // Six digits meet by chance once in 300,000; they must at least follow the code.
      if (good) expect(goodCode(sign, here, shown.digits, at + slots * slotMs, asked)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('digits of other slots, a day of them, are not those of now', () => {
  const others = Array.from({ length: 2880 }, (_, n) => codeOf(sign, here, slotOf(noon) + n + 2, 'in').digits)
  expect(others.filter((digits) => goodCode(sign, here, digits, noon)).length).toBeLessThanOrEqual(1)
})

test('the clock of whoever signs decides: codes worked out for a day earlier or later are no good', () => {
  for (const off of [-day, day, -hour, hour, -minute - slotMs, minute + slotMs]) {
    expect(goodCode(sign, here, codeAt(sign, here, noon + off).code, noon)).toBe(false)
  }
})

test('what the QR says is read back, with its purpose, and nothing else is taken for it', () => {
  const { code } = codeAt(sign, here, noon)
  for (const purpose of ['in', 'out'] as const) {
    expect(readDoorText(doorText('https://example.org/', here, code, purpose))).toEqual({ meeting: here, code, purpose })
  }
  for (const text of ['', 'https://example.org/', `#/member/checkin/index?m=${here}&c=123456`, `#/member/checkin/index?m=${here}&c=${code}&x=1`, `m=${here}&c=${code}`]) {
    expect(readDoorText(text)).toBeNull()
  }
})

test('WeChat’s own code has room for the meeting, the purpose and enough of the signature, and is good exactly as long', () => {
  fc.assert(fc.property(moments, fc.integer({ min: -3, max: 3 }), purposes, purposes, (at, slots, made, asked) => {
    const scene = doorScene(here, codeAt(sign, here, at, made).code, made) ?? ''
    expect(scene).toMatch(/^[\w-]{32}$/)
    const read = readDoorScene(scene)
    expect(read).toMatchObject({ meeting: here, purpose: made })
    expect(goodCode(sign, here, read?.code ?? '', at + slots * slotMs, asked)).toBe(Math.abs(slots) <= 1 && made === asked)
  }))
  // Longer than WeChat takes: the screen draws the plain code instead of one cut short.
  expect(doorScene(`${here}x`, codeAt(sign, here, noon).code, 'in')).toBeNull()
  for (const other of ['', 'xingfuli-2', `${here}x123456789abc`, `${here}i123456789AB`, `${here}i12345`]) expect(readDoorScene(other)).toBeNull()
})

describe('codes kept where there is no signal', () => {
  const meeting = { startsAt: noon, endsAt: noon + 2 * hour, openedAt: noon - 30 * minute, closedAt: null }
  const at = (when: number) => codeAt(sign, here, when).code
  const seen = (when: number, now: number, more: object = {}) => seenAt(sign, here, { ...meeting, ...more }, at(when), now)

  test('from ten minutes before the door was open until an hour after the end', () => {
    expect(seen(noon + 5 * minute, noon + 5 * hour)).toBe(noon + 5 * minute)
    expect(seen(noon + 5 * minute + 12_345, noon + 5 * hour)).toBe(noon + 5 * minute)
    expect(seen(meeting.openedAt - 10 * minute, noon + 5 * hour)).not.toBeNull()
    expect(seen(meeting.openedAt - 11 * minute, noon + 5 * hour)).toBeNull()
    expect(seen(meeting.endsAt + hour, noon + 5 * hour)).not.toBeNull()
    expect(seen(meeting.endsAt + hour + minute, noon + 5 * hour)).toBeNull()
  })

  test('closed early, nothing later counts; opened late for want of a network, the hour before the beginning does', () => {
    expect(seen(noon + hour, noon + 5 * hour, { closedAt: noon + 30 * minute })).toBeNull()
    for (const openedAt of [null, noon + 4 * hour]) {
      expect(shownBetween({ ...meeting, openedAt, closedAt: openedAt && openedAt + minute })).toEqual({ from: noon - hour, to: meeting.endsAt + hour })
      expect(seen(noon - 59 * minute, noon + 5 * hour, { openedAt })).not.toBeNull()
    }
  })

  test('a code that is still to come, beyond the slot the clocks may differ by, and one of another meeting, are none', () => {
    expect(seen(noon + 2 * slotMs, noon)).toBeNull()
    expect(seen(noon + slotMs, noon)).not.toBeNull()
    expect(seenAt(sign, here, meeting, codeAt(sign, 'another', noon).code, noon + hour)).toBeNull()
    expect(seenAt(sign, here, meeting, codeAt(sign, here, noon, 'out').code, noon + hour)).toBeNull()
    expect(handInUntil(meeting)).toBe(meeting.endsAt + day)
  })

  test('the pack holds the meeting’s hours from now on, twelve at most, and every code in it can be handed in', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3 * day, max: 2 * day }), fc.integer({ min: 0, max: 3 * day }), (before, long) => {
        const held = { startsAt: noon, endsAt: noon + long }
        const slots = packSlots(held, noon + before)
        expect(slots.length).toBeLessThanOrEqual((12 * hour) / slotMs)
        for (const slot of [slots[0], slots.at(-1)]) {
          if (slot === undefined) continue
          expect(slot).toBeGreaterThanOrEqual(slotOf(Math.max(noon + before, noon - hour)))
          expect(slot).toBeLessThanOrEqual(slotOf(held.endsAt + hour))
          // Two days of slots are looked through.
          if (long < day) expect(seenAt(sign, here, { ...held, openedAt: null, closedAt: null }, codeOf(sign, here, slot, 'in').code, held.endsAt + 2 * hour)).toBe(slot * slotMs)
        }
      }),
      { numRuns: 40 },
    )
  })
})

test('the last five minutes are no early leaving, nor is anything once the host has closed', () => {
  const meeting = { endsAt: noon, closedAt: null }
  expect(leftEarly(meeting, noon - 6 * minute)).toBe(true)
  expect(leftEarly(meeting, noon - 5 * minute)).toBe(false)
  expect(leftEarly({ endsAt: noon, closedAt: noon - hour }, noon - 50 * minute)).toBe(false)
})

test('how far off: by WeChat’s map and by a browser’s alike, with what the phone does not know in their favour', () => {
  const square = { latitude: 39.90923, longitude: 116.397428 }
  // Tian'anmen, as the published conversion shifts it.
  const shifted = toGcj(square, 'wgs84')
  expect(shifted.latitude).toBeCloseTo(39.91063, 4)
  expect(shifted.longitude).toBeCloseTo(116.40367, 4)
  expect(metresBetween(square, shifted)).toBeGreaterThan(400)
  expect(toGcj(square, 'gcj02')).toEqual(square)
  expect(metresBetween({ latitude: 30, longitude: 120 }, { latitude: 30.01, longitude: 120 })).toBeCloseTo(1112, 0)
  expect(atLeastOff(2345, 40)).toBe(2310)
  expect(atLeastOff(30, 50)).toBe(0)
  expect([distanceSaid(850), distanceSaid(2310)]).toEqual(['离会场约 850 米', '离会场约 2.3 公里'])
})
