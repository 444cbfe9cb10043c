import { View } from '@tarojs/components'
import { Card, Line, Small, Strong, Tag } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { HandoverView, HelperView } from '@/domain/supervision/views'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { Words } from '@/staff/parts/Words'

function standing({ gone, opinion, signedAt }: HelperView): { says: string; tone: 'ok' | 'warn' | 'bad' | 'grey' } {
  if (gone) return { says: '单位已撤并', tone: 'grey' }
  if (opinion !== null) return { says: '已交会办意见', tone: 'ok' }
  return signedAt === null ? { says: '待签收', tone: 'bad' } : { says: '等会办意见', tone: 'warn' }
}

/** 会办单位: who helps, and what they have said. */
export function Helpers({ handover: { helpers } }: { handover: HandoverView }) {
  const now = Date.now()
  if (helpers.length === 0) return null
  return (
    <Card title='会办单位'>
      {helpers.map((helper, index) => {
        const { says, tone } = standing(helper)
        return (
          <View key={`${helper.unit.id}-${index}`} className={index > 0 ? 's-divide' : ''}>
            <Line><Strong>{helper.unit.name}</Strong><Tag tone={tone}>{says}</Tag></Line>
            {helper.issuedAs ? <Small>交办时为{helper.issuedAs}</Small> : null}
            {helper.opinion ? <Words>{helper.opinion}</Words> : null}
            <PhotoStrip photos={helper.photos} label='会办照片' />
            {helper.opinionAt !== null ? <Small>{said(helper.opinionAt, now)} · {helper.opinionBy}</Small> : helper.signedAt !== null ? <Small>{said(helper.signedAt, now)} · {helper.signedBy}签收</Small> : null}
          </View>
        )
      })}
    </Card>
  )
}
