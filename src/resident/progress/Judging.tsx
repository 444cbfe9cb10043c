import { useState } from 'react'
import { Area, Btn, Choice, Sheet, showField } from '@/components'
import { useAction } from '@/client/useAction'
import { judge } from '@/domain/opinion/contracts'
import { satisfactions, type Satisfaction } from '@/domain/opinion/opinion'
import type { OwnOpinion } from '@/domain/opinion/views'
import { Refused } from '../parts/Refused'

interface JudgingProps {
  opinion: OwnOpinion
  onJudged: (opinion: OwnOpinion) => void
  onRefresh: () => Promise<void>
}

const moveOf = (satisfaction: Satisfaction) => (satisfaction === '不满意' ? 'dispute' : 'settle')

/** Is the answer good enough: whoever asked has the last word. */
export function Judging({ opinion: { id, version, can }, onJudged, onRefresh }: JudgingProps) {
  const [open, setOpen] = useState(false)
  const [satisfaction, setSatisfaction] = useState<Satisfaction | ''>('')
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState('')
  const judging = useAction(judge)
  const unhappy = satisfaction === '不满意'
  const options = satisfactions.filter((one) => can.includes(moveOf(one))).map((one) => ({ value: one, label: one }))

  const choose = (one: Satisfaction) => {
    setMissing('')
    setSatisfaction(one)
  }
  const send = async () => {
    if (!satisfaction) return setMissing('请选择是否满意')
    const next = await judging.run({ id, version, satisfaction, note: unhappy ? note : null })
    if (next) onJudged(next)
    else showField('note')
  }
  return (
    <>
      <Btn onTap={() => setOpen(true)}>这个答复您满意吗？</Btn>
      <Sheet open={open} title='这个答复您满意吗？' onClose={() => setOpen(false)} foot={<Btn busy={judging.busy} onTap={send}>提交评价</Btn>}>
        <Choice label='您的评价' options={options} value={satisfaction} onChange={choose} error={missing || judging.wrong('satisfaction')} />
        {unhappy ? <Area id='note' label='哪里不满意' hint='写清楚，会有人再看一遍。' value={note} onChange={setNote} error={judging.wrong('note')} max={500} rows={3} required /> : null}
        <Refused refusal={judging.refusal} onRefresh={onRefresh} />
      </Sheet>
    </>
  )
}
