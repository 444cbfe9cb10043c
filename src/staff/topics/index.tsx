import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Card, Empty, Line, P, Page, Small, Steps, Tabs, Tag } from '@/components'
import { usePages } from '@/client/usePages'
import { list, shelves } from '@/domain/topic/contracts'
import { topicLife, type TopicStatus } from '@/domain/topic/topic'
import type { TopicLine } from '@/domain/topic/views'
import { ago } from '@/domain/kernel/calendar'
import { Listing } from '../parts/Listing'
import { useHolds } from '../parts/posts'

type Shelf = (typeof shelves)[number]

const empties: Record<Shelf, { title: string; note: string }> = {
  todo: { title: '没有等您办的议题', note: '轮到您的时候，这里会有，微信也会提醒。' },
  all: { title: '还没有议题', note: '把几条说同一件事的意见并在一起，就能拟一个议题。' },
}

export default function Topics() {
  const asked = useRouter().params.shelf
  const [shelf, setShelf] = useState<Shelf>(shelves.find((one) => one === asked) ?? 'todo')
  const pages = usePages(list, { shelf })
  const drafts = useHolds('clerk', 'convener')
  return (
    <Page title='议题' foot={drafts ? <Btn onTap={() => Taro.navigateTo({ url: '/staff/topicEdit/index' })}>拟议题</Btn> : undefined}>
      <Tabs label='议题' value={shelf} onChange={setShelf} items={[{ key: 'todo', label: '待我办' }, { key: 'all', label: '全部' }]} />
      <Listing pages={pages} empty={<Empty {...empties[shelf]} />}>
        {(topic) => <TopicCard topic={topic} />}
      </Listing>
    </Page>
  )
}

function TopicCard({ topic }: { topic: TopicLine }) {
  const off = topic.status === 'dropped' || topic.status === 'archived'
  return (
    <Card onTap={() => Taro.navigateTo({ url: `/staff/topic/index?id=${topic.id}` })}>
      <Line><Tag tone={off ? 'grey' : 'brand'}>{topic.statusLabel}</Tag><Small>议题 {topic.number}</Small></Line>
      <P>{topic.title}</P>
      <Small>{[topic.room.name, topic.committee?.name, `${ago(topic.at, Date.now())}更新`].filter(Boolean).join(' · ')}</Small>
      {off ? null : <Steps now={topic.stepNo} total={topic.stepsTotal} label={topicLife.states[topic.status as TopicStatus]} />}
    </Card>
  )
}
