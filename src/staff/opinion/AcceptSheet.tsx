import { useState } from 'react'
import { Btn, Chips, Failed, Field, PickField, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import { accept } from '@/domain/opinion/contracts'
import { categories, subjects, type Category } from '@/domain/opinion/routing/taxonomy'
import type { DeskOpinion } from '@/domain/opinion/views'
import type { Done } from '@/domain/kernel/view'

const other = '其他'
const nobodyYet = 'none'

interface AcceptSheetProps {
  open: boolean
  opinion: DeskOpinion
  onClose: () => void
  onDone: (done: Done, subject: string) => void | Promise<unknown>
  onRefresh: () => Promise<void>
}

/** Taken in: which kind of matter, and whose. Begins with what was suggested. */
export function AcceptSheet({ open, opinion, onClose, onDone, onRefresh }: AcceptSheetProps) {
  const { suggestion } = opinion
  const begun = opinion.subject ?? suggestion.subject ?? ''
  const [category, setCategory] = useState<Category | ''>(categories.find((one) => one === (opinion.category ?? suggestion.category)) ?? '')
  const [subject, setSubject] = useState(begun === '' || begun in subjects ? begun : other)
  const [own, setOwn] = useState(begun in subjects ? '' : begun)
  const [committee, setCommittee] = useState(opinion.committee?.id ?? suggestion.committee ?? nobodyYet)
  const { value: known, refusal: noLists, reload } = useView(lists, open ? {} : null)
  const { run, refusal, wrong, clear } = useAction(accept)
  const [unchosen, setUnchosen] = useState(false)

  const pick = (name: string) => {
    setSubject(name)
    const usual = subjects[name]?.category
    if (usual) setCategory(usual)
  }
  const send = async () => {
    if (category === '') return setUnchosen(true)
    const named = subject === other ? own : subject
    const done = await run({ id: opinion.id, version: opinion.version, category, subject: named, committee: committee === nobodyYet ? null : committee })
    if (!done) return
    onClose()
    await onDone(done, named)
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>受理</Btn></Stack>
  return (
    <Sheet open={open} title='受理' onClose={onClose} foot={foot}>
      <PickField label='是哪类事' options={[...Object.keys(subjects), other].map((name) => ({ value: name, label: name }))} value={subject} onChange={pick} error={subject === other ? undefined : wrong('subject')} required />
      {subject === other ? <Field label='事项名称' value={own} onChange={setOwn} max={20} placeholder='例如：渡口' error={wrong('subject')} required /> : null}
      <Chips label='类别' options={categories.map((name) => ({ value: name, label: name }))} value={category} onChange={setCategory} error={unchosen && category === '' ? '请选择类别' : wrong('category')} />
      {noLists ? <Failed title='专委会名单没有打开' note={noLists.text} onRetry={reload} /> : null}
      <PickField
        label='由哪个专委会联系'
        options={[{ value: nobodyYet, label: '暂时不定' }, ...(known?.committees ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        value={committee}
        onChange={setCommittee}
        error={wrong('committee')}
      />
    </Sheet>
  )
}
