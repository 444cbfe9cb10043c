import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Btn, Card, H1, Loading, Notice, P, Page, Row, Rows, Small, Snack, Stack, guarded } from '@/components'
import { dial } from '@/client/dial'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import type { OutputOf } from '@/domain/kernel/contract'
import { meetingTime, said } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import { facts } from '@/domain/topic/preparing'
import { Unanswered } from '../Unanswered'
import { ContributeSheet } from './ContributeSheet'
import { Contributions, Facts, Visits } from './Pack'

export type Pack = OutputOf<typeof facts>

/** What members and units should know before they talk; opening it is the receipt. */
function FactsPage() {
  const topic = readParam(useRouter().params.topic)
  const view = useView(facts, topic ? { topic } : null)
  const [writing, setWriting] = useState(false)
  const [told, setTold] = useState(0)
  const pack = view.value
  if (!pack) return <Page>{view.refusal ? <Unanswered refusal={view.refusal} onRetry={view.reload} /> : topic ? <Loading /> : <Notice tone='warn'>这个链接不完整，请从“通知”里打开。</Notice>}</Page>
  const fresh = [...pack.research, ...pack.facts, ...pack.contributions].filter((one) => one.fresh).length
  const done = async () => {
    setWriting(false)
    setTold(Date.now())
    await view.reload()
  }
  return (
    <Page foot={pack.open ? <Btn onTap={() => setWriting(true)}>补充我了解的情况</Btn> : undefined}>
      <About pack={pack} />
      {fresh > 0 ? <Notice tone='warn' title={`比上次多了 ${fresh} 份`}>标着“新”的，是您上次看过以后加的。</Notice> : null}
      <Visits pack={pack} />
      <Facts pack={pack} />
      <Contributions pack={pack} />
      <Ways pack={pack} />
      <ContributeSheet open={writing} topic={topic} onClose={() => setWriting(false)} onDone={done} />
      {told > 0 ? <Snack key={told} text='收到了，议事室会看。下次发材料时，大家都看得到。' seconds={6} onDone={() => setTold(0)} /> : null}
    </Page>
  )
}

function About({ pack: { title, number, what, who, how, leader, together, sentAt } }: { pack: Pack }) {
  const lines = [{ label: '协商什么', words: what }, { label: '谁来协商', words: who }, { label: '怎么协商', words: how }]
  return (
    <Card>
      <Small>议题 {number} · {said(sentAt, Date.now())}发</Small>
      <H1>{shown(title)}</H1>
      <Small>{together} 条居民意见 · 联系领导 {leader}</Small>
      <Stack tight>{lines.map(({ label, words }) => <Stack key={label} tight><Small>{label}</Small><P>{shown(words)}</P></Stack>)}</Stack>
    </Card>
  )
}

function Ways({ pack: { room, meeting } }: { pack: Pack }) {
  const phone = room.phone
  if (!meeting && !phone) return null
  return (
    <Rows label='接下来'>
      {meeting ? <Row icon='calendar' title={meeting.title} note={meetingTime(meeting.startsAt, meeting.endsAt, Date.now())} href={`/member/meeting/index?id=${encodeURIComponent(meeting.id)}`} /> : null}
      {phone ? <Row icon='phone' title={`打电话问${room.name}`} note={phone} onTap={() => dial(phone)} /> : null}
    </Rows>
  )
}

export default guarded(FactsPage)
