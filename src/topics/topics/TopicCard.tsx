import { Card, Line, P, Small, Steps, Tag, Tags } from '@/components'
import { goTo } from '@/client/go'
import { ago, dayOnly, light } from '@/domain/kernel/calendar'
import { topicLife, type TopicStatus } from '@/domain/topic/topic'
import type { TopicLine } from '@/domain/topic/views'
import { lights } from '@/staff/parts/says'

export function TopicCard({ topic }: { topic: TopicLine }) {
  const now = Date.now()
  const off = topic.status === 'dropped' || topic.status === 'archived'
  const due = topic.gateBy === null ? null : lights[light(topic.gateBy, now, false)]
  return (
    <Card onTap={() => goTo(`/topics/topic/index?id=${topic.id}`)}>
      <Line><Tag tone={off ? 'grey' : 'brand'}>{topic.statusLabel}</Tag><Small>议题 {topic.number}</Small></Line>
      <P>{topic.title}</P>
      {due && topic.gateBy !== null ? <Tags><Tag tone={due.tone}>{due.says}</Tag><Small>{`${dayOnly(topic.gateBy, now)}前要定`}</Small></Tags> : null}
      <Small>{[topic.room.name, topic.committee?.name, `${ago(topic.at, now)}更新`].filter(Boolean).join(' · ')}</Small>
      <Small>{[topic.scopeType, ...topic.tags].join(' · ')}</Small>
      {off ? null : <Steps now={topic.stepNo} total={topic.stepsTotal} label={topicLife.states[topic.status as TopicStatus]} />}
    </Card>
  )
}
