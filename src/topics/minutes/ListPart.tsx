import { useEffect, useState, type ReactNode } from 'react'
import { Btn, BtnRow, Empty, Row, Rows, Sheet, Small } from '@/components'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'

interface ListPartProps<Item> {
  name: string
  items: readonly Item[]
  onChange: (items: Item[]) => void
  blank: () => Item
  most: number
  /** How an item reads in the list. */
  title: (item: Item) => string
  note: (item: Item) => string
  empty: string
  /** One that may not be taken away. */
  stays?: (item: Item) => boolean
  fields: (item: Item, set: (change: Partial<Item>) => void) => ReactNode
  readOnly: boolean
  /** Which to open at once, where something is wrong with it. */
  first: number | null
  onOpened: () => void
}

const step = 30

/** Up to two hundred items as rows; each is written in its own sheet, so that typing stays quick and nothing scrolls away. */
export function ListPart<Item extends object>({ name, items, onChange, blank, most, title, note, empty, stays, fields, readOnly, first, onOpened }: ListPartProps<Item>) {
  const [shownMost, setShownMost] = useState(step)
  const [open, setOpen] = useState<{ at: number; item: Item } | null>(null)
  useEffect(() => {
    const item = first === null ? undefined : items[first]
    if (first === null || !item) return
    setOpen({ at: first, item })
    onOpened()
  }, [first, items, onOpened])
  const added = open !== null && open.at >= items.length
  const put = (again: boolean) => {
    if (!open) return
    const next = [...items]
    next[open.at] = open.item
    onChange(next)
    setOpen(again ? { at: next.length, item: blank() } : null)
  }
  const takeOut = () => {
    if (open) onChange(items.filter((_, at) => at !== open.at))
    setOpen(null)
  }
  const kept = open !== null && !added && (stays?.(open.item) ?? false)
  return (
    <>
      {items.length === 0 ? <Empty title={`还没有${name}`} note={empty} /> : null}
      {items.length > 0 ? (
        <Rows label={name}>
          {items.slice(0, shownMost).map((item, at) => <Row key={at} title={`${at + 1}. ${clip(shown(title(item)) || '（还没写）', 60)}`} note={note(item)} {...(readOnly ? {} : { onTap: () => setOpen({ at, item }) })} />)}
        </Rows>
      ) : null}
      {items.length > shownMost ? <Btn kind='plain' onTap={() => setShownMost(shownMost + step)}>更多（还有 {items.length - shownMost} 条）</Btn> : null}
      {readOnly ? null : items.length < most ? <Btn kind='plain' icon='plus' onTap={() => setOpen({ at: items.length, item: blank() })}>加一条{name}</Btn> : <Small>{name}最多 {most} 条。</Small>}
      {open ? (
        <Sheet
          open
          title={`${name} ${open.at + 1}`}
          onClose={() => setOpen(null)}
          foot={
            <BtnRow>
              {added ? <Btn kind='plain' onTap={() => put(true)}>再加一条</Btn> : kept ? null : <Btn kind='plain' onTap={takeOut}>去掉</Btn>}
              <Btn onTap={() => put(false)}>好</Btn>
            </BtnRow>
          }
        >
          {fields(open.item, (change) => setOpen({ ...open, item: { ...open.item, ...change } }))}
        </Sheet>
      ) : null}
    </>
  )
}
