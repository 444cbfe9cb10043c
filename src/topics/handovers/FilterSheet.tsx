import { useState } from 'react'
import { Btn, BtnRow, Chips, DateField, PickField, Sheet } from '@/components'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import { beijing } from '@/domain/kernel/calendar'
import type { LedgerFilter } from '@/domain/supervision/ledger'
import { useHolds } from '@/staff/parts/posts'
import { asNames } from './filter'

const all = 'all'
const chosen = <V extends string>(value: V | typeof all): V | null => (value === all ? null : value)
const named = (first: string, items: readonly { id: string; name: string }[]) => [{ value: all, label: first }, ...items.map(({ id, name }) => ({ value: id, label: name }))]

interface FilterSheetProps {
  filter: LedgerFilter
  onClose: () => void
  onChange: (filter: LedgerFilter) => void
}

export function FilterSheet({ filter, onClose, onChange }: FilterSheetProps) {
  const [next, setNext] = useState(filter)
  const known = useView(lists, {}).value
  const inUnit = useHolds('unit')
  const put = (change: Partial<LedgerFilter>) => setNext((before) => ({ ...before, ...change }))
  const done = (result: LedgerFilter) => {
    onChange(result)
    onClose()
  }
  const thisYear = beijing(Date.now()).year()
  const years = Array.from({ length: 4 }, (_, back) => String(thisYear - back))
  const day = (one: 'from' | 'to') => (next.year ? '' : (next[one] ?? ''))
  const foot = <BtnRow><Btn kind='plain' onTap={() => done({ shelf: next.shelf })}>看全部</Btn><Btn onTap={() => done(next)}>就看这些</Btn></BtnRow>
  return (
    <Sheet open title='筛选' onClose={onClose} foot={foot}>
      <Chips label={inUnit ? '我们单位' : '主办还是会办'} options={[{ value: all, label: '都看' }, { value: 'main' as const, label: asNames.main }, { value: 'helper' as const, label: inUnit ? asNames.helper : '有会办的' }]} value={next.as ?? all} onChange={(value) => put({ as: chosen(value) })} />
      {inUnit ? null : <PickField label='承办单位' options={named('全部单位', known?.units ?? [])} value={next.unit ?? all} onChange={(value) => put({ unit: chosen(value) })} />}
      {(known?.rooms.length ?? 0) > 1 ? <PickField label='议事室' options={named('全部议事室', known?.rooms ?? [])} value={next.room ?? all} onChange={(value) => put({ room: chosen(value) })} /> : null}
      <PickField label='政协责任委室' options={named('全部专委会', known?.committees ?? [])} value={next.committee ?? all} onChange={(value) => put({ committee: chosen(value) })} />
      <Chips label='协商时间' options={[{ value: all, label: '不限' }, ...years.map((year) => ({ value: year, label: `${year} 年` }))]} value={next.year ? String(next.year) : all} onChange={(value) => put({ year: value === all ? null : Number(value), from: null, to: null })} />
      <DateField label='从哪天' value={day('from')} onChange={(from) => put({ from, year: null })} />
      <DateField label='到哪天' value={day('to')} onChange={(to) => put({ to, year: null })} />
    </Sheet>
  )
}
