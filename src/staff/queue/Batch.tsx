import { useState } from 'react'
import { Btn, BtnRow, Line, Link, Refused, Small } from '@/components'
import { useAct } from '@/client/useAct'
import { acceptMany, batchMost } from '@/domain/opinion/desk/contracts'
import type { OpinionCard } from '@/domain/opinion/views'
import { AdoptSheet } from '../parts/AdoptSheet'
import { DeclineManySheet } from './DeclineManySheet'
import { movedOf, type Fates } from './fates'
import { sureOf } from './oneTap'

interface BatchProps {
  /** Those picked, and those that could be. */
  cards: readonly OpinionCard[]
  pickable: readonly OpinionCard[]
  onPick: (ids: readonly string[]) => void
  onCancel: () => void
  onDone: (text: string, fates: Fates) => void
  onRefresh: () => Promise<unknown>
}

/** What can be done with several at once; each has a fate of its own, and one undo takes all of it back. */
export function Batch({ cards, pickable, onPick, onCancel, onDone, onRefresh }: BatchProps) {
  const [over, setOver] = useState<'adopt' | 'decline' | null>(null)
  const act = useAct()
  const sure = cards.flatMap((card) => {
    const sorted = sureOf(card)
    return sorted ? [{ id: card.id, version: card.version, ...sorted }] : []
  })
  const adoptable = cards.filter(({ can }) => can.includes('adopt'))
  const declinable = cards.filter(({ can }) => can.includes('decline'))
  const oneRoom = new Set(adoptable.map(({ room }) => room.id)).size === 1
  const on = (some: readonly OpinionCard[]) => some.map(({ id, version }) => ({ id, version }))
  const takeIn = async () => {
    const answer = await act.run(acceptMany, { opinions: sure })
    if (!answer) return
    const { moved, left } = movedOf(sure, answer.fates)
    const unsure = cards.filter(({ id }) => !sure.some((one) => one.id === id)).map(({ id }) => ({ id, why: '建议拿不准，请单独看' }))
    onDone(`已采纳 ${moved.length} 条`, { moved, left: [...left, ...unsure] })
  }
  const all = pickable.slice(0, batchMost)
  const whole = cards.length > 0 && cards.length === all.length
  return (
    <>
      <Line>
        <Small>{cards.length > 0 && adoptable.length > 0 && !oneRoom ? '不在同一个议事室的不能并到一个议题' : `已选 ${cards.length} 条`}</Small>
        <Link onTap={() => onPick(whole ? [] : all.map(({ id }) => id))}>{whole ? '都不选' : `全选（${all.length}）`}</Link>
      </Line>
      <Refused refusal={act.refusal} onRefresh={onRefresh} />
      <BtnRow>
        <Btn small kind='quiet' onTap={onCancel}>取消</Btn>
        <Btn small kind='plain' disabled={declinable.length === 0} onTap={() => setOver('decline')}>不纳入</Btn>
        <Btn small kind='plain' disabled={!oneRoom} onTap={() => setOver('adopt')}>并入议题</Btn>
        <Btn small disabled={sure.length === 0} onTap={takeIn}>{sure.length > 0 ? `采纳（${sure.length}）` : '采纳'}</Btn>
      </BtnRow>
      <AdoptSheet
        open={over === 'adopt'}
        opinions={on(adoptable)}
        room={adoptable[0]?.room.id ?? ''}
        first={adoptable[0]?.topics ?? []}
        onClose={() => setOver(null)}
        onDone={({ title, moved, left }) => onDone(`已把 ${moved.length} 条并入“${title}”`, { moved, left })}
        onRefresh={onRefresh}
      />
      {over === 'decline' ? <DeclineManySheet opinions={on(declinable)} onClose={() => setOver(null)} onDone={onDone} /> : null}
    </>
  )
}
