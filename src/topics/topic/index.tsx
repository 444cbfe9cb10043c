import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Card, H1, Line, Notice, Page, Row, Rows, Small, Snack, Steps, Tag, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { look } from '@/domain/topic/contracts'
import { topicLife, type TopicStatus } from '@/domain/topic/topic'
import type { TopicView } from '@/domain/topic/views'
import { Diary } from '@/staff/parts/Diary'
import { Opened } from '@/staff/parts/Opened'
import { useHolds } from '@/staff/parts/posts'
import { Acts } from './Acts'
import { beginnings } from './beginnings'
import { Opinions } from './Opinions'
import { Agreed } from './sections/Agreed'
import { Appointed, TakenUp } from './sections/Appointed'
import { Deadline } from './sections/Deadline'
import { Confirmation, Endorsement, TakenBack } from './sections/Gates'
import { Handovers } from './sections/Handovers'
import { Meetings } from './sections/Meetings'
import { Reported } from './sections/Reported'
import { Preparing } from './sections/Preparing'
import { Research } from './sections/Research'
import { Result } from './sections/Result'
import { SelectionSheet, Substance } from './sections/Substance'
import { turnSaid } from './turn'

function Topic() {
  const id = readParam(useRouter().params.id)
  const view = useView(look, { id })
  const follows = useHolds('unit', 'committee', 'clerk', 'convener', 'office')
  const writes = useHolds('clerk', 'convener')
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
            <Deadline topic={shown} />
            <Result topic={shown} />
            {writes && shown.confirmation ? <Row icon='people' title='写公开栏' note='告诉大家商量得怎样、办得怎样' href={`/topics/board/index?topic=${encodeURIComponent(shown.id)}`} /> : null}
            <Rows><Row icon='doc' title='出文书' note='呈报表、商前材料、纪要、共识、台账，或者全部打包' href={`/topics/papers/index?topic=${encodeURIComponent(shown.id)}`} /></Rows>
            <Handovers topic={shown} linked={follows} />
            <Preparing topic={shown} />
            <Meetings topic={shown} />
            <Agreed topic={shown} />
            <Endorsement topic={shown} />
            <Reported topic={shown} />
            <Substance topic={shown} />
            <SelectionSheet topic={shown} />
            <Appointed topic={shown} />
            <TakenUp topic={shown} />
            <Confirmation topic={shown} />
            <TakenBack topic={shown} />
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

export default guarded(Topic)
