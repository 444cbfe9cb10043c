import { View } from '@tarojs/components'
import { Card, Row, Rows, Small, Tag, Tags } from '@/components'
import { dayOnly, meetingTime } from '@/domain/kernel/calendar'
import { selection } from '@/domain/topic/sheet'
import type { TopicView } from '@/domain/topic/views'
import { PhotoStrip } from '../parts/PhotoStrip'
import { dateSaid } from '../parts/says'
import { Fact, Words } from '../parts/Words'

interface Of {
  topic: TopicView
}

/** 协商什么、谁来协商、怎么协商, and the selection sheet. */
export function Substance({ topic }: Of) {
  const { what, who, how, sheet, subject, scopeType } = topic
  return (
    <Card title='议题内容'>
      <Fact label='协商什么'>{what}</Fact>
      <Fact label='谁来协商'>{who}</Fact>
      <Fact label='怎么协商'>{how}</Fact>
      <Fact label='类型'>{[scopeType, subject].filter(Boolean).join(' · ')}</Fact>
      <Fact label={`选题单：符合 ${sheet.length} 条，共 ${Object.keys(selection).length} 条`}>
        {sheet.length > 0 ? <Tags>{sheet.map((one) => <Tag key={one} tone='ok'>{one}</Tag>)}</Tags> : '一条也没有勾'}
      </Fact>
    </Card>
  )
}

function Decision({ title, gate }: { title: string; gate: NonNullable<TopicView['confirmation']> }) {
  return (
    <Card title={title}>
      <Fact label='文号'>{gate.number}</Fact>
      <Fact label='日期 · 会议或组织'>{`${dateSaid(gate.date, Date.now())} · ${gate.body}`}</Fact>
      {gate.note ? <Fact label='说明'>{gate.note}</Fact> : null}
      <PhotoStrip photos={gate.evidence} label='文件照片' />
      <Small>经办：{gate.by}</Small>
    </Card>
  )
}

export const Confirmation = ({ topic }: Of) => (topic.confirmation ? <Decision title='议题确认' gate={topic.confirmation} /> : null)
export const Endorsement = ({ topic }: Of) => (topic.endorsement ? <Decision title='共识确定' gate={topic.endorsement} /> : null)

export function Research({ topic }: Of) {
  if (topic.research.length === 0) return null
  return (
    <Card title={`调研记录（${topic.research.length} 次）`}>
      {topic.research.map((one, index) => (
        <View key={one.at} className={index > 0 ? 's-divide' : ''}>
          <Small>{dateSaid(one.date, Date.now())} · {one.place}</Small>
          <Words>{one.findings}</Words>
          <Small>参加：{one.people}。记录：{one.by}</Small>
        </View>
      ))}
    </Card>
  )
}

export function Meetings({ topic }: Of) {
  if (topic.meetings.length === 0) return null
  const now = Date.now()
  return (
    <Rows label='会议'>
      {topic.meetings.map(({ id, title, startsAt, endsAt, statusLabel }) => (
        <Row key={id} icon='calendar' title={title} note={meetingTime(startsAt, endsAt, now)} extra={statusLabel} href={`/staff/meeting/index?id=${id}`} />
      ))}
    </Rows>
  )
}

/** What was said and agreed; dissent is told as plainly as consensus. */
export function Agreed({ topic }: Of) {
  const { minutes, unitAnswers, consensus, dissent } = topic
  const now = Date.now()
  return (
    <>
      {consensus.length > 0 ? (
        <Card title={`共识（${consensus.length} 条）`}>
          {consensus.map((item, index) => (
            <View key={index} className={index > 0 ? 's-divide' : ''}>
              <Words>{`${index + 1}. ${item.text}`}</Words>
              <Small>{item.unit.name} · {dateSaid(item.dueDate, now)}前办结</Small>
            </View>
          ))}
        </Card>
      ) : null}
      {dissent.length > 0 ? (
        <Card title={`分歧意见（${dissent.length} 条）`}>{dissent.map((item, index) => <Words key={index}>{`${item.text}（${item.people} 人）`}</Words>)}</Card>
      ) : null}
      {minutes ? <Card title='商量经过'><Words>{minutes}</Words></Card> : null}
      {unitAnswers.length > 0 ? <Card title='部门的初步答复'>{unitAnswers.map(({ unit, words }) => <Fact key={unit.id} label={unit.name}>{words}</Fact>)}</Card> : null}
    </>
  )
}

export function Reported({ topic }: Of) {
  const { reports } = topic
  if (reports.length === 0) return null
  return (
    <Card title='报送'>
      {reports.map(({ id, kind, title, to, date }) => <Fact key={id} label={`${kind} · 报${to} · ${dateSaid(date, Date.now())}`}>{title}</Fact>)}
    </Card>
  )
}

export function Handovers({ topic, linked }: Of & { linked: boolean }) {
  if (topic.handovers.length === 0) return null
  const now = Date.now()
  return (
    <Rows label='交办件'>
      {topic.handovers.map(({ id, unit, text, dueAt, statusLabel }) => (
        <Row key={id} icon='doc' title={text} note={`${unit} · ${dayOnly(dueAt, now)}前办结`} extra={statusLabel} {...(linked ? { href: `/staff/handover/index?id=${id}` } : {})} />
      ))}
    </Rows>
  )
}

export const Result = ({ topic }: Of) => (topic.outcome ? <Card tone='ok' title='结果'><Words>{topic.outcome}</Words></Card> : null)
