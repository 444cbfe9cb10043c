import { Card, Small, Tag, Tags } from '@/components'
import { principles, selection } from '@/domain/topic/sheet'
import { Fact } from '@/staff/parts/Words'
import type { Of } from './of'

/** 协商什么、谁来协商、怎么协商. */
export function Substance({ topic }: Of) {
  const { what, who, how, subject, scopeType, tags } = topic
  return (
    <Card title='议题内容'>
      <Fact label='协商什么'>{what}</Fact>
      <Fact label='谁来协商'>{who}</Fact>
      <Fact label='怎么协商'>{how}</Fact>
      <Fact label='类型'>{[scopeType, subject].filter(Boolean).join(' · ')}</Fact>
      {tags.length > 0 ? <Fact label='七有五性'><Tags>{tags.map((one) => <Tag key={one}>{one}</Tag>)}</Tags></Fact> : null}
    </Card>
  )
}

/** Why this and not something else: each measure that is met, with its ground. */
export function SelectionSheet({ topic: { reasons, principles: kept } }: Of) {
  return (
    <Card title='选题单' extra={<Small>符合 {reasons.length} 条，共 {Object.keys(selection).length} 条</Small>}>
      {reasons.map(({ key, label, words }) => <Fact key={key} label={label}>{words || '没有写依据'}</Fact>)}
      {reasons.length === 0 ? <Small>一条也没有勾。</Small> : null}
      <Fact label='协商原则'>
        {kept.length > 0 ? <Tags>{kept.map((key) => <Tag key={key} tone='ok'>{principles[key].name}</Tag>)}</Tags> : '还没有对照'}
      </Fact>
    </Card>
  )
}
