import { useState } from 'react'
import { Area, Btn, Chips, P, Refused, Sheet, Small, Stack } from '@/components'
import { useAct } from '@/client/useAct'
import { reasonsWhyNot, waysHeard, type WayHeard } from '@/domain/opinion/afterwards'
import { disputeFor, settleFor } from '@/domain/opinion/callingBack'
import { satisfactions, type Satisfaction } from '@/domain/opinion/opinion'

type Reason = (typeof reasonsWhyNot)[number]

interface SaidSheetProps {
  on: { id: string; version: number }
  /** What they were told. */
  outcome: string
  who: string
  hasPhone: boolean
  onClose: () => void
  onDone: (word: Satisfaction) => void | Promise<unknown>
  onRefresh: () => Promise<unknown>
}

const chips = <V extends string>(values: readonly V[]) => values.map((value) => ({ value, label: value }))

/** What somebody without WeChat said of the outcome, written down by whoever asked them; marked as such for good. */
export function SaidSheet({ on, outcome, who, hasPhone, onClose, onDone, onRefresh }: SaidSheetProps) {
  const [how, setHow] = useState<WayHeard | ''>(hasPhone ? '电话' : '')
  const [word, setWord] = useState<Satisfaction | ''>('')
  const [ticked, setTicked] = useState<Reason[]>([])
  const [own, setOwn] = useState('')
  const act = useAct()
  const no = word === '不满意'
  const send = async () => {
    const note = [...(no ? ticked : []), own.trim()].filter(Boolean).join('；')
    const given = { id: on.id, version: on.version, how: how as WayHeard }
    // The cloud says in words what is missing.
    const done = no ? await act.run(disputeFor, { ...given, note }) : await act.run(settleFor, { ...given, satisfaction: word as '满意', note: note || null })
    if (done && word) await onDone(word)
  }
  const refusal = act.refusal?.kind === 'invalid' ? null : act.refusal
  return (
    <Sheet open title={`${who}怎么说`} onClose={onClose} foot={<Stack><Refused refusal={refusal} onRefresh={onRefresh} /><Btn busy={act.busy} onTap={send}>记下来</Btn></Stack>}>
      <Small>先把结果告诉本人，再记下本人的话。会写明是您{how || '电话或当面'}问的。</Small>
      <P>{outcome}</P>
      <Chips label='怎么问的' options={chips(waysHeard)} value={how} onChange={setHow} error={act.wrong('how')} required />
      <Chips label='本人说' options={chips(satisfactions)} value={word} onChange={setWord} error={act.wrong('satisfaction')} required />
      {no ? <Chips multiple label='是因为' options={chips(reasonsWhyNot)} value={ticked} onChange={setTicked} /> : null}
      <Area label={no ? '原话' : '原话（选填）'} value={own} onChange={setOwn} max={400} rows={3} error={act.wrong('note')} />
    </Sheet>
  )
}
