import { useState } from 'react'
import { Btn, BtnRow, Card, Choice, Empty, Line, P, Refused, Sheet, Small, Snack, Tag, Tags } from '@/components'
import { useAct } from '@/client/useAct'
import { usePages } from '@/client/usePages'
import { clear, held, isolate } from '@/domain/opinion/contracts'
import { exclusionOf, hiding, type ExclusionNo } from '@/domain/opinion/screening'
import type { OutputOf } from '@/domain/kernel/contract'
import { said } from '@/domain/kernel/calendar'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import { Listing } from '../parts/Listing'
import { ReasonSheet } from '../parts/ReasonSheet'
import { Words } from '../parts/Words'

type Hidden = OutputOf<typeof held>['items'][number]
type Asking = { opinion: Hidden; what: 'clear' | 'isolate' }

/** What may be an accusation or a secret: the office looks first, and lets it through or hides it for good. */
export function Held() {
  const pages = usePages(held, {})
  const [asking, setAsking] = useState<Asking | null>(null)
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const ask = (opinion: Hidden, what: Asking['what']) => {
    setAsking({ opinion, what })
    setOpen(true)
  }
  const leave = (id: string, words: string) => {
    setOpen(false)
    pages.drop((one) => one.id === id)
    setTold(words)
  }
  const again = async () => {
    setOpen(false)
    await pages.reload()
  }
  return (
    <>
      <Listing pages={pages} empty={<Empty title='没有要您先看的' note='系统觉得像举报、涉密的意见会先放在这里，别人都看不到。' />}>
        {(hidden) => (
          <Card>
            <Line>
              <Tags>{hidden.suspicions.filter(({ no }) => hiding.includes(no)).map(({ no }) => <Tag key={no} tone='warn'>像“{exclusionOf(no).short}”</Tag>)}</Tags>
              <Small>{said(hidden.at, Date.now())}</Small>
            </Line>
            <Words>{hidden.text}</Words>
            <Small>{hidden.room} · 因为：{hidden.suspicions.flatMap(({ words }) => words).join('、')}</Small>
            <BtnRow>
              <Btn small label={`不是，放行：${clip(shown(hidden.text), 12)}`} onTap={() => ask(hidden, 'clear')}>不是，放行</Btn>
              <Btn small kind='plain' label={`是，隔离：${clip(shown(hidden.text), 12)}`} onTap={() => ask(hidden, 'isolate')}>是，隔离</Btn>
            </BtnRow>
          </Card>
        )}
      </Listing>
      {asking?.what === 'clear' ? (
        <ReasonSheet
          key={asking.opinion.id}
          open={open}
          title='放行'
          text={`放行以后，${asking.opinion.room}的同志能看到原话，照常办理。`}
          label='为什么可以放行'
          max={300}
          confirm='放行'
          contract={clear}
          field='note'
          on={asking.opinion}
          onClose={() => setOpen(false)}
          onDone={() => leave(asking.opinion.id, '已放行，到了议事室的待看')}
          onRefresh={again}
        />
      ) : null}
      {asking?.what === 'isolate' ? (
        <IsolateSheet key={asking.opinion.id} open={open} opinion={asking.opinion} onClose={() => setOpen(false)} onDone={() => leave(asking.opinion.id, '已隔离，已告诉本人该去哪里')} onRefresh={again} />
      ) : null}
      {told ? <Snack text={told} seconds={5} onDone={() => setTold(null)} /> : null}
    </>
  )
}

interface IsolateSheetProps {
  open: boolean
  opinion: Hidden
  onClose: () => void
  onDone: () => void
  onRefresh: () => Promise<void>
}

function IsolateSheet({ open, opinion, onClose, onDone, onRefresh }: IsolateSheetProps) {
  const first = opinion.suspicions.find(({ no }) => hiding.includes(no))?.no ?? null
  const [reason, setReason] = useState<ExclusionNo | null>(first)
  const act = useAct()
  const send = async () => {
    if (reason && (await act.run(isolate, { id: opinion.id, version: opinion.version, reason }))) onDone()
  }
  const foot = (
    <>
      <Refused refusal={act.refusal} onRefresh={onRefresh} />
      <Btn disabled={reason === null} onTap={send}>隔离</Btn>
    </>
  )
  return (
    <Sheet open={open} title='隔离' onClose={onClose} foot={foot}>
      <Choice label='属于哪一种' options={hiding.map((no) => ({ value: String(no), label: exclusionOf(no).short, hint: exclusionOf(no).rule }))} value={reason === null ? '' : String(reason)} onChange={(value) => setReason(hiding.find((no) => String(no) === value) ?? null)} error={act.wrong('reason')} />
      {reason ? <P>本人会看到：{exclusionOf(reason).plain}</P> : null}
    </Sheet>
  )
}
