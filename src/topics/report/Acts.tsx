import { useState } from 'react'
import { Refused } from '@/components'
import { useAct } from '@/client/useAct'
import { goTo } from '@/client/go'
import { drop, giveBack, submit, withdraw } from '@/domain/report/contracts'
import { reportLife, type ReportMove } from '@/domain/report/report'
import type { ReportView } from '@/domain/report/views'
import { MoveButtons } from '@/staff/parts/MoveButtons'
import { ReasonSheet } from '@/staff/parts/ReasonSheet'
import { AwardSheet } from './AwardSheet'
import { SendSheet } from './SendSheet'
import { SignSheet } from './SignSheet'
import { StepSheet } from './StepSheet'
import { refusalSaid } from './wanted'

interface ActsProps {
  report: ReportView
  onDone: (text: string, next: ReportView) => void
  onRefresh: () => Promise<void>
}

/** The one most likely wanted first. What corrects an entry begins at the entry. */
const order: readonly ReportMove[] = ['sign', 'send', 'submit', 'step', 'amend', 'giveBack', 'withdraw', 'award', 'drop']
const beside: readonly ReportMove[] = ['amend', 'giveBack', 'withdraw', 'award']
const says = (move: ReportMove) => reportLife.moves[move].says

export function Acts({ report, onDone, onRefresh }: ActsProps) {
  const [over, setOver] = useState<ReportMove | 'more' | null>(null)
  const act = useAct()
  const on = { id: report.id, version: report.version }
  const may = order.filter((move) => report.can.includes(move))
  const main = may.find((move) => move !== 'drop')
  const side = may.find((move) => move !== main && beside.includes(move))
  const rest = may.filter((move) => move !== main && move !== side)
  const close = () => setOver(null)
  const refresh = async () => {
    close()
    act.clear()
    await onRefresh()
  }
  const straight = async (move: 'submit' | 'withdraw') => {
    close()
    const next = await act.run(move === 'submit' ? submit : withdraw, on)
    if (next) onDone(move === 'submit' ? '已提交签发' : '已撤回，可以改了', next)
  }
  const begin = (move: ReportMove) => {
    if (move === 'submit' || move === 'withdraw') return straight(move)
    if (move !== 'amend') return setOver(move)
    close()
    return goTo(`/topics/reportEdit/index?id=${report.id}`)
  }
  const sheet = { on, onClose: close, onRefresh: refresh }
  return (
    <>
      <Refused refusal={refusalSaid(act.refusal)} onRefresh={refresh} />
      <MoveButtons {...{ main, side, rest, says, begin }} more={over === 'more'} onMore={() => setOver('more')} onClose={close} />
      <SignSheet open={over === 'sign'} {...sheet} onDone={(next) => onDone(`已签发，编号 ${next.number ?? ''}`, next)} />
      <SendSheet open={over === 'send'} {...sheet} onDone={(next) => onDone('已报送', next)} />
      <StepSheet open={over === 'step'} kind={report.kind} {...sheet} onDone={(next) => onDone('已记下', next)} />
      <AwardSheet open={over === 'award'} {...sheet} onDone={(next) => onDone('已记下', next)} />
      <ReasonSheet open={over === 'giveBack'} title='退回修改' label='退回理由' hint='写清要改哪里，执笔的同志会看到。' max={300} confirm='退回' contract={giveBack} field='reason' {...sheet} onDone={(next) => onDone('已退回修改', next)} />
      <ReasonSheet open={over === 'drop'} title='作废' text='作废以后不能再报送，内容和理由都留着。' label='作废理由' max={300} confirm='作废' danger contract={drop} field='reason' {...sheet} onDone={(next) => onDone('已作废', next)} />
    </>
  )
}
