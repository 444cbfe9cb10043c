import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startingTime } from '../../local-cloud/clock'
import { asSaid, byDay, realTime } from '../../local-cloud/preview/byDay'
import { hasRealTime, prepareDataFolder } from '../../local-cloud/preview/dataFolder'
import { cloudNow, hearTime } from '../../local-cloud/preview/heardTime'
import { startPreview } from '../../local-cloud/preview/startPreview'

const at = (beijing: string) => Date.parse(`${beijing}:00+08:00`)
const said = (moment: number) => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('a demonstration is opened by day', () => {
  it.each([
    ['2026-12-01T14:20', '2026-12-01 14:20', 'a working afternoon stays as it is'],
    ['2026-12-01T03:10', '2026-12-01 10:00', 'before the morning'],
    ['2026-12-01T20:30', '2026-12-01 10:00', 'in the evening, on the same date'],
    ['2026-12-31T23:58', '2026-12-31 10:00', 'on the last evening of the year'],
    ['2026-11-28T11:00', '2026-11-30 10:00', 'on a Saturday'],
    ['2026-10-01T09:00', '2026-10-08 10:00', 'in the National Day holiday'],
    ['2026-10-10T09:00', '2026-10-10 09:00', 'on a Saturday that is worked'],
    ['2026-02-17T02:00', '2026-02-24 10:00', 'at Spring Festival'],
    ['2027-02-07T12:00', '2027-02-08 10:00', 'in a year whose holidays nobody has announced'],
    ['2028-02-28T21:30', '2028-02-28 10:00', 'on the day before a leap day'],
  ])('%s: %s, %s', (machine, opens) => {
    expect(said(byDay(at(machine), null))).toBe(opens)
  })

  it.each([
    ['2026-12-02T02:00', '2026-12-02 10:00', 'at night: next morning'],
    ['2026-12-01T20:30', '2026-12-02 10:00', 'in the evening: not back to this morning'],
    ['2026-12-04T17:05', '2026-12-07 10:00', 'after work on a Friday'],
    ['2026-12-02T15:00', '2026-12-02 15:00', 'by day: it goes on'],
  ])('left so that it is now %s there: %s, %s', (kept, opens) => {
    expect(said(byDay(at('2026-12-09T12:00'), at(kept)))).toBe(opens)
  })

  it('unless somebody works with it in earnest, or says when', () => {
    const night = at('2026-12-02T02:00')
    expect([realTime(night, null), realTime(night, night - 5), realTime(night, night + 5)]).toEqual([night, night, night + 5])
    expect([asSaid(5)(night, null), asSaid(5)(night, 9)]).toEqual([5, 9])
    expect(startingTime({ LOCAL_CLOUD_TIME: '2026-11-24T10:00:00+08:00' })).toBe(at('2026-11-24T10:00'))
    expect(startingTime({})).toBeUndefined()
    for (const LOCAL_CLOUD_TIME of ['2026-11-24T10:00:00', '明天', '2026-13-24T10:00:00Z']) expect(() => startingTime({ LOCAL_CLOUD_TIME })).toThrow(/要写成带时区的时间/)
  })
})

describe('the time of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opening-'))
  const open = (opensAt: typeof byDay, dataDir = join(folder, 'data')) => startPreview({
    dataDir, opensAt, h5Dir: folder, functionsDir: join(folder, 'none'), collections: { points: [] }, people: [], holders: { resident: '', member: '', staff: '' }, scene: '', codePage: '', templates: {}, placeOf: () => null,
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('does not go back: not for an opening far behind the machine, not when the machine is put back', async () => {
    const heard: (number | null)[] = []
    const first = await open((_, kept) => {
      heard.push(kept)
      return at('2026-11-24T10:00')
    })
    expect(first.cloud.now()).toBeLessThan(at('2026-11-24T10:10'))
    await first.close()
    const left = first.cloud.now()
    const second = await open((_, kept) => {
      heard.push(kept)
      return kept ?? 0
    })
    expect(heard).toEqual([null, expect.any(Number)])
    expect(second.cloud.now()).toBeGreaterThanOrEqual(left)
    await second.close()

    // As if the machine had been a year further on then.
    const seen = Date.now() + 365 * 86_400_000
    writeFileSync(join(folder, 'data', 'clock'), `0 ${seen}`)
    const third = await open(byDay)
    expect(third.cloud.now()).toBeGreaterThanOrEqual(seen)
    await third.close()
  })

  it('keeps the time of an older note', async () => {
    const dataDir = join(folder, 'older')
    prepareDataFolder(dataDir, false)
    writeFileSync(join(dataDir, 'clock'), '60000')
    const before = Date.now()
    const here = await open((_, kept) => kept ?? 0, dataDir)
    expect(here.cloud.now()).toBeGreaterThanOrEqual(before + 60_000)
    await here.close()
  })

  it('is real from then on when it was asked for once, until it begins afresh', () => {
    const dataDir = join(folder, 'earnest')
    prepareDataFolder(dataDir, false)
    expect([hasRealTime(dataDir, false), hasRealTime(dataDir, true), hasRealTime(dataDir, false)]).toEqual([false, true, true])
    prepareDataFolder(dataDir, true)
    expect(hasRealTime(dataDir, false)).toBe(false)
  })
})

test('a browser goes by what it hears of the cloud, behind or ahead of its own clock', () => {
  const here = Date.now()
  hearTime(here - 36_000_000)
  expect(cloudNow()).toBeLessThan(here)
  hearTime(NaN)
  expect(cloudNow()).toBeLessThan(here)
  hearTime(here + 86_400_000)
  const ahead = cloudNow()
  expect(ahead).toBeGreaterThanOrEqual(here + 86_400_000)
  // An answer that was long on its way says less.
  hearTime(here + 86_400_000 - 5000)
  expect(cloudNow()).toBeGreaterThanOrEqual(ahead)
  // Begun anew.
  hearTime(here)
  expect(cloudNow()).toBeLessThan(ahead)
})
