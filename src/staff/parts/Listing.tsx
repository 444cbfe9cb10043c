import { Fragment, type ReactNode } from 'react'
import { Btn, Failed, Loading, Refused } from '@/components'
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
  if (items.length === 0) {
    if (loading) return <Loading />
    return refusal ? <Failed title='没有打开' note={refusal.text} onRetry={reload} /> : <>{empty}</>
  }
  return (
    <>
      {items.map((item, index) => <Fragment key={item.id}>{children(item, index)}</Fragment>)}
      <Refused refusal={refusal} />
      {more ? <Btn kind='plain' busy={loading} onTap={more}>更多</Btn> : null}
    </>
  )
}
