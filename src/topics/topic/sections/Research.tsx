import { View } from '@tarojs/components'
import { Card, Small } from '@/components'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { dateSaid } from '@/staff/parts/says'
import { Words } from '@/staff/parts/Words'
import type { Of } from './of'

export function Research({ topic }: Of) {
  if (topic.research.length === 0) return null
  return (
    <Card title={`调研记录（${topic.research.length} 次）`}>
      {topic.research.map((one, index) => (
        <View key={one.at} className={index > 0 ? 's-divide' : ''}>
          <Small>{dateSaid(one.date, Date.now())} · {one.place}</Small>
          <Words>{one.findings}</Words>
          <PhotoStrip photos={one.photos} label='调研照片' />
          <Small>参加：{one.people}。记录：{one.by}</Small>
        </View>
      ))}
    </Card>
  )
}
