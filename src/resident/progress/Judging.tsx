import { useState } from 'react'
import { Area, Btn, Chips, Choice, Sheet, showField } from '@/components'
import { useAct } from '@/client/useAct'
import { reasonsWhyNot } from '@/domain/opinion/afterwards'
import { revisit } from '@/domain/opinion/asking'
import { judge } from '@/domain/opinion/contracts'
import { satisfactions, type Satisfaction } from '@/domain/opinion/opinion'
import type { OwnOpinion } from '@/domain/opinion/views'
import { Refused } from '../parts/Refused'

type Reason = (typeof reasonsWhyNot)[number]
type Said = Satisfaction | '没解决'

interface JudgingProps {
  opinion: OwnOpinion
  /** Asked for with the outcome, or said of something that was good once. */
  about: 'outcome' | 'unsolved'
  onJudged: (opinion: OwnOpinion) => void
  onRefresh: () => Promise<void>
  onClose: () => void
}

const satisfied = satisfactions.map((one) => ({ value: one, label: one }))
const reasons = reasonsWhyNot.map((one) => ({ value: one, label: one }))

/** Is it good enough: whoever asked has the last word. A no says why: by a tap, in own words, or both. */
export function Judging({ opinion: { id, version }, about, onJudged, onRefresh, onClose }: JudgingProps) {
  const [word, setWord] = useState<Said | ''>(about === 'unsolved' ? '没解决' : '')
  const [ticked, setTicked] = useState<Reason[]>([])
  const [own, setOwn] = useState('')
  const [missing, setMissing] = useState('')
  const act = useAct()
  const no = word === '不满意' || word === '没解决'
  const title = about === 'unsolved' ? '哪里没解决' : '办得您满意吗？'

  const send = async () => {
    if (!word) return setMissing('请选择是否满意')
    const note = [...(no ? ticked : []), own.trim()].filter(Boolean).join('；') || null
    const on = { id, version, note }
    const next = word === '没解决' ? await act.run(revisit, { ...on, solved: false }) : await act.run(judge, { ...on, satisfaction: word })
    if (next) onJudged(next)
    else showField('note')
  }
  return (
    <Sheet open title={title} onClose={onClose} foot={<Btn busy={act.busy} onTap={send}>{about === 'unsolved' ? '告诉他们' : '提交评价'}</Btn>}>
      {about === 'outcome' ? <Choice label='您的评价' options={satisfied} value={word === '没解决' ? '' : word} onChange={(one) => { setMissing(''); setWord(one) }} error={missing || act.wrong('satisfaction')} /> : null}
      {no ? <Chips multiple label='是因为' hint='点一个，或者在下面写。会有人再去办。' options={reasons} value={ticked} onChange={setTicked} /> : null}
      {word ? <Area id='note' label={no ? '还有要说的' : '想说的话（可以不写）'} value={own} onChange={setOwn} error={act.wrong('note')} max={400} rows={3} /> : null}
      <Refused refusal={act.refusal} onRefresh={onRefresh} />
    </Sheet>
  )
}
