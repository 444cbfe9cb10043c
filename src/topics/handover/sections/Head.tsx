import { Card, H1, Notice, Row, Small, Tag, Tags } from '@/components'
import { dayOnly } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import type { HandoverView } from '@/domain/supervision/views'
import { dateSaid, lights } from '@/staff/parts/says'
import { Fact } from '@/staff/parts/Words'
import { turnSaid } from '../turn'

/** What, for whom, by when; and whose turn it is. */
export function Head({ handover }: { handover: HandoverView }) {
  const now = Date.now()
  const light = lights[handover.light]
  const { title, words, tone } = turnSaid(handover, now)
  const moved = handover.dueAsked ? `（原定 ${dateSaid(handover.dueAsked, now)}，不是工作日，顺延）` : ''
  const late = handover.late > 0 ? `，已超期 ${handover.late} 个工作日` : ''
  return (
    <>
      <Card>
        <Tags>
          {light.says === handover.statusLabel ? null : <Tag>{handover.statusLabel}</Tag>}
          <Tag tone={light.tone}>{light.says}</Tag>
          {handover.round > 1 ? <Tag tone='warn'>第 {handover.round} 次办理</Tag> : null}
          {handover.urged > 0 ? <Tag tone='warn'>催办 {handover.urged} 次</Tag> : null}
        </Tags>
        <H1>{shown(handover.text)}</H1>
        <Fact label={handover.helpers.length > 0 ? '主办单位' : '承办单位'}>{`${handover.unit.name}${handover.issuedAs ? `（交办时为${handover.issuedAs}）` : ''}`}</Fact>
        <Fact label='期限'>{`${dayOnly(handover.dueAt, now)}前办结${moved}${late}`}</Fact>
      </Card>
      <Notice tone={tone} title={title}>{words}</Notice>
      {handover.status === 'questioned' ? handover.doubts.slice(-3).map((doubt) => <Notice key={doubt.at} tone='bad' title='群众说'>{shown(doubt.words)}</Notice>) : null}
      {handover.extension ? (
        <Notice tone='warn' title={`${handover.extension.by}申请延到 ${dayOnly(handover.extension.until, now)}`}>
          {shown(handover.extension.reason)}
          {handover.extension.asked ? `（申请的 ${dateSaid(handover.extension.asked, now)} 不是工作日，顺延）` : ''}
        </Notice>
      ) : null}
    </>
  )
}

/** The other columns of the ledger, and where it comes from. */
export function Columns({ handover, topicPage }: { handover: HandoverView; topicPage: string | null }) {
  const now = Date.now()
  return (
    <>
      <Row icon='doc' title={handover.topic.name} note={`来自议题 ${handover.topicNumber}，${dayOnly(handover.heldAt, now)}协商`} {...(topicPage ? { href: topicPage } : {})} />
      <Small>{[handover.committee ? `政协责任委室：${handover.committee.name}` : '', `督办负责人：${handover.leader}`, handover.room.name].filter(Boolean).join('　')}</Small>
    </>
  )
}
