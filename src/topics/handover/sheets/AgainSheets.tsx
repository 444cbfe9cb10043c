import { useState } from 'react'
import { Area, DateField, Notice, P, Photos, PickField, type Photo } from '@/components'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import { dateOf, day } from '@/domain/kernel/calendar'
import { reassign, redo, uphold } from '@/domain/supervision/contracts'
import { MoveSheet } from './MoveSheet'
import { useSending } from './useSending'
import type { SheetProps } from './sheet'

const tomorrow = () => dateOf(Date.now() + day)

/** 二次办理: a new round with a new due date. */
export function RedoSheet({ handover, on, behalf: _behalf, onDone, ...sheet }: SheetProps) {
  const [reason, setReason] = useState('')
  const [dueDate, setDueDate] = useState('')
  const sending = useSending()
  const send = async () => {
    const done = await sending.send(redo, () => ({ ...on, reason, dueDate }))
    if (!done) return
    sheet.onClose()
    onDone('已交回单位二次办理', done)
  }
  return (
    <MoveSheet {...sheet} title='二次办理' text={`交回${handover.unit.name}重新办，要重新签收；前一次的结果、照片都留着。`} confirm='二次办理' sending={sending} onSend={send}>
      <Area label='还要办什么' hint='写清群众说没解决的是哪里，单位会看到。' value={reason} onChange={setReason} max={300} error={sending.wrong('reason')} required />
      <DateField label='新的期限' start={tomorrow()} hint='不是工作日的，自动顺延到下一个工作日。' value={dueDate} onChange={setDueDate} error={sending.wrong('dueDate')} required />
    </MoveSheet>
  )
}

/** 维持办结: with what was looked at once more, and words for those who doubt it. */
export function UpholdSheet({ handover, on, behalf: _behalf, onDone, ...sheet }: SheetProps) {
  const [outcome, setOutcome] = useState('')
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const sending = useSending()
  const { wrong } = sending
  const send = async () => {
    const done = await sending.send(uphold, (files) => ({ ...on, outcome, photos: files }), { photos })
    if (!done) return
    sheet.onClose()
    onDone('已维持办结', done)
  }
  return (
    <MoveSheet {...sheet} title='维持办结' text='请再去现场看一次。确实已经办好的，拍下现在的样子，把话说清楚。' confirm='维持办结' sending={sending} onSend={send}>
      <P>现在的现场照片</P>
      <Photos value={photos} onChange={setPhotos} label='现场照片' />
      {wrong('photos') ? <Notice tone='bad'>{wrong('photos')}</Notice> : null}
      <Area label='告诉群众的话' hint={`反映这件事的 ${handover.together} 人都会读到。没能办到的，说明为什么、以后怎么办。`} value={outcome} onChange={setOutcome} max={500} rows={4} error={wrong('outcome')} required />
    </MoveSheet>
  )
}

/** 改派: to a unit that can do it. */
export function ReassignSheet({ handover, on, open, behalf: _behalf, onDone, ...sheet }: SheetProps) {
  const [unit, setUnit] = useState('')
  const [reason, setReason] = useState('')
  const [dueDate, setDueDate] = useState('')
  const known = useView(lists, open ? {} : null)
  const sending = useSending()
  const { wrong } = sending
  const options = (known.value?.units ?? []).filter(({ id }) => id !== handover.unit.id).map(({ id, name }) => ({ value: id, label: name }))
  const send = async () => {
    const done = await sending.send(reassign, () => ({ ...on, unit, reason, dueDate: dueDate === '' ? null : dueDate }))
    if (!done) return
    sheet.onClose()
    onDone(`已改派给${done.unit.name}`, done)
  }
  return (
    <MoveSheet {...sheet} open={open} title='改派' text={`从${handover.unit.name}改给别的单位。新单位要重新签收，两边都会收到通知。`} confirm='改派' sending={sending} onSend={send}>
      <PickField label='新的承办单位' options={options} value={unit} onChange={setUnit} error={wrong('unit')} required />
      <Area label='改派理由' value={reason} onChange={setReason} max={300} rows={3} error={wrong('reason')} required />
      <DateField label='新的期限（选填）' start={tomorrow()} hint='不填就按原来的期限。' value={dueDate} onChange={setDueDate} error={wrong('dueDate')} />
    </MoveSheet>
  )
}
