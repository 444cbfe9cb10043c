import { useState } from 'react'
import { Area, Btn, DateField, Field, Notice, P, Photos, Refused, Sheet, Stack } from '@/components'
import type { Photo } from '@/components/Photos'
import { upload } from '@/client/call'
import { useAct } from '@/client/useAct'
import { confirm, endorse } from '@/domain/topic/contracts'
import { dateOf } from '@/domain/kernel/calendar'

interface GateSheetProps {
  open: boolean
  gate: 'confirm' | 'endorse'
  on: { id: string; version: number }
  onClose: () => void
  onDone: () => void | Promise<unknown>
  onRefresh: () => void | Promise<unknown>
}

const texts = {
  confirm: { title: '确认议题', text: '确认以后，议事室就去调研，居民会看到“列为议题”。' },
  endorse: { title: '确定共识', text: '确定以后，共识可以报送和交办。' },
} as const

/** 文号、日期、会议: what makes a decision of the party organisation or the committee a decision. */
export function GateSheet({ open, gate, on, onClose, onDone, onRefresh }: GateSheetProps) {
  const [number, setNumber] = useState('')
  const [date, setDate] = useState(dateOf(Date.now()))
  const [body, setBody] = useState('')
  const [note, setNote] = useState('')
  const [papers, setPapers] = useState<readonly Photo[]>([])
  const [lost, setLost] = useState(false)
  const act = useAct()
  const send = async () => {
    const evidence = await upload(papers.map(({ path }) => path))
    setLost(evidence === null)
    if (!evidence) return
    const done = await act.run(gate === 'confirm' ? confirm : endorse, { ...on, number, date, body, note: note.trim() === '' ? null : note, evidence })
    if (!done) return
    onClose()
    await onDone()
  }
  const again = () => {
    act.clear()
    return onRefresh()
  }
  const foot = <Stack>{lost ? <Notice tone='bad'>有照片没传上，您填的都还在，请再试一次。</Notice> : null}<Refused refusal={act.refusal} onRefresh={again} /><Btn onTap={send}>{texts[gate].title}</Btn></Stack>
  return (
    <Sheet open={open} title={texts[gate].title} onClose={onClose} foot={foot}>
      <P>{texts[gate].text}</P>
      <Field label='文号' value={number} onChange={setNumber} max={40} hint='例如：幸党发〔2026〕12 号' error={act.wrong('number')} required />
      <DateField label='日期' value={date} onChange={setDate} error={act.wrong('date')} required />
      <Field label='哪个会议或组织确定的' value={body} onChange={setBody} max={60} hint='例如：幸福里社区党委会' error={act.wrong('body')} required />
      <P>文件或会议纪要的照片（选填）</P>
      <Photos value={papers} onChange={setPapers} label='文件照片' />
      <Area label='说明（选填）' value={note} onChange={setNote} max={300} rows={2} error={act.wrong('note')} />
    </Sheet>
  )
}
