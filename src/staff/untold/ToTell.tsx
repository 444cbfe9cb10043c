import { useState } from 'react'
import { Btn, BtnRow, Card, Chips, Empty, Field, Line, P, Refused, Sheet, Small, Stack, Strong, Tag } from '@/components'
import { dial } from '@/client/dial'
import { useAction } from '@/client/useAction'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { ago } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import { tell, untold, waysTold } from '@/domain/opinion/telling'
import { Listing } from '../parts/Listing'
import { SaidSheet } from '../parts/SaidSheet'
import { Fact } from '../parts/Words'

type UntoldLine = OutputOf<typeof untold>['items'][number]
type How = (typeof waysTold)[number]

/** Who has no WeChat and an outcome nobody has told them: a call, a word at the door, a note on the board, a letter. */
export function ToTell({ onDone }: { onDone: (text: string) => void }) {
  const pages = usePages(untold, {})
  const [open, setOpen] = useState<{ line: UntoldLine; as: 'told' | 'said' } | null>(null)
  const over = ({ id, of }: UntoldLine, text: string) => {
    setOpen(null)
    onDone(`${of ?? '这一条'}${text}`)
    pages.drop((one) => one.id === id)
  }
  const close = () => setOpen(null)
  return (
    <>
      <Small>这些人没有用微信，有了结果要当面说、打电话或贴出来告诉。告诉的时候顺便问一声满不满意。</Small>
      <Listing pages={pages} empty={<Empty title='都告诉了' note='没有微信的人有了结果，会出现在这里。' />}>
        {(line) => <Waiting line={line} onTell={() => setOpen({ line, as: 'told' })} onSay={() => setOpen({ line, as: 'said' })} />}
      </Listing>
      {open?.as === 'told' ? <TellSheet key={open.line.id} line={open.line} onClose={close} onDone={() => over(open.line, '已记为告知')} onRefresh={pages.reload} /> : null}
      {open?.as === 'said' ? (
        <SaidSheet key={open.line.id} on={open.line} outcome={open.line.outcome} who={open.line.of ?? '本人'} hasPhone={open.line.phone !== null} onClose={close} onRefresh={pages.reload} onDone={(word) => over(open.line, `：${word}`)} />
      ) : null}
    </>
  )
}

function Waiting({ line, onTell, onSay }: { line: UntoldLine; onTell: () => void; onSay: () => void }) {
  const { id, of, by, phone, channel, slip, receipt, text, status, statusLabel, since, outcome } = line
  const who = of ?? '没有留名'
  return (
    <Card>
      <Line><Strong>{who}</Strong><Tag tone='grey'>{channel}</Tag></Line>
      <Small>{[`编号 ${slip ?? receipt}`, by ? `${by}代录` : null, `${ago(since, Date.now())}${statusLabel}`].filter(Boolean).join(' · ')}</Small>
      <Fact label='说的事'>{clip(shown(text), 60)}</Fact>
      <Fact label='要告诉本人'>{outcome}</Fact>
      <BtnRow>
        {phone ? <Btn kind='plain' small icon='phone' label={`打给${who} ${phone}`} onTap={() => dial(phone)}>{phone}</Btn> : null}
        <Btn kind='quiet' small label={`看原话：${who}`} onTap={() => goTo(`/staff/opinion/index?id=${encodeURIComponent(id)}`)}>看原话</Btn>
        <Btn kind={status === 'answered' ? 'plain' : 'main'} small label={`已告知：${who}`} onTap={onTell}>已告知</Btn>
        {status === 'answered' ? <Btn small label={`告知并评价：${who}`} onTap={onSay}>告知并评价</Btn> : null}
      </BtnRow>
    </Card>
  )
}

interface TellSheetProps {
  line: UntoldLine
  onClose: () => void
  onDone: () => void
  onRefresh: () => Promise<void>
}

function TellSheet({ line, onClose, onDone, onRefresh }: TellSheetProps) {
  const [how, setHow] = useState<How | ''>(line.phone ? '电话' : '')
  const [more, setMore] = useState('')
  const { run, busy, refusal, wrong } = useAction(tell)
  const send = async () => {
    if (await run({ id: line.id, version: line.version, how: how as How, more: more.trim() || null })) onDone()
  }
  return (
    <Sheet open title={`告诉${line.of ?? '本人'}了？`} onClose={onClose} foot={<Stack><Refused refusal={refusal?.kind === 'invalid' ? null : refusal} onRefresh={onRefresh} /><Btn busy={busy} onTap={send}>记为已告知</Btn></Stack>}>
      <P>{line.outcome}</P>
      <Chips label='怎么告知的' options={waysTold.map((one) => ({ value: one, label: one }))} value={how} onChange={setHow} error={wrong('how')} required />
      <Field label='说明（选填）' value={more} onChange={setMore} max={100} hint='例如：儿子接的电话' error={wrong('more')} />
    </Sheet>
  )
}
