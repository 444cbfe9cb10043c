import { useState } from 'react'
import { Area, Btn, DateField, Field, P, Refused, Sheet, Stack } from '@/components'
import { useAct } from '@/client/useAct'
import { confirm, endorse } from '@/domain/topic/contracts'
import { dateOf } from '@/domain/kernel/calendar'
import type { SheetProps } from './sheet'
import { Papers, usePapers } from './usePapers'

const texts = {
  confirm: { title: '确认议题', text: '确认以后，议事室就去调研，居民会看到是哪个组织、哪一天同意的。' },
  endorse: { title: '确定共识', text: '确定以后，共识可以报送和交办，居民会看到办法定下来了。' },
} as const

/** 文号、日期、组织、会议、照片: what makes a decision of the party organisation or the committee a decision. */
function GateSheet({ topic, open, gate, on, onClose, onDone, onRefresh }: SheetProps & { gate: 'confirm' | 'endorse' }) {
  const [number, setNumber] = useState('')
  const [date, setDate] = useState(dateOf(Date.now()))
  const [body, setBody] = useState(topic.confirmation?.body ?? topic.takenBack.at(-1)?.decision.body ?? '')
  const [meeting, setMeeting] = useState('')
  const [note, setNote] = useState('')
  const papers = usePapers()
  const act = useAct()
  const send = async () => {
    const evidence = await papers.handUp()
    if (!evidence) return
    const done = await act.run(gate === 'confirm' ? confirm : endorse, { ...on, number, date, body, meeting, note: note.trim() === '' ? null : note, evidence })
    if (!done) return
    onClose()
    await onDone(`已${texts[gate].title}`)
  }
  const again = () => {
    act.clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={act.refusal} onRefresh={again} /><Btn onTap={send}>{texts[gate].title}</Btn></Stack>
  return (
    <Sheet open={open} title={texts[gate].title} onClose={onClose} foot={foot}>
      <P>{texts[gate].text}</P>
      <Field label='哪个组织定的' value={body} onChange={setBody} max={40} hint='例如：幸福里社区党委' error={act.wrong('body')} required />
      <Field label='哪次会议定的' value={meeting} onChange={setMeeting} max={60} hint='例如：2026 年第 12 次党委会' error={act.wrong('meeting')} required />
      <Field label='文号' value={number} onChange={setNumber} max={40} hint='例如：幸党发〔2026〕12 号' error={act.wrong('number')} required />
      <DateField label='日期' value={date} onChange={setDate} end={dateOf(Date.now())} error={act.wrong('date')} required />
      <Papers papers={papers} words='文件或会议纪要的照片（必须有）' error={act.wrong('evidence')} />
      <Area label='说明（选填）' value={note} onChange={setNote} max={300} rows={2} error={act.wrong('note')} />
    </Sheet>
  )
}

export const ConfirmSheet = (props: SheetProps) => <GateSheet {...props} gate='confirm' />
export const EndorseSheet = (props: SheetProps) => <GateSheet {...props} gate='endorse' />
