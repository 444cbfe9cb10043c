import { View } from '@tarojs/components'
import { Card, H1, Icon, P, Small, Stack } from '@/components'
import type { HandedIn, KeptCode } from '@/client/keptCodes'
import { clock } from '@/domain/kernel/calendar'
import { daySaid } from '@/domain/meeting/door/handingIn'
import './checkin.scss'

/** No network: the code is on the phone, and what to do about it. */
export function Kept({ one }: { one: KeptCode }) {
  return (
    <View className='checkin'>
      <View className='y-round warn checkin-ok checkin-wait'><Icon name='clock' big /></View>
      <H1>已记下，有网后自动交</H1>
      <Stack tight>
        <P>{clock(one.when)} 扫的码存在这部手机里了。</P>
        <P>现在可以入座。</P>
      </Stack>
      <View className='checkin-do'>
        <Card edge tone='warn' title='请记住两件事'>
          <P>1. 手机有网以后，打开一次议事堂，就交上去了。散会后 24 小时内有效。</P>
          <P>2. 交上去以后，要等主持人确认，才算签到。</P>
        </Card>
      </View>
      <Small>不放心的，也可以到签到台，请工作人员记下名字。</Small>
    </View>
  )
}

/** The network came back. */
export function Through({ one: { title, seenAt, present } }: { one: HandedIn }) {
  return (
    <View className='checkin'>
      <View className='y-round checkin-ok'><Icon name='check' big /></View>
      <H1>{present ? '签到成功' : '已交，等主持人确认'}</H1>
      <Stack tight>
        <P>{title}</P>
        <Small>{daySaid(seenAt, Date.now())} 的签到码</Small>
      </Stack>
      {present ? <Small>请入座，把手机调成静音。</Small> : <Small>不用再扫了。确认以后，会显示“已签到”。</Small>}
    </View>
  )
}
