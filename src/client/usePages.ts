import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Contract } from '@/domain/kernel/contract'
import type { Refusal } from '@/domain/kernel/refusal'
import { call } from './call'

interface PageOf<Item> {
  items: Item[]
  next: string | null
}

/** A list that comes in pages. `latest` is the newest answer as a whole, for numbers that travel with the list. */
export function usePages<Rest extends object, Item, Output extends PageOf<Item>>(
  contract: Contract<Rest & { after: string | null }, Output>,
  rest: Rest,
) {
  const [items, setItems] = useState<Output['items']>([])
  const [latest, setLatest] = useState<Output | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [loading, setLoading] = useState(true)
  const asked = JSON.stringify(rest)
  const turn = useRef(0)

  const load = useCallback(
    async (after: string | null) => {
      const mine = (turn.current += 1)
      setLoading(true)
      const result = await call(contract, { ...(JSON.parse(asked) as Rest), after })
      if (mine !== turn.current) return
      setLoading(false)
      setRefusal(result.ok ? null : result.refusal)
      if (!result.ok) return
      setLatest(result.value)
      setItems((before) => (after === null ? result.value.items : [...before, ...result.value.items]))
    },
    [contract, asked],
  )
  useEffect(() => {
    setItems([])
    void load(null)
  }, [load])
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) void load(null)
    shownBefore.current = true
  })
  const next = latest?.next ?? null
  return {
    items,
    latest,
    refusal,
    loading,
    reload: () => load(null),
    more: next === null ? null : () => load(next),
    /** Takes a line away at once, before the list is asked for again. */
    drop: (gone: (item: Output['items'][number]) => boolean) => setItems((before) => before.filter((item) => !gone(item as Output['items'][number]))),
  }
}
