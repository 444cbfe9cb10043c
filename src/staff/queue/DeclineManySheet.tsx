import { useState } from 'react'
import { Btn, Chips, Line, Link, Refused, Sheet, Small, Stack, Strong } from '@/components'
import { useAction } from '@/client/useAction'
import { declineMany } from '@/domain/opinion/desk/contracts'
import { exclusionOf, outright, type ExclusionNo } from '@/domain/opinion/screening'
import { circled, Consequences } from '../parts/DeclineSheet'
import { movedOf, type Fates, type On } from './fates'

interface DeclineManySheetProps {
  opinions: readonly On[]
  onClose: () => void
  onDone: (text: string, fates: Fates) => void
}

/** One reason for several: only those one person may decide alone, in the open. */
export function DeclineManySheet({ opinions, onClose, onDone }: DeclineManySheetProps) {
  const [reason, setReason] = useState<ExclusionNo | null>(null)
  const [unchosen, setUnchosen] = useState(false)
  const { run, refusal, wrong } = useAction(declineMany)
  const send = async () => {
    if (reason === null) return setUnchosen(true)
    const answer = await run({ opinions: [...opinions], reason })
    if (!answer) return
    const fates = movedOf(opinions, answer.fates)
    onClose()
    onDone(`已不纳入 ${fates.moved.length} 条：${exclusionOf(reason).short}`, fates)
  }
  const options = outright.map((no) => ({ value: String(no), label: `${circled[no - 1]} ${exclusionOf(no).short}` }))
  return (
    <Sheet open title='一起不纳入' onClose={onClose} foot={<Stack><Refused refusal={refusal} /><Btn onTap={send}>确定不纳入（{opinions.length} 条）</Btn></Stack>}>
      {reason === null ? (
        <Chips label='为什么不纳入' options={options} value='' onChange={(value) => setReason(outright.find((no) => String(no) === value) ?? null)} error={unchosen ? '请选择原因' : wrong('reason')} />
      ) : (
        <>
          <Line><Strong>{circled[reason - 1]} {exclusionOf(reason).short}</Strong><Link onTap={() => setReason(null)}>换一个原因</Link></Line>
          <Consequences no={reason} />
        </>
      )}
      <Small>要保密、举报和“其他不宜”的，请单独打开来办。</Small>
    </Sheet>
  )
}
