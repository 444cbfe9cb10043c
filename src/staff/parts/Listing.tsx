import { useRef, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Btn, Failed, Loading, Refused } from '@/components'
import { placesFor } from '@/client/places'
import type { Refusal } from '@/domain/kernel/refusal'

interface ListingProps<Item> {
  pages: { items: readonly Item[]; refusal: Refusal | null; loading: boolean; reload: () => Promise<void>; more: (() => Promise<void>) | null }
  /** What to do when there is nothing. */
  empty: ReactNode
  children: (item: Item, index: number) => ReactNode
}

/** A list that comes in pages: opening, not opened, empty, or its lines with 更多. */
export function Listing<Item extends { id: string }>({ pages, empty, children }: ListingProps<Item>) {
  const { items, refusal, loading, reload, more } = pages
  const places = useRef<string[]>([])
  const at = new Map(items.map((item, index) => [item.id, index]))
  places.current = placesFor(items.length > 0 ? places.current : [], [...at.keys()])
  if (items.length === 0) {
    if (loading) return <Loading />
    return refusal ? <Failed title='没有打开' note={refusal.text} onRetry={reload} /> : <>{empty}</>
  }
  return (
    <>
      <View className='y-list'>
        {places.current.map((id) => {
          const index = at.get(id)
          const item = index === undefined ? undefined : items[index]
          return <View key={id} className={item ? 'y-slot' : 'y-slot gone'}>{item && index !== undefined ? children(item, index) : null}</View>
        })}
      </View>
      <Refused refusal={refusal} />
      {/* Its place stays: a node taken out beside the list would send the list again. */}
      <View className={more ? '' : 'y-gone'}>{more ? <Btn kind='plain' busy={loading} onTap={more}>更多</Btn> : null}</View>
    </>
  )
}
