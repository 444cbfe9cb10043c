import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { call } from '@/client/call'
import { codeIn, hoursOf, keepPack, packOf } from '@/client/doorPacks'
import { onNetworkBack } from '@/client/network'
import { isWeChat } from '@/client/wechat'
import type { Result } from '@/domain/kernel/refusal'
import { doorCode } from '@/domain/meeting/contracts'
import { doorPack } from '@/domain/meeting/door/contracts'
import type { Purpose } from '@/domain/meeting/door/doorCode'
import { doorScreen, type Door, type Screen } from './screen'

export type { Door } from './screen'

const dark: Screen = { door: null, packed: null, refusal: null, expired: false }

/** What the screen at the door shows (screen.ts), while the page is in front. */
export function useDoorCode(meeting: string, purpose: Purpose) {
  const [screen, setScreen] = useState<Screen>(dark)
  const running = useRef<ReturnType<typeof doorScreen> | null>(null)
  const ask = useCallback(async () => running.current?.ask(), [])
  useEffect(() => {
    if (!meeting) return
    const made = doorScreen({
      ask: askWithPicture(meeting, purpose),
      pack: () => codeIn(packOf(meeting)),
      show: (change) => setScreen((before) => ({ ...before, ...change })),
    })
    running.current = made
    void made.ask()
    const deaf = onNetworkBack(() => void made.ask())
    return () => {
      deaf()
      made.stop()
    }
  }, [meeting, purpose])
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) void ask()
    shownBefore.current = true
  })
  useDidHide(() => running.current?.pause())
  return { ...screen, ask }
}

/** WeChat draws a code of its own for each slot; within one it is asked for only until it is there. */
function askWithPicture(meeting: string, purpose: Purpose): () => Promise<Result<Door>> {
  let latest: { picture: string; until: number; endsAt: number } | null = null
  return async () => {
    const wanted = isWeChat && (latest === null || Date.now() >= latest.endsAt)
    const answer = await call(doorCode, { id: meeting, purpose, ...(wanted ? { picture: true } : {}) })
    if (!answer.ok) return answer
    const { picture, until, now } = answer.value
    if (picture) latest = { picture, until, endsAt: Date.now() + until - now }
    return { ok: true, value: { ...answer.value, picture: latest?.until === until ? latest.picture : null } }
  }
}

export interface Packed {
  hours: { from: number; to: number } | null
  /** Why it could not be kept. */
  trouble: string
}

/** For a meeting without signal: its codes, fetched whenever this page is opened with a network. */
export function useDoorPack(meeting: string, wanted: boolean): Packed {
  const [packed, setPacked] = useState<Packed>(() => ({ hours: hoursIn(meeting), trouble: '' }))
  useEffect(() => {
    if (!wanted) return
    let gone = false
    void call(doorPack, { id: meeting }).then((answer) => {
      const kept = answer.ok && keepPack(answer.value)
      const trouble = kept ? '' : answer.ok ? '这台设备存不下了，请清理一下空间，再打开一次' : answer.refusal.text
      if (!gone) setPacked({ hours: hoursIn(meeting), trouble })
    })
    return () => {
      gone = true
    }
  }, [meeting, wanted])
  return packed
}

function hoursIn(meeting: string): Packed['hours'] {
  const pack = packOf(meeting)
  return pack && hoursOf(pack)
}
