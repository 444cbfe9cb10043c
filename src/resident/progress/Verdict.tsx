import { useState } from 'react'
import { Btn, BtnRow, Card, Link, P, Small } from '@/components'
import { useAction } from '@/client/useAction'
import { dayOnly } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import { revisit } from '@/domain/opinion/asking'
import type { OwnOpinion } from '@/domain/opinion/views'
import { Refused } from '../parts/Refused'
import { Judging } from './Judging'

interface VerdictProps {
  opinion: OwnOpinion
  onSaid: (opinion: OwnOpinion) => void
  onRefresh: () => Promise<void>
}

/** Asked again after a month and after half a year, and what was said so far; that it is not solved may be said at any time. */
export function Verdict({ opinion, onSaid, onRefresh }: VerdictProps) {
  const { id, version, asking, can, verdicts } = opinion
  const [open, setOpen] = useState(false)
  const act = useAction(revisit)
  const say = async () => {
    const next = await act.run({ id, version, solved: true, note: null })
    if (next) onSaid(next)
  }
  const no = can.includes('unsolved')
  const now = Date.now()
  return (
    <>
      {asking ? (
        <Card title='真的解决了吗？' tone='brand'>
          <P>{asking === 30 ? '办完一个月了' : '办完半年了'}，想再问您一声。</P>
          <Refused refusal={act.refusal} onRefresh={onRefresh} />
          <BtnRow>
            <Btn kind='plain' onTap={() => setOpen(true)}>没解决</Btn>
            <Btn busy={act.busy} onTap={say}>解决了</Btn>
          </BtnRow>
        </Card>
      ) : null}
      {verdicts.length > 0 ? (
        <Card title='您说过的'>
          {verdicts.map(({ at, word, note, by }) => <Small key={at}>{dayOnly(at, now)}：{word}{note ? `。${shown(note)}` : ''}{by ? `（${by}问的）` : ''}</Small>)}
          {no && !asking && !can.includes('settle') ? <Link onTap={() => setOpen(true)}>又不行了？告诉我们</Link> : null}
        </Card>
      ) : null}
      {open && no ? <Judging opinion={opinion} about='unsolved' onRefresh={onRefresh} onClose={() => setOpen(false)} onJudged={(next) => { setOpen(false); onSaid(next) }} /> : null}
    </>
  )
}
