import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { call } from '@/client/call'
import type { OutputOf } from '@/domain/kernel/contract'
import type { Refusal } from '@/domain/kernel/refusal'
import { doorCode } from '@/domain/meeting/contracts'

export type Door = OutputOf<typeof doorCode>

const pollMs = 5000
/** After the end of its slot the server still takes a code for a while; the screen shows it this long at most. */
const spareMs = 5000
const longestPauseMs = 30_000

/**
 * What the screen at the door shows: asked every 5 s and right when a slot ends. How long a code lasts is counted
 * from the server's own `now`, never from this machine's clock. After a failure it asks again with growing pauses.
 */
export function useDoorCode(meeting: string) {
  const [door, setDoor] = useState<Door | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [expired, setExpired] = useState(false)
  const timers = useRef<{ next?: ReturnType<typeof setTimeout>; end?: ReturnType<typeof setTimeout> }>({})
  const failures = useRef(0)
  const turn = useRef(0)

  const ask = useCallback(async () => {
    if (!meeting) return
    const mine = (turn.current += 1)
    clearTimeout(timers.current.next)
    const result = await call(doorCode, { id: meeting })
    if (mine !== turn.current) return
    setRefusal(result.ok ? null : result.refusal)
    if (result.ok) {
      failures.current = 0
      const left = result.value.until - result.value.now
      setDoor(result.value)
      setExpired(false)
      clearTimeout(timers.current.end)
      timers.current.end = setTimeout(() => setExpired(true), left + spareMs)
      timers.current.next = setTimeout(() => void ask(), Math.min(pollMs, left + 100))
    } else {
      failures.current += 1
      timers.current.next = setTimeout(() => void ask(), Math.min(1000 * 2 ** failures.current, longestPauseMs))
    }
  }, [meeting])

  const stop = useCallback(() => {
    turn.current += 1
    clearTimeout(timers.current.next)
  }, [])
  useEffect(() => {
    void ask()
    const running = timers.current
    return () => {
      stop()
      clearTimeout(running.end)
    }
  }, [ask, stop])
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) void ask()
    shownBefore.current = true
  })
  useDidHide(stop)
  return { door, refusal, expired, ask }
}
