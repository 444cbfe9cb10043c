import { Btn, BtnRow, Card, Link, P, Small } from '@/components'
import { useAction } from '@/client/useAction'
import { dayOnly } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import { revisit } from '@/domain/opinion/asking'
import type { OwnOpinion } from '@/domain/opinion/views'
import { Refused } from '../parts/Refused'

interface AskedProps {
  opinion: OwnOpinion
  onSaid: (opinion: OwnOpinion) => void
  onNo: () => void
  onRefresh: () => Promise<void>
}

/** Asked again after a month and after half a year. */
export function Asked({ opinion: { id, version, asking }, onSaid, onNo, onRefresh }: AskedProps) {
  const act = useAction(revisit)
  if (!asking) return null
  const yes = async () => {
    const next = await act.run({ id, version, solved: true, note: null })
    if (next) onSaid(next)
  }
  return (
    <Card title='真的解决了吗？' tone='brand'>
      <P>{asking === 30 ? '办完一个月了' : '办完半年了'}，想再问您一声。</P>
      <Refused refusal={act.refusal} onRefresh={onRefresh} />
      <BtnRow>
        <Btn kind='plain' onTap={onNo}>没解决</Btn>
        <Btn busy={act.busy} onTap={yes}>解决了</Btn>
      </BtnRow>
    </Card>
  )
}

/** What was said so far; that it is not solved any more may be said at any time. */
export function SaidBefore({ opinion: { verdicts, can, asking }, onNo }: Pick<AskedProps, 'opinion' | 'onNo'>) {
  if (verdicts.length === 0) return null
  const now = Date.now()
  return (
    <Card title='您说过的'>
      {verdicts.map(({ at, word, note, by }) => <Small key={at}>{dayOnly(at, now)}：{word}{note ? `。${shown(note)}` : ''}{by ? `（${by}问的）` : ''}</Small>)}
      {can.includes('unsolved') && !asking && !can.includes('settle') ? <Link onTap={onNo}>又不行了？告诉我们</Link> : null}
    </Card>
  )
}
