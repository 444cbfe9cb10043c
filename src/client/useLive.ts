import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { Contract } from '@/domain/kernel/contract'
import type { Refusal } from '@/domain/kernel/refusal'
import { call } from './call'
import { onNetworkBack } from './network'

interface Asked {
  meeting: string
  known: string | null
}
interface Answer<Room> {
  now: number
  mark: string
  room: Room | null
}

export interface Live<Room> {
  room: Room | null
  refusal: Refusal | null
  ask: () => Promise<void>
  /** The server's time (ms): what this machine's clock says plays no part. */
  serverNow: () => number
}

const longestPauseMs = 30_000
const calmMs = 60_000

/**
 * What goes on in a room, asked every few seconds while the page is in sight, for hours. After a failure it asks again
 * with growing pauses and goes on showing what it last knew; when a meeting is over it hardly asks any more.
 */
export function useLive<Room extends { stage: string }>(contract: Contract<Asked, Answer<Room>>, meeting: string, everyMs = 4000): Live<Room> {
  const [room, setRoom] = useState<Room | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const known = useRef<{ mark: string | null; stage: string }>({ mark: null, stage: 'open' })
  const next = useRef<ReturnType<typeof setTimeout>>()
  const failures = useRef(0)
  const turn = useRef(0)
  const offset = useRef(0)

  const ask = useCallback(async () => {
    if (!meeting) return
    const mine = (turn.current += 1)
    clearTimeout(next.current)
    const sent = Date.now()
    const result = await call(contract, { meeting, known: known.current.mark })
    if (mine !== turn.current) return
    setRefusal(result.ok ? null : result.refusal)
    if (result.ok) {
      failures.current = 0
      // The answer was written about halfway between asking and hearing.
      offset.current = result.value.now - (sent + Date.now()) / 2
      if (result.value.room) {
        known.current = { mark: result.value.mark, stage: result.value.room.stage }
        setRoom(result.value.room)
      }
    } else failures.current += 1
    const pause = failures.current > 0 ? Math.min(1000 * 2 ** failures.current, longestPauseMs) : known.current.stage === 'over' ? calmMs : everyMs
    next.current = setTimeout(() => void ask(), pause)
  }, [contract, meeting, everyMs])

  const stop = useCallback(() => {
    turn.current += 1
    clearTimeout(next.current)
  }, [])
  useEffect(() => {
    void ask()
    const off = onNetworkBack(() => void ask())
    return () => {
      off()
      stop()
    }
  }, [ask, stop])
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) void ask()
    shownBefore.current = true
  })
  useDidHide(stop)
  return { room, refusal, ask, serverNow: useCallback(() => Date.now() + offset.current, []) }
}
