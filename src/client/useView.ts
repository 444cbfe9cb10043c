import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Contract } from '@/domain/kernel/contract'
import type { Refusal } from '@/domain/kernel/refusal'
import { call } from './call'

export interface View<Output> {
  value: Output | null
  refusal: Refusal | null
  loading: boolean
  reload: () => Promise<void>
  /** Puts in what a move has just answered, instead of asking again. */
  put: (value: Output) => void
}

/** What a page shows: asked when the page opens and again whenever it comes back to the front. `input: null` waits. */
export function useView<Input, Output>(contract: Contract<Input, Output>, input: Input | null): View<Output> {
  const [value, setValue] = useState<Output | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [loading, setLoading] = useState(true)
  const asked = JSON.stringify(input)
  // An answer to an older question must not overwrite the answer to a newer one.
  const latest = useRef(0)

  const reload = useCallback(async () => {
    if (asked === 'null') return
    const mine = (latest.current += 1)
    setLoading(true)
    const result = await call(contract, JSON.parse(asked) as Input)
    if (mine !== latest.current) return
    setLoading(false)
    setRefusal(result.ok ? null : result.refusal)
    if (result.ok) setValue(result.value)
  }, [contract, asked])

  useEffect(() => {
    void reload()
  }, [reload])
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) void reload()
    shownBefore.current = true
  })

  const put = useCallback((next: Output) => {
    latest.current += 1
    setRefusal(null)
    setLoading(false)
    setValue(next)
  }, [])
  return { value, refusal, loading, reload, put }
}
