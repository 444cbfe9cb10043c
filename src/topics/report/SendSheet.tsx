import { useState } from 'react'
import { Chips, DateField, Field } from '@/components'
import { useAction } from '@/client/useAction'
import { dateOf } from '@/domain/kernel/calendar'
import { send } from '@/domain/report/contracts'
import { levels, type Level } from '@/domain/report/report'
import { Handing } from './Handing'
import type { ReportSheetProps } from './sheet'
import { useEvidence } from './useEvidence'

export function SendSheet({ open, on, onClose, onDone, onRefresh }: ReportSheetProps) {
  const [to, setTo] = useState('')
  const [level, setLevel] = useState<Level>('区县')
  const [date, setDate] = useState(dateOf(Date.now()))
  const evidence = useEvidence()
  const action = useAction(send)
  const hand = async () => {
    const files = await evidence.handIn()
    const next = files && (await action.run({ ...on, to, level, date, evidence: files }))
    if (!next) return
    onClose()
    onDone(next)
  }
  return (
    <Handing {...{ open, onClose, onRefresh, evidence, action }} title='报送' confirm='记下报送' of='对方收到的凭据' onSend={hand}>
      <Field label='报送给谁' value={to} onChange={setTo} max={60} hint='例如：区政协提案委、区委办公室' error={action.wrong('to')} required />
      <Chips label='报到哪一级' options={levels.map((one) => ({ value: one, label: one }))} value={level} onChange={setLevel} error={action.wrong('level')} />
      <DateField label='报送日期' value={date} onChange={setDate} end={dateOf(Date.now())} error={action.wrong('date')} required />
    </Handing>
  )
}
