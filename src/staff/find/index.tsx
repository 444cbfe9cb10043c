import { useState } from 'react'
import { Btn, Empty, Field, Line, Link, Page, Refused, Small, guarded } from '@/components'
import { dayOnly } from '@/domain/kernel/calendar'
import { Found } from './Found'
import { useSearch } from './useSearch'

const by = { receipt: '按受理编号', slip: '按信纸编号', phone: '按手机尾号', phrase: '按内容' } as const

function Find() {
  const [words, setWords] = useState('')
  const { found, refusal, wrong, busy, begin, further } = useSearch()
  const rooms = new Set(found?.items.map(({ room }) => room.id))
  const farther = found?.next ? <Btn kind='plain' busy={busy} onTap={further}>继续往前找</Btn> : undefined
  return (
    <Page title='找一条意见'>
      <Field label='受理编号、信纸编号、手机后四位，或者意见里的字' value={words} onChange={setWords} max={40} placeholder='例如：路灯' error={wrong('words')} />
      <Btn icon='search' onTap={() => begin(words)}>找</Btn>
      {wrong('words') ? null : <Refused refusal={refusal} />}
      {found ? (
        <Line>
          <Small>
            {by[found.by]}找到 {found.items.length} 条{found.searchedTo === null ? '' : `，${dayOnly(found.searchedTo, Date.now())}以后的都找过了`}
          </Small>
          {found.by === 'phrase' ? null : <Link onTap={() => begin(found.words, 'phrase')}>改为在内容里找“{found.words}”</Link>}
        </Line>
      ) : (
        <Small>找的是您的议事室里的意见。按手机后四位找会记进审计日志。</Small>
      )}
      {found?.items.map((item) => <Found key={item.id} item={item} withRoom={rooms.size > 1} />)}
      {found && found.items.length === 0 ? <Empty title='没有找到' note={found.next ? '可以继续往前找。' : '换几个字试试，字越少越容易找到。'} action={farther} /> : farther}
    </Page>
  )
}

export default guarded(Find)
