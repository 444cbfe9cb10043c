import { useState } from 'react'
import { Btn, BtnRow, Chips, PickField, Sheet } from '@/components'
import { ageNames, ages, mineNames, mines, unfiltered, type Filter } from '@/domain/opinion/desk/filter'
import { channels, type Channel } from '@/domain/opinion/opinion'
import { useSubjects } from '../parts/useSubjects'

const all = 'all'
const chosen = <V extends string>(value: V | typeof all): V | null => (value === all ? null : value)
const options = <V extends string>(first: string, entries: readonly (readonly [V, string])[]) => [{ value: all as V | typeof all, label: first }, ...entries.map(([value, label]) => ({ value, label }))]

interface FilterSheetProps {
  filter: Filter
  rooms: readonly { id: string; name: string }[]
  withAge: boolean
  onClose: () => void
  onChange: (filter: Filter) => void
}

export function FilterSheet({ filter, rooms, withAge, onClose, onChange }: FilterSheetProps) {
  const [next, setNext] = useState(filter)
  const { items } = useSubjects(next.room ?? rooms[0]?.id ?? null)
  const put = (change: Partial<Filter>) => setNext((before) => ({ ...before, ...change }))
  const done = (result: Filter) => {
    onChange(result)
    onClose()
  }
  const foot = <BtnRow><Btn kind='plain' onTap={() => done(unfiltered)}>看全部</Btn><Btn onTap={() => done(next)}>就看这些</Btn></BtnRow>
  return (
    <Sheet open title='筛选' onClose={onClose} foot={foot}>
      <Chips label='和我有关' options={options('都看', mines.map((one) => [one, mineNames[one]]))} value={next.mine ?? all} onChange={(value) => put({ mine: chosen(value) })} />
      {withAge ? <Chips label='等了多久' options={options('都看', ages.map((one) => [one, ageNames[one]]))} value={next.age ?? all} onChange={(value) => put({ age: chosen(value) })} /> : null}
      <PickField label='事项' options={options('全部事项', items.map(({ name }) => [name, name]))} value={next.subject ?? all} onChange={(value) => put({ subject: chosen(value) })} />
      <Chips label='来源' options={options('都看', Object.entries(channels) as [Channel, string][])} value={next.channel ?? all} onChange={(value) => put({ channel: chosen(value) })} />
      {rooms.length > 1 ? <PickField label='议事室' options={options('全部议事室', rooms.map(({ id, name }) => [id, name]))} value={next.room ?? all} onChange={(value) => put({ room: chosen(value) })} /> : null}
    </Sheet>
  )
}
