import { useState } from 'react'
import { Area } from '@/components'
import { dayOnly } from '@/domain/kernel/calendar'
import { grantExtension, refuseExtension, sendBack, urge } from '@/domain/supervision/contracts'
import { settings } from '@/domain/supervision/handover'
import { MoveSheet } from './MoveSheet'
import { useSending } from './useSending'
import { orNull, type SheetProps } from './sheet'

export function SendBackSheet({ handover: _handover, on, behalf: _behalf, onDone, ...sheet }: SheetProps) {
  const [reason, setReason] = useState('')
  const sending = useSending()
  const send = async () => {
    const done = await sending.send(sendBack, () => ({ ...on, reason }))
    if (!done) return
    setReason('')
    sheet.onClose()
    onDone('已退回重办', done)
  }
  return (
    <MoveSheet {...sheet} title='退回重办' text='报来的结果和照片都留着，期限不变。' confirm='退回重办' sending={sending} onSend={send}>
      <Area label='退回原因' hint='写清还差什么，承办单位会看到。' value={reason} onChange={setReason} max={300} error={sending.wrong('reason')} required />
    </MoveSheet>
  )
}

export function GrantSheet({ handover, on, behalf: _behalf, onDone, ...sheet }: SheetProps) {
  const sending = useSending()
  const send = async () => {
    const done = await sending.send(grantExtension, () => on)
    if (!done) return
    sheet.onClose()
    onDone('已同意延期', done)
  }
  const until = handover.extension ? dayOnly(handover.extension.until, Date.now()) : ''
  return <MoveSheet {...sheet} title='同意延期' text={`同意以后，期限从 ${dayOnly(handover.dueAt, Date.now())} 改到 ${until}。`} confirm='同意延期' sending={sending} onSend={send} />
}

export function RefuseSheet({ handover, on, behalf: _behalf, onDone, ...sheet }: SheetProps) {
  const [reason, setReason] = useState('')
  const sending = useSending()
  const send = async () => {
    const done = await sending.send(refuseExtension, () => ({ ...on, reason }))
    if (!done) return
    setReason('')
    sheet.onClose()
    onDone('没有同意延期', done)
  }
  return (
    <MoveSheet {...sheet} title='不同意延期' text={`期限还是 ${dayOnly(handover.dueAt, Date.now())}。`} confirm='不同意延期' sending={sending} onSend={send}>
      <Area label='不同意的理由' value={reason} onChange={setReason} max={300} error={sending.wrong('reason')} required />
    </MoveSheet>
  )
}

export function UrgeSheet({ handover, on, behalf: _behalf, onDone, ...sheet }: SheetProps) {
  const [words, setWords] = useState('')
  const sending = useSending()
  const above = handover.urged + 1 >= settings.escalateAtUrge && handover.escalatedAt === null
  const send = async () => {
    const done = await sending.send(urge, () => ({ ...on, words: orNull(words) }))
    if (!done) return
    setWords('')
    sheet.onClose()
    onDone(above ? '已催办，也告诉了同级党组织和政协机关' : '已催办', done)
  }
  const text = above
    ? `这是第 ${handover.urged + 1} 次催办，会同时告诉同级党组织和政协机关。`
    : '承办单位会马上收到通知，次数记在台账里。'
  return (
    <MoveSheet {...sheet} title='催办' text={text} confirm='催办' sending={sending} onSend={send}>
      <Area label='要说的话（选填）' hint='例如：请周五前把选址定下来。' value={words} onChange={setWords} max={200} rows={2} error={sending.wrong('words')} />
    </MoveSheet>
  )
}
