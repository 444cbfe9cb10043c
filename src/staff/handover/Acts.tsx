import { useState } from 'react'
import { Refused } from '@/components'
import { useAct } from '@/client/useAct'
import { grantExtension, report, sendBack, sign, urge, verify } from '@/domain/supervision/contracts'
import { handoverLife, type HandoverMove } from '@/domain/supervision/handover'
import type { HandoverView } from '@/domain/supervision/views'
import { MoveButtons } from '../parts/MoveButtons'
import { ReasonSheet } from '../parts/ReasonSheet'
import { ExtensionSheet } from './ExtensionSheet'
import { NoteSheet } from './NoteSheet'

/** Those done most first. */
const order: readonly HandoverMove[] = ['sign', 'verify', 'grantExtension', 'report', 'note', 'sendBack', 'urge', 'askExtension']
const outright = { sign, urge, grantExtension } as const
type Outright = keyof typeof outright
const isOutright = (move: HandoverMove): move is Outright => move in outright

export const actsOf = ({ can }: HandoverView) => order.filter((move) => can.includes(move))

interface ActsProps {
  handover: HandoverView
  onDone: (text: string, handover: HandoverView) => void
  onRefresh: () => Promise<void>
}

export function Acts({ handover, onDone, onRefresh }: ActsProps) {
  const [over, setOver] = useState<HandoverMove | 'more' | null>(null)
  const act = useAct()
  const on = { id: handover.id, version: handover.version }
  const [main, side, ...rest] = actsOf(handover)
  const close = () => setOver(null)
  const refresh = () => {
    close()
    act.clear()
    return onRefresh()
  }
  const says = (move: HandoverMove) => handoverLife.moves[move].says
  const begin = async (move: HandoverMove) => {
    if (!isOutright(move)) return setOver(move)
    close()
    const done = await act.run(outright[move], on)
    if (done) onDone(`已${says(move)}`, done)
  }
  const sheet = { on, onClose: close, onRefresh: refresh }
  return (
    <>
      <Refused refusal={act.refusal} onRefresh={refresh} />
      <MoveButtons {...{ main, side, rest, says, begin }} more={over === 'more'} onMore={() => setOver('more')} onClose={close} />
      <NoteSheet open={over === 'note'} {...sheet} onDone={onDone} />
      <ExtensionSheet open={over === 'askExtension'} {...sheet} dueAt={handover.dueAt} onDone={onDone} />
      <ReasonSheet open={over === 'report'} title='报办理结果' label='办理结果' hint='做了什么、在哪里、什么时候做完的。专委会会去核实。' max={2000} confirm='报办理结果' contract={report} field='result' {...sheet} onDone={(done) => onDone('已报办理结果，等专委会核实', done)} />
      <ReasonSheet
        open={over === 'verify'}
        title='核实办结'
        text={`反映这件事的 ${handover.together} 人，每人都会一字不差地读到您下面写的话。请写得让老人也看得懂：办了什么，去哪里能看到。`}
        label='告诉群众的话'
        max={500}
        confirm='核实办结'
        contract={verify}
        field='outcome'
        {...sheet}
        onDone={(done) => onDone('已核实办结', done)}
      />
      <ReasonSheet open={over === 'sendBack'} title='退回重办' label='退回原因' hint='写清还差什么，承办单位会看到。' max={300} confirm='退回重办' contract={sendBack} field='reason' {...sheet} onDone={(done) => onDone('已退回重办', done)} />
    </>
  )
}
