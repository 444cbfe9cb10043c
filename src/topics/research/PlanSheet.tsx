import { useState } from 'react'
import { Area, Btn, DateField, Field, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { dateOf } from '@/domain/kernel/calendar'
import { planResearch } from '@/domain/topic/preparing'
import type { SheetProps } from './sheet'

export function PlanSheet({ open, on, onClose, onDone, onRefresh }: SheetProps) {
  const [date, setDate] = useState('')
  const [place, setPlace] = useState('')
  const [people, setPeople] = useState('')
  const [questions, setQuestions] = useState('')
  const { run, refusal, wrong, clear } = useAction(planResearch)
  const send = async () => {
    if (!(await run({ ...on, date, place, people, questions: questions.trim() === '' ? null : questions }))) return
    setPlace('')
    setQuestions('')
    await onDone('已定下调研计划')
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  return (
    <Sheet open={open} title='定调研计划' onClose={onClose} foot={<Stack><Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>定下这次调研</Btn></Stack>}>
      <DateField label='打算哪天去' value={date} onChange={setDate} start={dateOf(Date.now())} error={wrong('date')} required />
      <Field label='去哪里' value={place} onChange={setPlace} max={60} hint='例如：幸福里 3 号楼到菜场北门' error={wrong('place')} required />
      <Field label='哪些人去' value={people} onChange={setPeople} max={200} hint='例如：委员王建国、物业陈经理' error={wrong('people')} required />
      <Area label='要弄清的问题' hint='可以不写。' value={questions} onChange={setQuestions} max={500} rows={3} error={wrong('questions')} />
    </Sheet>
  )
}
