import { useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { call } from '@/client/call'
import { watch } from '@/domain/opinion/desk/contracts'

const every = 30_000

/**
 * Says every half minute that this phone has the opinion open, and hears who else has. Nobody waits for it: what does
 * not get through is said again.
 */
export function useWatching(id: string | null): readonly string[] {
  const [others, setOthers] = useState<readonly string[]>([])
  const inFront = useRef(true)
  useDidShow(() => void (inFront.current = true))
  useDidHide(() => void (inFront.current = false))
  useEffect(() => {
    if (id === null) return
    let here = true
    const say = async () => {
      if (!inFront.current) return
      const result = await call(watch, { id })
      if (here && result.ok) setOthers(result.value.others)
    }
    void say()
    const timer = setInterval(() => void say(), every)
    return () => {
      here = false
      clearInterval(timer)
    }
  }, [id])
  return others
}
