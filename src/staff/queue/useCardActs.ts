import { useState } from 'react'
import { useAct } from '@/client/useAct'
import { accept, adopt, reopen } from '@/domain/opinion/contracts'
import type { OpinionCard } from '@/domain/opinion/views'
import type { Done } from '@/domain/kernel/view'
import type { Tapped } from './QueueCard'

const said = (tap: Tapped): string => (tap.act === 'adopt' ? `已并入“${tap.topic.title}”` : tap.act === 'reopen' ? '已重新受理' : `已受理：${tap.subject}`)

/** The one tap on a card, and on which card something was refused. */
export function useCardActs(onDone: (card: OpinionCard, text: string, done: Done) => void) {
  const act = useAct()
  const [trouble, setTrouble] = useState('')
  const tap = async (card: OpinionCard, tapped: Tapped) => {
    setTrouble(card.id)
    const on = { id: card.id, version: card.version }
    const done =
      tapped.act === 'adopt'
        ? await act.run(adopt, { ...on, topic: tapped.topic.id })
        : tapped.act === 'reopen'
          ? await act.run(reopen, on)
          : await act.run(accept, { ...on, category: tapped.category, subject: tapped.subject, committee: tapped.committee })
    if (done) onDone(card, said(tapped), done)
  }
  return { tap, refusalOf: (card: OpinionCard) => (trouble === card.id ? act.refusal : null), clear: act.clear }
}
