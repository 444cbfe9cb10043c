import type { PackedCode } from '@/client/doorPacks'
import type { Result } from '@/domain/kernel/refusal'
import { slotMs } from '@/domain/meeting/door/doorCode'
import { doorScreen, type Door, type Screen } from '@/meetings/door/screen'

const hour = 3_600_000
const offline: Result<Door> = { ok: false, refusal: { kind: 'fault', code: 'fault', reference: '', text: '网络不通' } }

/** A screen with a network that may be up, down or silent, looked at while hours go by. */
function standing(pack: () => PackedCode | null = () => null) {
  let network: 'up' | 'down' | 'silent' = 'up'
  let screen: Screen = { door: null, packed: null, refusal: null, expired: false }
  let asked = 0
  let mostTimers = 0
  const code = (): Door => {
    const now = Date.now()
    const slot = Math.floor(now / slotMs)
    return { code: `code of ${slot}`, digits: '123456', until: (slot + 1) * slotMs, now } as Door
  }
  const made = doorScreen({
    ask: () => {
      asked += 1
      if (network === 'silent') return new Promise(() => {})
      return Promise.resolve(network === 'up' ? { ok: true, value: code() } : offline)
    },
    pack,
    show: (change) => {
      screen = { ...screen, ...change }
    },
  })
  const pass = async (ms: number, look: () => void = () => {}) => {
    for (let gone = 0; gone < ms; gone += 1000) {
      await jest.advanceTimersByTimeAsync(1000)
      mostTimers = Math.max(mostTimers, jest.getTimerCount())
      look()
    }
  }
  return { ...made, pass, turn: (to: typeof network) => { network = to }, now: () => screen, asked: () => asked, most: () => mostTimers }
}

/** How old the code on the screen is, in slots. */
const behind = ({ door }: Screen) => Math.floor(Date.now() / slotMs) - Number(door?.code.slice('code of '.length))

beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 10, 20, 1, 0, 7) }))
afterEach(() => jest.useRealTimers())

test('for eight hours it shows the code of the slot, with never more than three timers and none when it ends', async () => {
  const { ask, stop, pass, now, asked, most } = standing()
  void ask()
  let worst = 0
  await pass(8 * hour, () => { worst = Math.max(worst, behind(now())) })
  expect(worst).toBeLessThanOrEqual(1)
  expect(now()).toMatchObject({ expired: false, refusal: null })
  // Every five seconds and at each change, no more.
  expect(asked() / (8 * 720)).toBeLessThan(1.3)
  expect(most()).toBeLessThanOrEqual(3)
  stop()
  expect(jest.getTimerCount()).toBe(0)
})

test.each(['down', 'silent'] as const)('the network is %s for ten minutes: the old code goes in time, and a new one is there within half a minute', async (how) => {
  const { ask, stop, pass, turn, now, most } = standing()
  void ask()
  await pass(60_000)
  turn(how)
  await pass(40_000)
  expect(now().expired).toBe(true)
  await pass(560_000)
  expect(most()).toBeLessThanOrEqual(3)
  turn('up')
  await pass(how === 'down' ? 31_000 : 46_000)
  expect(now()).toMatchObject({ expired: false, refusal: null })
  expect(behind(now())).toBeLessThanOrEqual(1)
  stop()
  expect(jest.getTimerCount()).toBe(0)
})

test('without a network the codes kept on the device take their place, slot by slot, from the first moment on', async () => {
  const kept = (): PackedCode => {
    const slot = Math.floor(Date.now() / slotMs)
    return { title: '院坝会', code: `kept ${slot}`, until: (slot + 1) * slotMs, now: Date.now() }
  }
  const { ask, stop, pass, turn, now, most } = standing(kept)
  turn('down')
  void ask()
  await pass(1000)
  const seen = new Set<string>()
  await pass(5 * 60_000, () => {
    expect(now().packed?.code).toBe(`kept ${Math.floor((Date.now() - 100) / slotMs)}`)
    seen.add(now().packed?.code ?? '')
  })
  expect(seen.size).toBeGreaterThanOrEqual(10)
  expect(now().expired).toBe(false)
  turn('up')
  await pass(31_000)
  expect(now()).toMatchObject({ packed: null, refusal: null })
  expect(most()).toBeLessThanOrEqual(3)
  stop()
  expect(jest.getTimerCount()).toBe(0)
})
