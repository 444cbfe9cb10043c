import { View } from '@tarojs/components'
import { Card, Small, Strong } from '@/components'
import { dayOnly, said } from '@/domain/kernel/calendar'
import type { HandoverView } from '@/domain/supervision/views'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { dateSaid } from '@/staff/parts/says'
import { Fact, Words } from '@/staff/parts/Words'
import { Inspected } from './Done'

/** What was before: earlier handlings, doubts, whose it was, and what was done in a unit's name. */
export function Before({ handover }: { handover: HandoverView }) {
  return (
    <>
      <Rounds handover={handover} />
      <Doubts handover={handover} />
      <Outsets handover={handover} />
      <Behalves handover={handover} />
    </>
  )
}

const divide = (index: number) => (index > 0 ? 's-divide' : '')

function Rounds({ handover: { rounds } }: { handover: HandoverView }) {
  const now = Date.now()
  if (rounds.length === 0) return null
  return (
    <Card title='以前的办理'>
      {[...rounds].reverse().map((round, index) => (
        <View key={round.no} className={divide(index)}>
          <Strong>第 {round.no} 次：{round.unitName}</Strong>
          {round.result ? <Fact label='办理结果'>{round.result}</Fact> : null}
          <PhotoStrip photos={round.photos} label='结果照片' />
          {round.inspection ? <Inspected inspection={round.inspection} /> : null}
          {round.outcome ? <Fact label='告诉群众的话'>{round.outcome}</Fact> : null}
          <Fact label='为什么再办'>{round.why}</Fact>
          <Small>期限 {dayOnly(round.dueAt, now)}，{said(round.endedAt, now)}重新办理</Small>
        </View>
      ))}
    </Card>
  )
}

function Doubts({ handover: { doubts, upheld, status } }: { handover: HandoverView }) {
  const now = Date.now()
  if (doubts.length === 0 || (status === 'questioned' && upheld.length === 0 && doubts.length <= 3)) return null
  return (
    <Card title='群众说没解决'>
      {doubts.map((doubt, index) => <View key={doubt.at} className={divide(index)}><Words>{doubt.words}</Words><Small>{said(doubt.at, now)}</Small></View>)}
      {upheld.map((one) => (
        <View key={one.at} className='s-divide'>
          <Fact label='维持办结，告诉群众'>{one.words}</Fact>
          <PhotoStrip photos={one.photos} label='维持办结的照片' />
          <Small>{said(one.at, now)} · {one.by}</Small>
        </View>
      ))}
    </Card>
  )
}

function Outsets({ handover: { outsets, issuedAs } }: { handover: HandoverView }) {
  const now = Date.now()
  // The same unit for a second round is no change.
  if (new Set(outsets.map(({ unit }) => unit)).size < 2 && !issuedAs) return null
  return (
    <Card title='承办单位的变化'>
      {outsets.map((one, index) => <View key={`${one.at}-${index}`} className={divide(index)}><Strong>{one.unit}</Strong><Small>{dayOnly(one.at, now)} · {one.why} · {one.by}</Small></View>)}
      {issuedAs ? <Small>文件上写的是当时的名称。</Small> : null}
    </Card>
  )
}

function Behalves({ handover: { behalves } }: { handover: HandoverView }) {
  const now = Date.now()
  if (behalves.length === 0) return null
  return (
    <Card title='代单位办的'>
      {[...behalves].reverse().map((one, index) => (
        <View key={one.at} className={divide(index)}>
          <Strong>{one.by} 代{one.unitName}：{one.says}</Strong>
          <Small>{dateSaid(one.date, now)} {one.who}{one.way}告知，{said(one.at, now)}办</Small>
          <PhotoStrip photos={one.photos} label='凭据' />
        </View>
      ))}
    </Card>
  )
}
