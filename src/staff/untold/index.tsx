import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Btn, BtnRow, Card, Chips, Empty, Field, Line, P, Page, Refused, Sheet, Small, Snack, Stack, Strong, Tag } from '@/components'
import { dial } from '@/client/dial'
import { useAction } from '@/client/useAction'
import { usePages } from '@/client/usePages'
import { ago } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { clip, shown } from '@/domain/kernel/text'
import { tell, untold, waysTold } from '@/domain/opinion/telling'
import { Listing } from '../parts/Listing'
import { Fact } from '../parts/Words'

type UntoldLine = OutputOf<typeof untold>['items'][number]
type How = (typeof waysTold)[number]

/** Who has no WeChat and an outcome nobody has told them: a call, a word at the door, a note on the board, a letter. */
export default function Untold() {
  const pages = usePages(untold, {})
  const [telling, setTelling] = useState<UntoldLine | null>(null)
  const [done, setDone] = useState('')
  const told = (line: UntoldLine) => {
    setTelling(null)
    setDone(`${line.of ?? '这一条'}已记为告知`)
    pages.drop(({ id }) => id === line.id)
  }
  return (
    <Page>
      <Small>这些人没有用微信，有了结果要当面说、打电话或贴出来告诉。</Small>
      <Listing pages={pages} empty={<Empty title='都告诉了' note='没有微信的人有了结果，会出现在这里。' />}>
        {(line) => <Waiting line={line} onTell={() => setTelling(line)} />}
      </Listing>
      {telling ? <TellSheet key={telling.id} line={telling} onClose={() => setTelling(null)} onDone={() => told(telling)} onRefresh={pages.reload} /> : null}
      {done ? <Snack key={done} text={done} seconds={4} onDone={() => setDone('')} /> : null}
    </Page>
  )
}

function Waiting({ line, onTell }: { line: UntoldLine; onTell: () => void }) {
  const { id, of, by, phone, channel, slip, receipt, text, statusLabel, since, outcome } = line
  const who = of ?? '没有留名'
  return (
    <Card>
      <Line><Strong>{who}</Strong><Tag tone='grey'>{channel}</Tag></Line>
      <Small>{[`编号 ${slip ?? receipt}`, by ? `${by}代录` : null, `${ago(since, Date.now())}${statusLabel}`].filter(Boolean).join(' · ')}</Small>
      <Fact label='说的事'>{clip(shown(text), 60)}</Fact>
      <Fact label='要告诉本人'>{outcome}</Fact>
      <BtnRow>
        {phone ? <Btn kind='plain' small icon='phone' label={`打给${who} ${phone}`} onTap={() => dial(phone)}>{phone}</Btn> : null}
        <Btn kind='quiet' small label={`看原话：${who}`} onTap={() => Taro.navigateTo({ url: `/staff/opinion/index?id=${encodeURIComponent(id)}` })}>看原话</Btn>
        <Btn small label={`已告知：${who}`} onTap={onTell}>已告知</Btn>
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
