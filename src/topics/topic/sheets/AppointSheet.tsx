import { useState } from 'react'
import { Btn, DateField, Failed, Field, P, PickField, Refused, Sheet, Stack } from '@/components'
import { useAct } from '@/client/useAct'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import { appoint } from '@/domain/topic/contracts'
import { dateOf } from '@/domain/kernel/calendar'
import type { SheetProps } from './sheet'
import { Papers, usePapers } from './usePapers'

/** 联系领导、联系专委会 as the document says it. */
export function AppointSheet({ topic, on, open, onClose, onDone, onRefresh }: SheetProps) {
  const [number, setNumber] = useState('')
  const [date, setDate] = useState(dateOf(Date.now()))
  const [body, setBody] = useState(topic.appointment?.body ?? '')
  const [leader, setLeader] = useState(topic.leader)
  const [committee, setCommittee] = useState(topic.committee?.id ?? '')
  const known = useView(lists, open ? {} : null)
  const papers = usePapers()
  const act = useAct()
  const send = async () => {
    const evidence = await papers.handUp()
    if (!evidence || !(await act.run(appoint, { ...on, number, date, body, leader, committee, evidence }))) return
    papers.clear()
    onClose()
    await onDone('已按文件明确')
  }
  const again = () => {
    act.clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={act.refusal} onRefresh={again} /><Btn onTap={send}>按文件明确</Btn></Stack>
  return (
    <Sheet open={open} title='明确联系领导和专委会' onClose={onClose} foot={foot}>
      <P>照文件填。以后换了人，再按新的文件来一次，原来的留在办理记录里。</P>
      <Field label='联系领导' value={leader} onChange={setLeader} max={20} error={act.wrong('leader')} required />
      {known.refusal ? <Failed title='专委会名单没有打开' note={known.refusal.text} onRetry={known.reload} /> : null}
      <PickField label='联系专委会' options={(known.value?.committees ?? []).map(({ id, name }) => ({ value: id, label: name }))} value={committee} onChange={setCommittee} error={act.wrong('committee')} required />
      <Field label='哪个机关发的文' value={body} onChange={setBody} max={40} hint='例如：临江区政协' error={act.wrong('body')} required />
      <Field label='文号' value={number} onChange={setNumber} max={40} hint='例如：临政协发〔2026〕8 号' error={act.wrong('number')} required />
      <DateField label='日期' value={date} onChange={setDate} end={dateOf(Date.now())} error={act.wrong('date')} required />
      <Papers papers={papers} words='文件的照片（必须有）' error={act.wrong('evidence')} />
    </Sheet>
  )
}
