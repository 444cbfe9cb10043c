import { useState } from 'react'
import { Area, DateField, P } from '@/components'
import { dateOf, day, dayOnly } from '@/domain/kernel/calendar'
import { askExtension } from '@/domain/supervision/contracts'
import { MoveSheet } from './MoveSheet'
import { useBehalf } from './useBehalf'
import { useSending } from './useSending'
import type { SheetProps } from './sheet'

export function ExtensionSheet({ handover, on, behalf, onDone, ...sheet }: SheetProps) {
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const sending = useSending()
  const { wrong } = sending
  const told = useBehalf(behalf, handover.unit.name, wrong)
  const now = Date.now()
  const send = async () => {
    const done = await sending.send(askExtension, (_files, by) => ({ ...on, reason, until, behalf: by }), { behalf: told.value })
    if (!done) return
    setReason('')
    setUntil('')
    sheet.onClose()
    onDone('已申请延期，等专委会批复', done)
  }
  return (
    <MoveSheet {...sheet} title={behalf ? '代申请延期' : '申请延期'} confirm='申请延期' sending={sending} onSend={send}>
      {told.fields}
      <P>现在的期限是 {dayOnly(handover.dueAt, now)}。专委会同意以后才按新的期限；这一次办理还能申请 {handover.extensionsLeft} 次。</P>
      <DateField label='延到哪天' start={dateOf(Math.max(handover.dueAt + day, now))} hint='不是工作日的，自动顺延到下一个工作日。' value={until} onChange={setUntil} error={wrong('until')} required />
      <Area label='延期原因' value={reason} onChange={setReason} max={300} rows={3} error={wrong('reason')} required />
    </MoveSheet>
  )
}
