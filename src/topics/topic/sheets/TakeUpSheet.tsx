import { useState } from 'react'
import { Area, Btn, DateField, Field, Refused, Sheet, Stack } from '@/components'
import { useAct } from '@/client/useAct'
import { takeUp } from '@/domain/topic/contracts'
import { dateOf } from '@/domain/kernel/calendar'
import type { SheetProps } from './sheet'
import { Papers, usePapers } from './usePapers'

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** A party committee's meeting that had the topic on its agenda. */
export function TakeUpSheet({ on, open, onClose, onDone, onRefresh }: SheetProps) {
  const [meeting, setMeeting] = useState('')
  const [date, setDate] = useState(dateOf(Date.now()))
  const [number, setNumber] = useState('')
  const [note, setNote] = useState('')
  const papers = usePapers()
  const act = useAct()
  const send = async () => {
    const evidence = await papers.handUp()
    if (!evidence || !(await act.run(takeUp, { ...on, meeting, date, number: orNull(number), note: orNull(note), evidence }))) return
    for (const empty of [setMeeting, setNumber, setNote]) empty('')
    papers.clear()
    onClose()
    await onDone('已记下会议')
  }
  const again = () => {
    act.clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={act.refusal} onRefresh={again} /><Btn onTap={send}>记下这次会议</Btn></Stack>
  return (
    <Sheet open={open} title='记党（工）委会议' onClose={onClose} foot={foot}>
      <Field label='哪次会议' value={meeting} onChange={setMeeting} max={60} hint='例如：幸福里社区党委 2026 年第 14 次会议' error={act.wrong('meeting')} required />
      <DateField label='会议日期' value={date} onChange={setDate} end={dateOf(Date.now())} error={act.wrong('date')} required />
      <Field label='纪要文号（选填）' value={number} onChange={setNumber} max={40} error={act.wrong('number')} />
      <Area label='会上怎么说（选填）' value={note} onChange={setNote} max={500} rows={3} error={act.wrong('note')} />
      <Papers papers={papers} words='会议纪要的照片（选填）' error={act.wrong('evidence')} />
    </Sheet>
  )
}
