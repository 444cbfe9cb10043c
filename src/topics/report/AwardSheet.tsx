import { useState } from 'react'
import { Chips, DateField, Field } from '@/components'
import { useAction } from '@/client/useAction'
import { dateOf } from '@/domain/kernel/calendar'
import { award } from '@/domain/report/contracts'
import { Handing } from './Handing'
import type { ReportSheetProps } from './sheet'
import { useEvidence } from './useEvidence'

const grades = ['一等奖', '二等奖', '三等奖', '优秀奖'] as const

export function AwardSheet({ open, on, onClose, onDone, onRefresh }: ReportSheetProps) {
  const [name, setName] = useState('')
  const [grade, setGrade] = useState('')
  const [body, setBody] = useState('')
  const [date, setDate] = useState(dateOf(Date.now()))
  const evidence = useEvidence()
  const action = useAction(award)
  const hand = async () => {
    const files = await evidence.handIn()
    const next = files && (await action.run({ ...on, name, grade, body, date, evidence: files }))
    if (!next) return
    setName('')
    evidence.clear()
    onClose()
    onDone(next)
  }
  return (
    <Handing {...{ open, onClose, onRefresh, evidence, action }} title='记获奖' confirm='记下' of='证书的照片' onSend={hand}>
      <Field label='奖项名称' value={name} onChange={setName} max={60} hint='例如：优秀调研成果' error={action.wrong('name')} required />
      <Chips label='等次' options={grades.map((one) => ({ value: one, label: one }))} value={grade as (typeof grades)[number]} onChange={setGrade} />
      <Field label='或者写等次' value={grade} onChange={setGrade} max={20} error={action.wrong('grade')} />
      <Field label='评奖单位' value={body} onChange={setBody} max={60} hint='例如：省政协' error={action.wrong('body')} required />
      <DateField label='日期' value={date} onChange={setDate} end={dateOf(Date.now())} error={action.wrong('date')} required />
    </Handing>
  )
}
