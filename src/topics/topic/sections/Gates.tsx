import { Card, Small } from '@/components'
import type { TopicView } from '@/domain/topic/views'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { dateSaid } from '@/staff/parts/says'
import { Fact } from '@/staff/parts/Words'
import type { Of } from './of'

type Decision = NonNullable<TopicView['confirmation']>

function Decided({ gate }: { gate: Decision }) {
  return (
    <>
      <Fact label='哪个组织、哪次会议'>{`${gate.body} · ${gate.meeting}`}</Fact>
      <Fact label='文号 · 日期'>{`${gate.number} · ${dateSaid(gate.date, Date.now())}`}</Fact>
      {gate.note ? <Fact label='说明'>{gate.note}</Fact> : null}
      <PhotoStrip photos={gate.evidence} label='文件照片' />
      <Small>经办：{gate.by}（{gate.role === 'party' ? '同级党组织' : '专委会'}）</Small>
    </>
  )
}

export const Confirmation = ({ topic }: Of) => (topic.confirmation ? <Card title='议题确认'><Decided gate={topic.confirmation} /></Card> : null)
export const Endorsement = ({ topic }: Of) => (topic.endorsement ? <Card title='共识确定'><Decided gate={topic.endorsement} /></Card> : null)

/** Decisions that no longer stand, with their papers and why. */
export function TakenBack({ topic }: Of) {
  return (
    <>
      {topic.takenBack.map(({ move, decision, by, at, reason }) => (
        <Card key={at} tone='grey' title={move === 'confirm' ? '已撤销的议题确认' : '已撤销的共识确定'}>
          <Fact label='撤销理由'>{`${reason}（${by}）`}</Fact>
          <Decided gate={decision} />
        </Card>
      ))}
    </>
  )
}
