import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Card, H1, Line, Notice, Page, Small, Snack, Steps, Tag } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { look } from '@/domain/topic/contracts'
import { topicLife, type TopicStatus } from '@/domain/topic/topic'
import type { TopicView } from '@/domain/topic/views'
import { Diary } from '../parts/Diary'
import { Opened } from '../parts/Opened'
import { useHolds } from '../parts/posts'
import { Acts } from './Acts'
import { beginnings } from './beginnings'
import { Opinions } from './Opinions'
import { Agreed, Confirmation, Endorsement, Handovers, Meetings, Reported, Research, Result, Substance } from './Sections'
import { turnSaid } from './turn'

export default function Topic() {
  const id = readParam(useRouter().params.id)
  const view = useView(look, { id })
  const follows = useHolds('unit', 'committee', 'clerk', 'convener', 'office')
  const [told, setTold] = useState<{ text: string; key: number } | null>(null)
  const topic = view.value
  const done = async (text: string) => {
    setTold({ text, key: Date.now() })
    await view.reload()
  }
  return (
    <Page title='议题' foot={topic && beginnings(topic).any ? <Acts topic={topic} onDone={done} onRefresh={view.reload} /> : undefined}>
      <Opened view={view}>
        {(shown) => (
          <>
            <Head topic={shown} />
            <Turned topic={shown} />
            <Result topic={shown} />
            <Handovers topic={shown} linked={follows} />
            <Meetings topic={shown} />
            <Agreed topic={shown} />
            <Endorsement topic={shown} />
            <Reported topic={shown} />
            <Substance topic={shown} />
            <Confirmation topic={shown} />
            <Research topic={shown} />
            <Opinions topic={shown.id} onChange={view.reload} />
            <Diary entries={shown.diary} />
          </>
        )}
      </Opened>
      {told ? <Snack key={told.key} text={told.text} seconds={5} onDone={() => setTold(null)} /> : null}
    </Page>
  )
}

function Head({ topic }: { topic: TopicView }) {
  const off = topic.status === 'dropped' || topic.status === 'archived'
  return (
    <>
      <Card>
        <Line><Tag tone={off ? 'grey' : 'brand'}>{topic.statusLabel}</Tag><Small>议题 {topic.number}</Small></Line>
        <H1>{topic.title}</H1>
        <Small>{[`${topic.together} 人反映`, `联系领导 ${topic.leader}`, topic.committee?.name, topic.room.name].filter(Boolean).join(' · ')}</Small>
      </Card>
      {off ? null : <Card><Steps now={topic.stepNo} total={topic.stepsTotal} label={topicLife.states[topic.status as TopicStatus]} /></Card>}
    </>
  )
}

/** What is asked of the reader now, or of whom they wait for. */
function Turned({ topic }: { topic: TopicView }) {
  const mine = beginnings(topic).asked
  const { title, words } = turnSaid(topic, mine)
  return <Notice tone={mine ? 'warn' : 'brand'} title={title}>{words}</Notice>
}
