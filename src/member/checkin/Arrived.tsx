import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Btn, H1, Icon, Notice, Num, P, Small, Stack } from '@/components'
import { clock } from '@/domain/kernel/calendar'
import type { Arrival, Leaving } from './useCheckIn'
import './checkin.scss'

/** Large enough to be shown to whoever stands at the door. */
export function Arrived({ arrival: { name, chair, title, place, arrivedAt, again, late, signOut }, meeting }: { arrival: Arrival; meeting: string }) {
  const at = clock(arrivedAt)
  const leave = () => Taro.redirectTo({ url: `/member/checkin/index?p=out&m=${encodeURIComponent(meeting)}` })
  return (
    <View className='checkin'>
      <View className='y-round checkin-ok'><Icon name='check' big /></View>
      <H1>{again ? `您 ${at} 已经签到` : '签到成功'}</H1>
      {again ? null : <Num>{at}</Num>}
      <Stack tight>
        <View className='checkin-name'>{name}</View>
        {chair ? <View className='checkin-chair'>座位：{chair}</View> : null}
        <P>{title}</P>
        <Small>{place}</Small>
      </Stack>
      {again ? <Small>不用再签了，请入座。</Small> : late ? <Notice tone='grey'>会议已经开始了，请轻声入座。</Notice> : <Small>请入座，把手机调成静音。</Small>}
      {signOut ? again ? <Btn kind='plain' onTap={leave}>要走了？签退</Btn> : <Small>要签退：走时请再扫一次屏幕。</Small> : null}
    </View>
  )
}

export function Left({ leaving: { name, title, leftAt, again, early } }: { leaving: Leaving }) {
  const at = clock(leftAt)
  return (
    <View className='checkin'>
      <View className='y-round checkin-ok'><Icon name='check' big /></View>
      <H1>{again ? `您 ${at} 已经签退` : '签退成功'}</H1>
      {again ? null : <Num>{at}</Num>}
      <Stack tight>
        <View className='checkin-name'>{name}</View>
        <P>{title}</P>
      </Stack>
      {early ? <Notice tone='grey'>会议还没有结束，这次记为提前离开。还要回来的，请告诉主持人。</Notice> : <Small>谢谢您来，慢走。</Small>}
    </View>
  )
}

export function ArrivedFoot({ meeting }: { meeting: string }) {
  return <Btn kind='plain' onTap={() => Taro.redirectTo({ url: `/member/meeting/index?id=${encodeURIComponent(meeting)}` })}>看会议内容</Btn>
}
