import { View } from '@tarojs/components'
import { useState } from 'react'
import { Btn, Chips, Field, Line, Link, PickField, Refused, Sheet, Small, Stack } from '@/components'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import { shown } from '@/domain/kernel/text'
import type { Done } from '@/domain/kernel/view'
import { categories } from '@/domain/opinion/routing/suggestion'
import { SubjectChips } from './SubjectChips'
import { useSorting, type Sortable } from './useSorting'
import '../staff.scss'

interface SortSheetProps {
  opinion: Sortable
  onClose: () => void
  onDone: (done: Done, text: string) => void | Promise<unknown>
  onRefresh: () => void | Promise<unknown>
  /** Merging instead, where that is offered. */
  onMerge?: () => void
}

/** What is it about? One tap on a subject, one to confirm. Mount it anew for each opinion. */
export function SortSheet({ opinion, onClose, onDone, onRefresh, onMerge }: SortSheetProps) {
  const sorting = useSorting(opinion)
  const { act, subject, committee, own } = sorting
  const [choosing, setChoosing] = useState(false)
  const { value: known } = useView(lists, choosing ? {} : null)
  const says = sorting.decided ? '改成' : '受理'
  const send = async () => {
    const done = await sorting.send()
    if (!done) return
    onClose()
    await onDone(done, sorting.decided ? `已改归类：${subject}` : `已受理：${subject}`)
  }
  const again = () => {
    act.clear()
    return onRefresh()
  }
  const foot = (
    <Stack>
      <Refused refusal={act.refusal} onRefresh={again} />
      <Btn onTap={send}>{subject ? `${says}：${subject}` : says}</Btn>
    </Stack>
  )
  return (
    <Sheet open title='是哪类事' onClose={onClose} foot={foot}>
      <View className='y-p s-two-lines'>{shown(opinion.text)}</View>
      {subject ? <Line><Small>{committee ? `由${committee.name}联系` : '暂时不定由谁联系'}</Small>{choosing ? null : <Link onTap={() => setChoosing(true)}>换专委会</Link>}</Line> : null}
      {choosing ? (
        <PickField
          label='由哪个专委会联系'
          options={[{ value: 'none', label: '暂时不定' }, ...(known?.committees ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
          value={committee?.id ?? 'none'}
          onChange={(id) => sorting.setCommittee(known?.committees.find((one) => one.id === id) ?? null)}
          error={act.wrong('committee')}
        />
      ) : null}
      {onMerge ? <Btn small kind='plain' onTap={onMerge}>并入议题</Btn> : null}
      <SubjectChips subjects={sorting.subjects} likely={opinion.likely} value={own === null ? subject : ''} onChange={sorting.pick} error={sorting.unchosen && subject === '' ? '请选一个事项' : act.wrong('subject')} />
      {own === null ? <Link onTap={() => sorting.setOwn('')}>都不是，自己写</Link> : <Field label='事项名称' value={own} onChange={sorting.setOwn} max={20} placeholder='例如：渡口' required error={act.wrong('subject')} />}
      {subject && !sorting.known ? (
        <Chips label='类别' options={categories.map((name) => ({ value: name, label: name }))} value={sorting.category} onChange={sorting.setOwnCategory} error={sorting.unchosen && sorting.category === '' ? '请选择类别' : act.wrong('category')} />
      ) : null}
    </Sheet>
  )
}
