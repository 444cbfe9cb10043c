import { View } from '@tarojs/components'
import { Small } from '@/components'
import { a11y } from '@/components/a11y'
import type { MeetingLine } from '@/domain/meeting/views'
import './tally.scss'

/** Who comes, in one line of colour and one of words; the words say it all. */
export function Tally({ status, tally }: { status: string; tally: NonNullable<MeetingLine['tally']> }) {
  const { invited, coming, excused, present, waiting, silent, unreachable } = tally
  if (invited === 0) return <Small>还没有邀请人</Small>
  if (status === 'planned') return <Small>已列入 {invited} 人，还没有发通知</Small>
  const signing = status === 'open'
  const parts = signing
    ? [{ name: 'yes', count: present }, { name: 'no', count: excused }]
    : [{ name: 'yes', count: coming + present }, { name: 'no', count: excused }]
  const words = signing ? [`已到 ${present} / ${invited}`] : [`邀请 ${invited}`, `参加 ${coming + present}`]
  if (waiting > 0) words.push(`候补 ${waiting}`)
  if (excused > 0) words.push(`准假 ${excused}`)
  if (silent > 0) words.push(`没回复 ${silent}${unreachable > 0 ? `（${unreachable} 人通知不到）` : ''}`)
  return (
    <View>
      <View className='tally' {...a11y({ hidden: true })}>
        {parts.map(({ name, count }) => <View key={name} className={`tally-part ${name}`} style={`width:${(count / invited) * 100}%`} />)}
      </View>
      <Small>{words.join(' · ')}</Small>
    </View>
  )
}
