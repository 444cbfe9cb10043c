import { useState } from 'react'
import { Btn, BtnRow, PickField, Sheet } from '@/components'
import { scopeTypes, tagKeys, tags } from '@/domain/topic/sheet'
import { topicLife, topicStatuses } from '@/domain/topic/topic'
import { everything, type TopicFilter } from './filter'

const all = 'all'
const orAll = <V extends string>(label: string, options: readonly { value: V; label: string }[]) => [{ value: all as V | typeof all, label }, ...options]
const picked = <V extends string>(value: V | typeof all): V | null => (value === all ? null : (value as V))

interface FilterSheetProps {
  filter: TopicFilter
  committees: readonly { id: string; name: string }[]
  onClose: () => void
  onChange: (filter: TopicFilter) => void
}

export function FilterSheet({ filter, committees, onClose, onChange }: FilterSheetProps) {
  const [next, setNext] = useState(filter)
  const put = (change: Partial<TopicFilter>) => setNext((before) => ({ ...before, ...change }))
  const done = (chosen: TopicFilter) => {
    onChange(chosen)
    onClose()
  }
  const foot = <BtnRow><Btn kind='plain' onTap={() => done(everything)}>看全部</Btn><Btn onTap={() => done(next)}>就看这些</Btn></BtnRow>
  return (
    <Sheet open title='筛选议题' onClose={onClose} foot={foot}>
      <PickField label='议题类型' options={orAll('全部类型', scopeTypes.map((name) => ({ value: name, label: name })))} value={next.scopeType ?? all} onChange={(value) => put({ scopeType: picked(value) })} />
      <PickField label='七有五性' options={orAll('不限', tagKeys.map((key) => ({ value: key, label: tags[key] })))} value={next.tag ?? all} onChange={(value) => put({ tag: picked(value) })} />
      <PickField label='办到哪一步' options={orAll('不限', topicStatuses.map((status) => ({ value: status, label: topicLife.states[status] })))} value={next.status ?? all} onChange={(value) => put({ status: picked(value) })} />
      <PickField label='联系专委会' options={orAll('全部专委会', committees.map(({ id, name }) => ({ value: id, label: name })))} value={next.committee ?? all} onChange={(value) => put({ committee: picked(value) })} />
    </Sheet>
  )
}
