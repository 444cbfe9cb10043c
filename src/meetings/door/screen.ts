import type { PackedCode } from '@/client/doorPacks'
import type { OutputOf } from '@/domain/kernel/contract'
import type { Refusal, Result } from '@/domain/kernel/refusal'
import type { doorCode } from '@/domain/meeting/contracts'

export type Door = OutputOf<typeof doorCode>

export interface Screen {
  /** As last heard from the cloud. */
  door: Door | null
  /** The code of the pack, while there is no other. */
  packed: PackedCode | null
  refusal: Refusal | null
  expired: boolean
}

const pollMs = 5000
/** After the end of its slot the server still takes a code for a while; the screen shows it this long at most. */
const spareMs = 5000
const longestPauseMs = 30_000
/** An answer that takes longer is taken for none: a network that is gone may keep a call hanging for minutes. */
const patienceMs = 15_000

interface Around {
  ask: () => Promise<Result<Door>>
  pack: () => PackedCode | null
  show: (change: Partial<Screen>) => void
}

/**
 * The screen at the door, for hours: asks every 5 s and right when a slot ends, after a failure with growing pauses.
 * How long a code lasts is counted from the server's own `now`, never from this machine's clock. Never more than three
 * timers at a time, none after `stop`.
 */
export function doorScreen({ ask: call, pack, show }: Around) {
  let next: ReturnType<typeof setTimeout> | undefined
  let end: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let turn = 0
  let good = false

  const answer = () => {
    let mine: typeof waiting
    const silence = new Promise<null>((resolve) => {
      mine = waiting = setTimeout(() => resolve(null), patienceMs)
    })
    return Promise.race([call(), silence]).finally(() => clearTimeout(mine))
  }
  /** The code on the screen has come to its end: the pack's takes its place, slot by slot, until the network is back. */
  const fall = () => {
    good = false
    clearTimeout(end)
    const packed = pack()
    show({ packed, expired: packed === null })
    if (packed) end = setTimeout(fall, packed.until - packed.now + 50)
  }
  const ask = async () => {
    const mine = (turn += 1)
    clearTimeout(next)
    clearTimeout(waiting)
    const result = await answer()
    if (mine !== turn) return
    if (result?.ok) {
      failures = 0
      good = true
      const left = result.value.until - result.value.now
      show({ door: result.value, packed: null, refusal: null, expired: false })
      clearTimeout(end)
      end = setTimeout(fall, left + spareMs)
      next = setTimeout(() => void ask(), Math.min(pollMs, left + 100))
      return
    }
    failures += 1
    show({ refusal: result?.refusal ?? silent })
    if (!good) fall()
    next = setTimeout(() => void ask(), Math.min(1000 * 2 ** failures, longestPauseMs))
  }
  const pause = () => {
    turn += 1
    for (const timer of [next, waiting]) clearTimeout(timer)
  }
  const stop = () => {
    pause()
    clearTimeout(end)
  }
  return { ask, pause, stop }
}

const silent: Refusal = { kind: 'fault', code: 'fault', reference: '', text: '网络很慢，没有回音。正在重新连接' }
