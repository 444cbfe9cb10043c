import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Btn, H1, Icon, Notice, Num, P, Small, Stack } from '@/components'
import { clock } from '@/domain/kernel/calendar'
import type { Arrival } from './useCheckIn'
import './checkin.scss'

/** Large enough to be shown to whoever stands at the door. */
export function Arrived({ arrival: { name, title, place, arrivedAt, again, late } }: { arrival: Arrival }) {
  const at = clock(arrivedAt)
  return (
    <View className='checkin'>
      <View className='y-round checkin-ok'><Icon name='check' big /></View>
      <H1>{again ? `您 ${at} 已经签到` : '签到成功'}</H1>
      {again ? null : <Num>{at}</Num>}
      <Stack tight>
        <View className='checkin-name'>{name}</View>
        <P>{title}</P>
        <Small>{place}</Small>
      </Stack>
      {again ? <Small>不用再签了，请入座。</Small> : late ? <Notice tone='grey'>会议已经开始了，请轻声入座。</Notice> : <Small>请入座，把手机调成静音。</Small>}
    </View>
  )
}

export function ArrivedFoot({ meeting }: { meeting: string }) {
  return <Btn kind='plain' onTap={() => Taro.redirectTo({ url: `/member/meeting/index?id=${encodeURIComponent(meeting)}` })}>看会议内容</Btn>
}
