import { useState } from 'react'
import { Area, Btn, DateField, Field, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { research } from '@/domain/topic/contracts'
import { dateOf } from '@/domain/kernel/calendar'

interface ResearchSheetProps {
  open: boolean
  on: { id: string; version: number }
  onClose: () => void
  onDone: () => void | Promise<unknown>
  onRefresh: () => void | Promise<unknown>
}

export function ResearchSheet({ open, on, onClose, onDone, onRefresh }: ResearchSheetProps) {
  const [date, setDate] = useState(dateOf(Date.now()))
  const [place, setPlace] = useState('')
  const [people, setPeople] = useState('')
  const [findings, setFindings] = useState('')
  const { run, refusal, wrong, clear } = useAction(research)
  const send = async () => {
    if (!(await run({ ...on, date, place, people, findings }))) return
    setPlace('')
    setPeople('')
    setFindings('')
    onClose()
    await onDone()
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>记下这次调研</Btn></Stack>
  return (
    <Sheet open={open} title='记调研' onClose={onClose} foot={foot}>
      <DateField label='调研时间' value={date} onChange={setDate} error={wrong('date')} required />
      <Field label='调研地点' value={place} onChange={setPlace} max={60} hint='例如：幸福里 3 号楼到菜场北门' error={wrong('place')} required />
      <Field label='参加的人' value={people} onChange={setPeople} max={200} hint='例如：委员王建国、物业陈经理、住户 5 人' error={wrong('people')} required />
      <Area label='了解到的情况' hint='看到的、听到的、各方怎么说。' value={findings} onChange={setFindings} max={2000} rows={6} error={wrong('findings')} required />
    </Sheet>
  )
}
