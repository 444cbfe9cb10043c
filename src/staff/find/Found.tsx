import { View } from '@tarojs/components'
import { Card, Line, Small, Tag } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { shown } from '@/domain/kernel/text'
import type { search } from '@/domain/opinion/desk/contracts'
import { lookAt } from '../queue/QueueCard'
import '../staff.scss'

type Item = OutputOf<typeof search>['items'][number]

/** One opinion that was found, with what was looked for in it. */
export function Found({ item, withRoom }: { item: Item; withRoom: boolean }) {
  const { before, hit, after } = item.text
  const from = [withRoom ? item.room.name : '', item.channel, item.point ?? '', said(item.at, Date.now())].filter(Boolean).join(' · ')
  return (
    <Card onTap={() => lookAt(item.id)}>
      <Line><Small>{from}</Small><Tag tone='grey'>{item.statusLabel}</Tag></Line>
      <View className='y-p'>{shown(before)}{hit ? <View className='s-hit'>{hit}</View> : null}{shown(after)}</View>
      <Small>受理编号 {item.receipt}</Small>
    </Card>
  )
}
