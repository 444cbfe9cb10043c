import { useState } from 'react'
import { Btn, BtnRow, Card, Empty, Line, Small, Strong, Tag } from '@/components'
import { dial } from '@/client/dial'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { ago } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import { toAsk } from '@/domain/opinion/callingBack'
import { Listing } from '../parts/Listing'
import { SaidSheet } from '../parts/SaidSheet'
import { Fact } from '../parts/Words'

type AskLine = OutputOf<typeof toAsk>['items'][number]
const why: Record<AskLine['why'], string> = { noWeChat: '没有微信', notSent: '微信没送到' }

/** Thirty or 180 days after: is it really solved? Whom WeChat did not reach is asked by telephone. */
export function ToAsk({ onDone }: { onDone: (text: string) => void }) {
  const pages = usePages(toAsk, {})
  const [saying, setSaying] = useState<AskLine | null>(null)
  const close = () => setSaying(null)
  return (
    <>
      <Small>办完 30 天和 180 天，要问反映人“真的解决了吗”。微信问不到的在这里，请打电话问一声。</Small>
      <Listing pages={pages} empty={<Empty title='没有要打电话问的' note='到了回访的日子、微信又问不到的人，会出现在这里。' />}>
        {(line) => <Asked line={line} onSay={() => setSaying(line)} />}
      </Listing>
      {saying ? (
        <SaidSheet
          key={saying.id}
          on={saying}
          outcome={saying.outcome}
          who={saying.of ?? '本人'}
          hasPhone={saying.phone !== null}
          onClose={close}
          onRefresh={pages.reload}
          onDone={(word) => {
            close()
            onDone(`已记下：${word}`)
            pages.drop(({ id }) => id === saying.id)
          }}
        />
      ) : null}
    </>
  )
}

function Asked({ line, onSay }: { line: AskLine; onSay: () => void }) {
  const { id, of, by, phone, slip, receipt, text, outcome, days, since } = line
  const who = of ?? (line.why === 'notSent' ? '微信里的居民' : '没有留名')
  return (
    <Card>
      <Line><Strong>{who}</Strong><Tag tone='warn'>{days} 天回访</Tag></Line>
      <Small>{[why[line.why], `编号 ${slip ?? receipt}`, by ? `${by}代录` : null, `${ago(since, Date.now())}到期`].filter(Boolean).join(' · ')}</Small>
      <Fact label='说的事'>{clip(shown(text), 60)}</Fact>
      <Fact label='当时告诉本人的'>{outcome}</Fact>
      {phone ? null : <Small>没有留电话，碰到时当面问。</Small>}
      <BtnRow>
        {phone ? <Btn kind='plain' small icon='phone' label={`打给${who} ${phone}`} onTap={() => dial(phone)}>{phone}</Btn> : null}
        <Btn kind='quiet' small label={`看原话：${who}`} onTap={() => goTo(`/staff/opinion/index?id=${encodeURIComponent(id)}`)}>看原话</Btn>
        <Btn small label={`记下怎么说：${who}`} onTap={onSay}>记下怎么说</Btn>
      </BtnRow>
    </Card>
  )
}
