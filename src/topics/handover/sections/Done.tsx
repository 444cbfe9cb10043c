import { Card, Small } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { HandoverView } from '@/domain/supervision/views'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { dateSaid } from '@/staff/parts/says'
import { Fact, Words } from '@/staff/parts/Words'

type Inspection = NonNullable<HandoverView['inspection']>

export function Inspected({ inspection }: { inspection: Inspection }) {
  const { date, time, place, people, findings, photos, by } = inspection
  return (
    <>
      <Fact label='现场核实'>{`${dateSaid(date, Date.now())} ${time}，${place}；${people}`}</Fact>
      {findings ? <Fact label='看到的情况'>{findings}</Fact> : null}
      <PhotoStrip photos={photos} label='核实照片' />
      <Small>{by}核实</Small>
    </>
  )
}

/** What came of it: words for the residents, seen on the spot, and what the unit reported. */
export function Done({ handover }: { handover: HandoverView }) {
  const { outcome, result, resultPhotos, reportedAt, without, inspection, landed, returned, round } = handover
  const now = Date.now()
  const lastReturned = returned.filter((one) => one.round === round).at(-1)
  return (
    <>
      {outcome ? <Card tone='ok' title='告诉群众的话'><Words>{outcome}</Words></Card> : null}
      {inspection ? (
        <Card title='核实'>
          <Inspected inspection={inspection} />
          {landed ? <Fact label='成果落在哪里'>{`${landed.as}：${landed.where}`}</Fact> : null}
        </Card>
      ) : null}
      {result ? (
        <Card title='办理结果'>
          <Words>{result}</Words>
          <PhotoStrip photos={resultPhotos} label='结果照片' />
          {without ? <Fact label='没有等会办意见，因为'>{without}</Fact> : null}
          {reportedAt ? <Small>{said(reportedAt, now)}报来</Small> : null}
        </Card>
      ) : null}
      {handover.status === 'sentBack' && lastReturned ? (
        <Card title='退回的原因' tone='bad'>
          <Words>{lastReturned.reason}</Words>
          <Small>{said(lastReturned.at, now)} · {lastReturned.by}</Small>
        </Card>
      ) : null}
    </>
  )
}
