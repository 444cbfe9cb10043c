import { View } from '@tarojs/components'
import { H2, Small } from '@/components'
import { a11y } from '@/components/a11y'
import { clock } from '@/domain/kernel/calendar'
import type { Door } from './useDoorCode'

/** For everybody in the room to read: names and times, and nothing else of anybody. */
export function Arrivals({ door: { present, invited, excused, left, toConfirm, arrived, status, purpose } }: { door: Door }) {
  const missing = Math.max(invited - present - excused - toConfirm, 0)
  const leaving = purpose === 'out'
  const nobody = status === 'closed' || status === 'cancelled' ? '没有签到记录。' : leaving ? '还没有人签退。' : '还没有人签到。'
  return (
    <View className='door-arrivals'>
      <View className='y-line'>
        <View className='door-count'>{leaving ? `已签退 ${left} / ${present}` : `已到 ${present} / ${invited}`}</View>
        <Small>{leaving ? `已到 ${present}` : `准假 ${excused} · 未到 ${missing}`}{toConfirm > 0 ? ` · 待确认 ${toConfirm}` : ''}</Small>
      </View>
      {arrived.length === 0 ? <Small>{nobody}</Small> : <H2>{leaving ? '刚刚签退' : '刚刚签到'}</H2>}
      <View className='door-names' {...a11y({ role: 'log', live: 'polite', label: leaving ? '刚刚签退的人' : '刚刚签到的人' })}>
        {arrived.map(({ name, at }) => <View key={`${name}${at}`} className='door-name'>{name} <View className='door-at'>{clock(at)}</View></View>)}
      </View>
    </View>
  )
}
