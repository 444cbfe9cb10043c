import { View } from '@tarojs/components'
import { Card, Line, Small, Strong, Tag } from '@/components'
import { said } from '@/domain/kernel/calendar'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { dateSaid } from '@/staff/parts/says'
import { Words } from '@/staff/parts/Words'
import type { Prepared } from './index'

interface Of {
  pack: Prepared
}

const rule = (index: number) => (index > 0 ? 's-divide' : '')
const Unsent = ({ fresh }: { fresh: boolean }) => (fresh ? <Tag tone='warn'>没发过</Tag> : null)

export function Plans({ pack: { plans } }: Of) {
  if (plans.length === 0) return null
  const now = Date.now()
  return (
    <Card title={`调研计划（${plans.length} 次）`}>
      {plans.map(({ at, date, place, people, questions }, index) => (
        <View key={at} className={rule(index)}>
          <Small>{dateSaid(date, now)} · {place}</Small>
          <Small>{people}</Small>
          {questions ? <Words>{`要弄清：${questions}`}</Words> : null}
        </View>
      ))}
    </Card>
  )
}

export function Visits({ pack: { research } }: Of) {
  if (research.length === 0) return null
  const now = Date.now()
  return (
    <Card title={`调研记录（${research.length} 次）`}>
      {research.map(({ at, date, place, people, findings, photos, by, fresh }, index) => (
        <View key={at} className={rule(index)}>
          <Line><Small>{dateSaid(date, now)} · {place}</Small><Unsent fresh={fresh} /></Line>
          <Words>{findings}</Words>
          <PhotoStrip photos={photos} label='调研照片' />
          <Small>参加：{people}。记录：{by}</Small>
        </View>
      ))}
    </Card>
  )
}

export function Facts({ pack: { facts } }: Of) {
  if (facts.length === 0) return null
  return (
    <Card title={`资料（${facts.length} 份）`}>
      {facts.map(({ at, title, text, source, files, by, fresh }, index) => (
        <View key={at} className={rule(index)}>
          <Line><Strong>{title}</Strong><Unsent fresh={fresh} /></Line>
          {text ? <Words>{text}</Words> : null}
          <PhotoStrip photos={files} label={title} />
          <Small>出处：{source}。加的人：{by}</Small>
        </View>
      ))}
    </Card>
  )
}

export function Contributions({ pack: { contributions } }: Of) {
  if (contributions.length === 0) return null
  const now = Date.now()
  return (
    <Card title={`委员和部门补充的情况（${contributions.length} 条）`}>
      {contributions.map(({ id, at, name, from, text, photos, fresh }, index) => (
        <View key={id} className={rule(index)}>
          <Line><Small>{name}（{from}） · {said(at, now)}</Small><Unsent fresh={fresh} /></Line>
          <Words>{text}</Words>
          <PhotoStrip photos={photos} label={`${name}的照片`} />
        </View>
      ))}
    </Card>
  )
}
