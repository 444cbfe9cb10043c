import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Card, Notice, Small } from '@/components'
import { dateSaid } from '@/staff/parts/says'
import { Fact, Words } from '@/staff/parts/Words'
import type { Of } from './of'

const few = 10
const rule = (index: number) => (index > 0 ? 's-divide' : '')

/** What was said and agreed; dissent is told as plainly as consensus. */
export function Agreed({ topic }: Of) {
  const { minutes, unitAnswers, dissent, incomplete, chair, recorder } = topic
  return (
    <>
      {incomplete ? <Notice tone='warn' title={`${incomplete.missing}到会`}>{incomplete.reason}</Notice> : null}
      <Consensus topic={topic} />
      {dissent.length > 0 ? (
        <Card title={`分歧意见（${dissent.length} 条）`}>
          {dissent.map(({ text, people, who, settled }, index) => (
            <View key={index} className={rule(index)}>
              <Words>{`${text}（${who ? `${who}，` : ''}${people} 人）`}</Words>
              {settled ? <Small>后来谈拢了：{settled}</Small> : null}
            </View>
          ))}
        </Card>
      ) : null}
      {minutes ? (
        <Card title='商量经过'>
          <Words>{minutes}</Words>
          {chair && recorder ? <Small>主持 {chair} · 记录 {recorder}</Small> : null}
        </Card>
      ) : null}
      <Speeches topic={topic} />
      {unitAnswers.length > 0 ? <Card title='部门的初步答复'>{unitAnswers.map(({ unit, words }) => <Fact key={unit.id} label={unit.name}>{words}</Fact>)}</Card> : null}
    </>
  )
}

/** There may be two hundred: the first few, and more when asked for. */
function useFew<Item>(items: readonly Item[]) {
  const [most, setMost] = useState(few)
  const more = items.length > most ? <Btn kind='quiet' small onTap={() => setMost(most + 50)}>更多（还有 {items.length - most} 条）</Btn> : null
  return { shown: items.slice(0, most), more }
}

function Consensus({ topic: { consensus } }: Of) {
  const { shown, more } = useFew(consensus)
  const now = Date.now()
  if (consensus.length === 0) return null
  return (
    <Card title={`共识（${consensus.length} 条）`}>
      {shown.map(({ text, unit, helpers, dueDate }, index) => (
        <View key={index} className={rule(index)}>
          <Words>{`${index + 1}. ${text}`}</Words>
          <Small>{unit.name}{helpers.length > 0 ? `主办，${helpers.map(({ name }) => name).join('、')}会办` : ''} · {dateSaid(dueDate, now)}前办结</Small>
        </View>
      ))}
      {more}
    </Card>
  )
}

function Speeches({ topic: { speeches } }: Of) {
  const { shown, more } = useFew(speeches)
  if (speeches.length === 0) return null
  return (
    <Card title={`发言（${speeches.length} 条）`}>
      {shown.map(({ who, from, words }, index) => <Fact key={index} label={`${who}（${from}）`}>{words}</Fact>)}
      {more}
    </Card>
  )
}
