import { useState } from 'react'
import { Area, Btn, DateField, Field, Notice, P, Photos, Refused, Sheet, Stack } from '@/components'
import { dateOf } from '@/domain/kernel/calendar'
import { research } from '@/domain/topic/contracts'
import type { SheetProps } from './sheet'
import { usePhotoAct } from './usePhotoAct'

export function VisitSheet({ open, on, onClose, onDone, onRefresh }: SheetProps) {
  const [date, setDate] = useState(dateOf(Date.now()))
  const [place, setPlace] = useState('')
  const [people, setPeople] = useState('')
  const [findings, setFindings] = useState('')
  const { run, refusal, wrong, clear, photos, setPhotos, lost } = usePhotoAct()
  const send = async () => {
    if (!(await run(research, (files) => ({ ...on, date, place, people, findings, photos: files })))) return
    setPlace('')
    setPeople('')
    setFindings('')
    await onDone('已记下调研')
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  const foot = <Stack>{lost ? <Notice tone='bad'>有照片没传上，您填的都还在，请再试一次。</Notice> : null}<Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>记下这次调研</Btn></Stack>
  return (
    <Sheet open={open} title='记调研' onClose={onClose} foot={foot}>
      <DateField label='调研时间' value={date} onChange={setDate} end={dateOf(Date.now())} error={wrong('date')} required />
      <Field label='调研地点' value={place} onChange={setPlace} max={60} hint='例如：幸福里 3 号楼到菜场北门' error={wrong('place')} required />
      <Field label='参加的人' value={people} onChange={setPeople} max={200} hint='例如：委员王建国、物业陈经理、住户 5 人' error={wrong('people')} required />
      <Area label='了解到的情况' hint='看到的、听到的、各方怎么说。' value={findings} onChange={setFindings} max={2000} rows={6} error={wrong('findings')} required />
      <P>现场照片（选填）</P>
      <Photos value={photos} onChange={setPhotos} label='现场照片' />
    </Sheet>
  )
}
