import { growth } from '@/domain/opinion/issue'
import { growthSaid } from '@/staff/issues/says'

const day = 86_400_000
const now = 60 * day

test('Wang Min reads how fast it grows: this week against the one before', () => {
  const arrivals = [now - 20 * day, now - 10 * day, now - 8 * day, now - 6 * day, now - 2 * day, now - day]
  expect(growth(arrivals, now)).toEqual({ week: 3, weekBefore: 2 })
  expect(growthSaid({ ...growth(arrivals, now), lastAt: now - day }, now)).toBe('最近 7 天来了 3 条，前 7 天 2 条，在变多')
})

test('what has gone quiet is said to be quiet', () => {
  expect(growthSaid({ ...growth([now - 30 * day], now), lastAt: now - 30 * day }, now)).toMatch('最近 7 天没有新的')
})
