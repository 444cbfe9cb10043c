import { useState } from 'react'
import { Area, Btn, DateField, P, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { dateOf, day, dayOnly } from '@/domain/kernel/calendar'
import { askExtension } from '@/domain/supervision/contracts'
import type { HandoverView } from '@/domain/supervision/views'
import type { MoveSheet } from './moveSheet'

export function ExtensionSheet({ open, on, dueAt, onClose, onDone, onRefresh }: MoveSheet & { dueAt: number }) {
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const { run, refusal, wrong, clear } = useAction(askExtension)
  const send = async () => {
    const done: HandoverView | null = await run({ ...on, reason, until })
    if (!done) return
    onClose()
    onDone('已申请延期，等专委会批复', done)
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>申请延期</Btn></Stack>
  return (
    <Sheet open={open} title='申请延期' onClose={onClose} foot={foot}>
      <P>现在的期限是 {dayOnly(dueAt, Date.now())}。专委会同意以后才按新的期限。</P>
      <DateField label='延到哪天' start={dateOf(dueAt + day)} value={until} onChange={setUntil} error={wrong('until')} required />
      <Area label='延期原因' value={reason} onChange={setReason} max={300} rows={3} error={wrong('reason')} required />
    </Sheet>
  )
}
