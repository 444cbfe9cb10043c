import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card, H1, Line, Notice, Page, Row, Small, Snack, Tag } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { look } from '@/domain/supervision/contracts'
import type { HandoverView } from '@/domain/supervision/views'
import { dayOnly, said } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import { Diary } from '../parts/Diary'
import { Opened } from '../parts/Opened'
import { useHolds } from '../parts/posts'
import { lights } from '../parts/says'
import { Fact, Words } from '../parts/Words'
import { Acts, actsOf } from './Acts'
import { turnSaid } from './turn'

export default function Handover() {
  const id = readParam(useRouter().params.id)
  const view = useView(look, { id })
  const readsTopics = useHolds('clerk', 'convener', 'committee', 'office')
  const [told, setTold] = useState<{ text: string; key: number } | null>(null)
  const handover = view.value
  const done = (text: string, next: HandoverView) => {
    setTold({ text, key: Date.now() })
    view.put(next)
  }
  return (
    <Page title='交办件' foot={handover && actsOf(handover).length > 0 ? <Acts handover={handover} onDone={done} onRefresh={view.reload} /> : undefined}>
      <Opened view={view}>
        {(found) => (
          <>
            <Head handover={found} />
            <Row icon='doc' title={found.topic.name} note='来自这个议题' {...(readsTopics ? { href: `/staff/topic/index?id=${found.topic.id}` } : {})} />
            <Progress handover={found} />
            <Diary entries={found.diary} />
          </>
        )}
      </Opened>
      {told ? <Snack key={told.key} text={told.text} seconds={5} onDone={() => setTold(null)} /> : null}
    </Page>
  )
}

function Head({ handover }: { handover: HandoverView }) {
  const now = Date.now()
  const light = lights[handover.light]
  const { title, words, tone } = turnSaid(handover, now)
  return (
    <>
      <Card>
        <Line><Tag>{handover.statusLabel}</Tag><Tag tone={light.tone}>{light.says}</Tag></Line>
        <H1>{shown(handover.text)}</H1>
        <Fact label='承办单位'>{handover.unit.name}</Fact>
        <Fact label='期限'>{`${dayOnly(handover.dueAt, now)}前办结`}</Fact>
        <Small>{[`${dayOnly(handover.heldAt, now)}协商`, handover.committee?.name, `督办负责人 ${handover.leader}`, `${handover.together} 人反映`].filter(Boolean).join(' · ')}</Small>
      </Card>
      <Notice tone={tone} title={title}>{words}</Notice>
      {handover.extension ? (
        <Notice tone='warn' title={`申请延到 ${dayOnly(handover.extension.until, now)}`}>{shown(handover.extension.reason)}</Notice>
      ) : null}
    </>
  )
}

function Progress({ handover }: { handover: HandoverView }) {
  const now = Date.now()
  const { outcome, result, notes } = handover
  return (
    <>
      {outcome ? <Card tone='ok' title='告诉群众的话'><Words>{outcome}</Words></Card> : null}
      {result ? <Card title='办理结果'><Words>{result}</Words></Card> : null}
      {notes.length > 0 ? (
        <Card title='进展'>
          {[...notes].reverse().map((note, index) => (
            <View key={note.at} className={index > 0 ? 's-divide' : ''}>
              <Small>{said(note.at, now)} · {note.by}</Small>
              <Fact label='进展情况'>{note.progress}</Fact>
              {note.problem ? <Fact label='存在问题'>{note.problem}</Fact> : null}
              {note.plan ? <Fact label='解决思路'>{note.plan}</Fact> : null}
            </View>
          ))}
        </Card>
      ) : null}
    </>
  )
}
