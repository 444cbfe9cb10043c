import { useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { call } from '@/client/call'
import { continueImport, type ImportView } from '@/domain/opinion/intake/hotlineContracts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** While the page is looked at it keeps the import going, one call after the other; otherwise the clock does. */
export function useGoingOn(view: ImportView | null, put: (view: ImportView) => void): { offline: boolean } {
  const [offline, setOffline] = useState(false)
  const [seen, setSeen] = useState(true)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  const latest = useRef(put)
  latest.current = put
  const id = view?.status === 'running' && seen ? view.id : null
  useEffect(() => {
    if (id === null) return
    let stopped = false
    const go = async () => {
      for (let through = -1; !stopped; ) {
        const answer = await call(continueImport, { id })
        if (stopped) return
        setOffline(!answer.ok)
        if (answer.ok) latest.current(answer.value)
        if (answer.ok && answer.value.status !== 'running') return
        // Somebody else, or the clock, has it just now.
        if (!answer.ok || answer.value.through === through) await pause(3000)
        if (answer.ok) through = answer.value.through
      }
    }
    void go()
    return () => {
      stopped = true
    }
  }, [id])
  return { offline }
}
