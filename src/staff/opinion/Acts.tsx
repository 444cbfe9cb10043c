import { useState } from 'react'
import { Refused } from '@/components'
import { useAct } from '@/client/useAct'
import { answer, detach, overrule, release, reopen, uphold } from '@/domain/opinion/contracts'
import { correct } from '@/domain/opinion/desk/contracts'
import { opinionLife, type OpinionMove } from '@/domain/opinion/opinion'
import type { DeskOpinion } from '@/domain/opinion/views'
import type { Done } from '@/domain/kernel/view'
import { AdoptSheet } from '../parts/AdoptSheet'
import { DeclineSheet, mayDecline } from '../parts/DeclineSheet'
import { MoveButtons } from '../parts/MoveButtons'
import { ReasonSheet } from '../parts/ReasonSheet'
import { correcting } from '../parts/says'
import { SaidSheet } from '../parts/SaidSheet'
import { SortSheet } from '../parts/SortSheet'
import { ReferSheet } from './ReferSheet'

type Sheeted = 'accept' | 'sort' | 'correct' | 'adopt' | 'answer' | 'refer' | 'decline' | 'overrule' | 'release' | 'settleFor'

const order: readonly (OpinionMove | 'decline')[] = ['uphold', 'accept', 'adopt', 'reopen', 'settleFor', 'release', 'decline', 'overrule', 'answer', 'refer', 'sort', 'detach', 'correct']
const beside: readonly string[] = ['decline', 'overrule']

/** The moves this reader may make now, those done most first. */
export const actsOf = (opinion: DeskOpinion) => order.filter((move) => (move === 'decline' ? mayDecline(opinion.can) : opinion.can.includes(move)))

/** What is done with one like this as a rule; what looks excluded is never to be merged by habit. */
function usual({ status, suspicions, topics, suggestion }: DeskOpinion): OpinionMove | undefined {
  if (status === 'accepted') return 'adopt'
  if (status !== 'submitted') return undefined
  if (suspicions.length > 0) return 'decline'
  return topics.length > 0 && suggestion.sure ? 'adopt' : undefined
}

interface ActsProps {
  opinion: DeskOpinion
  onDone: (text: string, moved: Done | null) => void | Promise<unknown>
  onHidden: () => void
  onRefresh: () => Promise<void>
}

/** Exactly the moves this reader may make now: one main button, one beside it, the rest under 更多. */
export function Acts({ opinion, onDone, onHidden, onRefresh }: ActsProps) {
  const [over, setOver] = useState<Sheeted | 'more' | null>(null)
  const act = useAct()
  const on = { id: opinion.id, version: opinion.version }
  const close = () => setOver(null)
  const moves = actsOf(opinion)
  const main = moves.find((move) => move === usual(opinion)) ?? moves[0]
  const side = moves.find((move) => move !== main && beside.includes(move)) ?? moves.find((move) => move !== main)
  const rest = moves.filter((move) => move !== main && move !== side)

  const outright = async (move: 'uphold' | 'detach' | 'reopen') => {
    close()
    const done = move === 'uphold' ? await act.run(uphold, { ...on, note: null }) : move === 'detach' ? await act.run(detach, on) : await act.run(reopen, on)
    if (done) await onDone(`已${opinionLife.moves[move].says}`, move === 'reopen' ? done : null)
  }
  const begin = (move: OpinionMove) => (move === 'uphold' || move === 'detach' || move === 'reopen' ? outright(move) : setOver(move as Sheeted))
  const sheet = { onClose: close, onRefresh: () => { close(); return onRefresh() } }
  const says = (move: OpinionMove) => (move === 'settleFor' ? '代记评价' : move === 'decline' && opinion.status === 'doubted' ? '隔离' : opinionLife.moves[move].says)

  if (!main) return null
  return (
    <>
      <Refused refusal={act.refusal} onRefresh={async () => { act.clear(); await onRefresh() }} />
      <MoveButtons {...{ main, side, rest, says, begin }} more={over === 'more'} onMore={() => setOver('more')} onClose={close} />
      {over === 'accept' || over === 'sort' ? <SortSheet key={opinion.version} opinion={opinion} {...sheet} onDone={(done, text) => onDone(text, done)} /> : null}
      <AdoptSheet open={over === 'adopt'} opinions={[on]} room={opinion.room.id} first={opinion.topics} {...sheet} onDone={({ title, moved }) => onDone(`已并入“${title}”`, { id: on.id, version: moved[0]?.version ?? 0, status: 'adopted' })} />
      <ReferSheet open={over === 'refer'} opinion={opinion} {...sheet} onDone={(done, name) => onDone(`已转${name}`, done)} />
      <DeclineSheet open={over === 'decline'} opinion={opinion} {...sheet} onDone={({ text, moved, hidden }) => (hidden ? onHidden() : onDone(text, moved[0] ? { ...moved[0], status: '' } : null))} />
      {over === 'settleFor' ? <SaidSheet on={on} outcome={opinion.answer ?? ''} who={opinion.behalf?.of ?? '本人'} hasPhone={opinion.phone !== null} {...sheet} onDone={(word) => { close(); return onDone(`已记下：${word}`, null) }} /> : null}
      <ReasonSheet open={over === 'answer'} title='直接答复' label='答复' hint='居民会一字不差地看到这段话，请写得让老人也看得懂。' max={1000} confirm='答复' contract={answer} field='answer' on={on} {...sheet} onDone={(done) => onDone('已答复', done)} />
      <ReasonSheet open={over === 'correct'} title='更正' text={correcting} label='哪里弄错了' hint='只记在办理记录里。' max={300} confirm='更正' contract={correct} field='note' on={on} {...sheet} onDone={(done) => onDone('已更正，回到已受理', done)} />
      <ReasonSheet open={over === 'overrule'} title='退回重看' text='这条意见会回到待看，由专人重新处理。' label='为什么应当纳入' max={300} confirm='退回重看' contract={overrule} field='note' on={on} {...sheet} onDone={() => onDone('已退回重看', null)} />
      <ReasonSheet open={over === 'release'} title='解除隔离' text='解除以后，议事室的同志又能看到这条意见的原话。' label='为什么可以解除' max={300} confirm='解除隔离' contract={release} field='note' on={on} {...sheet} onDone={() => onDone('已解除隔离', null)} />
    </>
  )
}
