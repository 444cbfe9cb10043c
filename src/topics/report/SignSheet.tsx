import { useState } from 'react'
import { Area, Btn, DateField, P, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { dateOf } from '@/domain/kernel/calendar'
import { sign } from '@/domain/report/contracts'
import type { ReportSheetProps } from './sheet'

export function SignSheet({ open, on, onClose, onDone, onRefresh }: ReportSheetProps) {
  const [date, setDate] = useState(dateOf(Date.now()))
  const [note, setNote] = useState('')
  const { run, refusal, wrong, clear } = useAction(sign)
  const send = async () => {
    const next = await run({ ...on, date, note: note.trim() === '' ? null : note })
    if (!next) return
    onClose()
    onDone(next)
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>签发</Btn></Stack>
  return (
    <Sheet open={open} title='签发' onClose={onClose} foot={foot}>
      <P>签发以后内容就定下来，系统给一个编号。要改，只能退回再签。</P>
      <DateField label='签发日期' value={date} onChange={setDate} end={dateOf(Date.now())} error={wrong('date')} required />
      <Area label='签发意见（选填）' value={note} onChange={setNote} max={300} rows={2} error={wrong('note')} />
    </Sheet>
  )
}
