import { useState } from 'react'
import { Area, Chips, DateField, Field } from '@/components'
import { useAction } from '@/client/useAction'
import { dateOf } from '@/domain/kernel/calendar'
import type { ReportKind } from '@/domain/kernel/reportKinds'
import { step } from '@/domain/report/contracts'
import { levels, stepsOf, type Level, type StepWhat } from '@/domain/report/report'
import { Handing } from './Handing'
import type { ReportSheetProps } from './sheet'
import { useEvidence } from './useEvidence'

const asks: Record<StepWhat, { who: string; hint: string; text: string }> = {
  上报: { who: '报给了谁', hint: '例如：省政协办公厅', text: '说明（选填）' },
  立案: { who: '哪里立的案', hint: '例如：区政协提案委', text: '审查意见（选填）' },
  采用: { who: '哪里采用的', hint: '例如：市政协《社情民意信息》第 12 期', text: '采用了什么（选填）' },
  批示: { who: '哪位领导', hint: '例如：市委主要领导', text: '批示原文' },
  转办: { who: '转给了哪个单位', hint: '例如：市住建局', text: '说明（选填）' },
}

/** One rung of the ladder: what was done, how high up, by whom, in which words. */
export function StepSheet({ open, on, kind, onClose, onDone, onRefresh }: ReportSheetProps & { kind: ReportKind }) {
  const [what, setWhat] = useState<StepWhat>('采用')
  const [level, setLevel] = useState<Level>('区县')
  const [who, setWho] = useState('')
  const [text, setText] = useState('')
  const [date, setDate] = useState(dateOf(Date.now()))
  const evidence = useEvidence()
  const action = useAction(step)
  const asked = asks[what]
  const hand = async () => {
    const files = await evidence.handIn()
    const next = files && (await action.run({ ...on, what, level, who, text: text.trim() === '' ? null : text, date, evidence: files }))
    if (!next) return
    setWho('')
    setText('')
    evidence.clear()
    onClose()
    onDone(next)
  }
  return (
    <Handing {...{ open, onClose, onRefresh, evidence, action }} title='记采用、批示' confirm='记下' of='文件或批示的照片' onSend={hand}>
      <Chips label='怎么了' options={stepsOf(kind).map((one) => ({ value: one, label: one }))} value={what} onChange={setWhat} error={action.wrong('what')} />
      <Chips label='哪一级' options={levels.map((one) => ({ value: one, label: one }))} value={level} onChange={setLevel} error={action.wrong('level')} />
      <Field label={asked.who} hint={asked.hint} value={who} onChange={setWho} max={60} error={action.wrong('who')} required />
      <Area label={asked.text} value={text} onChange={setText} max={1000} rows={3} error={action.wrong('text')} required={what === '批示'} />
      <DateField label='日期' value={date} onChange={setDate} end={dateOf(Date.now())} error={action.wrong('date')} required />
    </Handing>
  )
}
