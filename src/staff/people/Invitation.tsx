import Taro, { useShareAppMessage } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Btn, Card, Notice, P, QrImage, Small } from '@/components'
import { doorBase } from '@/client/door'
import { isWeChat } from '@/client/wechat'
import { said } from '@/domain/kernel/calendar'
import type { Invited } from './types'

const pageOf = ({ invitation }: Invited) => `/resident/join/index?i=${encodeURIComponent(invitation)}`

/** The invitation, shown once: whoever opens it first becomes this person. */
export function Invitation({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const address = `${doorBase()}#${pageOf(invited)}`
  useShareAppMessage(() => ({ title: `请${invited.name}开通议事堂`, path: pageOf(invited) }))
  return (
    <Card title={`给${invited.name}的邀请`}>
      <Notice tone='warn'>只显示这一次，谁先打开就是谁。请当面给本人扫，或者只发给本人。</Notice>
      <View className='s-center'>
        <QrImage text={address} size={220} label={`给${invited.name}的邀请码`} />
        <P>请本人用微信扫一扫</P>
        <Small>{said(invited.until, Date.now())}前有效，用过就失效</Small>
      </View>
      {isWeChat ? <Btn openType='share'>发给本人</Btn> : null}
      <Btn kind='plain' onTap={() => Taro.setClipboardData({ data: address })}>复制邀请链接</Btn>
      <Btn kind='quiet' onTap={onClose}>已经给到本人</Btn>
    </Card>
  )
}
