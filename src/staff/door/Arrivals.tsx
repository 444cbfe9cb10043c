import { View } from '@tarojs/components'
import { H2, Small } from '@/components'
import { a11y } from '@/components/a11y'
import { clock } from '@/domain/kernel/calendar'
import type { Door } from './useDoorCode'

export function Arrivals({ door: { present, invited, excused, arrived, status } }: { door: Door }) {
  const missing = Math.max(invited - present - excused, 0)
  return (
    <View className='door-arrivals'>
      <View className='y-line'>
        <View className='door-count'>已到 {present} / {invited}</View>
        <Small>准假 {excused} · 未到 {missing}</Small>
      </View>
      {arrived.length === 0 ? <Small>{status === 'open' ? '还没有人签到。' : '没有签到记录。'}</Small> : <H2>刚刚签到</H2>}
      <View className='door-names' {...a11y({ role: 'log', live: 'polite', label: '刚刚签到的人' })}>
        {arrived.map(({ name, at }) => <View key={`${name}${at}`} className='door-name'>{name} <View className='door-at'>{clock(at)}</View></View>)}
      </View>
    </View>
  )
}
