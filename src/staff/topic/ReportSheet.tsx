import { useState } from 'react'
import { Btn, Chips, DateField, Field, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { report } from '@/domain/topic/contracts'
import { reportKinds } from '@/domain/topic/topic'
import { dateOf } from '@/domain/kernel/calendar'

type Kind = (typeof reportKinds)[number]

interface ReportSheetProps {
  open: boolean
  on: { id: string; version: number }
  /** Of the topic; the report's title begins with it. */
  title: string
  onClose: () => void
  onDone: () => void | Promise<unknown>
  onRefresh: () => void | Promise<unknown>
}

export function ReportSheet({ open, on, title: topic, onClose, onDone, onRefresh }: ReportSheetProps) {
  const [kind, setKind] = useState<Kind>('社情民意信息')
  const [title, setTitle] = useState(`关于${topic}的建议`)
  const [to, setTo] = useState('')
  const [date, setDate] = useState(dateOf(Date.now()))
  const { run, refusal, wrong, clear } = useAction(report)
  const send = async () => {
    if (!(await run({ ...on, kind, title, to, date }))) return
    onClose()
    await onDone()
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>记下报送</Btn></Stack>
  return (
    <Sheet open={open} title='报送' onClose={onClose} foot={foot}>
      <Chips label='用什么形式' options={reportKinds.map((name) => ({ value: name, label: name }))} value={kind} onChange={setKind} error={wrong('kind')} />
      <Field label='标题' value={title} onChange={setTitle} max={60} error={wrong('title')} required />
      <Field label='报送给谁' value={to} onChange={setTo} max={60} hint='例如：区委办公室、区政府办公室' error={wrong('to')} required />
      <DateField label='报送日期' value={date} onChange={setDate} error={wrong('date')} required />
    </Sheet>
  )
}
