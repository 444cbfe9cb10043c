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

  /** How many lines the reader has had so far: so long the list comes back, or the place they were at would be gone. */
  const length = useRef(0)

  const load = useCallback(
    async (from: string | null, least: number) => {
      const mine = (turn.current += 1)
      setLoading(true)
      const found: Output['items'] = []
      let after = from
      let result
      do {
        result = await call(contract, { ...(JSON.parse(asked) as Rest), after })
        if (mine !== turn.current) return
        if (!result.ok) break
        found.push(...result.value.items)
        after = result.value.next
      } while (after !== null && found.length < least)
      setLoading(false)
      setRefusal(result.ok ? null : result.refusal)
      if (!result.ok) return
      const { value } = result
      setLatest(value)
      length.current = (from === null ? 0 : length.current) + found.length
      setItems((before) => (from === null ? found : [...before, ...found]))
    },
    [contract, asked],
  )
  const reload = useCallback(() => load(null, length.current), [load])
  useEffect(() => {
    setItems([])
    length.current = 0
    void load(null, 0)
  }, [load])
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) void reload()
    shownBefore.current = true
  })
  const next = latest?.next ?? null
  return {
    items,
    latest,
    refusal,
    loading,
    reload,
    more: next === null ? null : () => load(next, 0),
    /** Takes a line away at once, before the list is asked for again. */
    drop: (gone: (item: Output['items'][number]) => boolean) => setItems((before) => before.filter((item) => !gone(item as Output['items'][number]))),
  }
}
