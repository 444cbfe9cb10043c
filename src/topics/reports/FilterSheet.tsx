import { Btn, Chips, PickField, Sheet } from '@/components'
import { reportKinds } from '@/domain/kernel/reportKinds'
import { yearsBack } from './says'

/** Empty means all. */
export interface Filter {
  kind: string
  year: string
}
export const everything: Filter = { kind: '', year: '' }
export const saidOf = ({ kind, year }: Filter): string => `${year === '' ? '全部年份' : `${year} 年起草`} · ${kind || '三种都看'}`

interface FilterSheetProps {
  open: boolean
  value: Filter
  onChange: (value: Filter) => void
  onClose: () => void
}

export function FilterSheet({ open, value, onChange, onClose }: FilterSheetProps) {
  return (
    <Sheet open={open} title='筛选' onClose={onClose} foot={<Btn onTap={onClose}>好了</Btn>}>
      <Chips label='哪一种' options={['', ...reportKinds].map((one) => ({ value: one, label: one || '全部' }))} value={value.kind} onChange={(kind) => onChange({ ...value, kind })} />
      <PickField label='哪一年起草的' value={value.year} onChange={(year) => onChange({ ...value, year })} options={['', ...yearsBack(Date.now())].map((one) => ({ value: one, label: one === '' ? '全部年份' : `${one} 年` }))} />
    </Sheet>
  )
}
