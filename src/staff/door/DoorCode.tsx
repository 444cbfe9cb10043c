import { useState } from 'react'
import { View } from '@tarojs/components'
import { Failed, H1, Notice, QrImage, Small } from '@/components'
import { a11y } from '@/components/a11y'
import { doorBase } from '@/client/door'
import { doorText, slotMs } from '@/domain/meeting/doorCode'
import type { Door } from './useDoorCode'

interface CodeProps {
  meeting: string
  door: Door
  expired: boolean
  offline: boolean
  onRetry: () => Promise<void>
}

/** Wider than any screen: the frame around it decides. */
const widest = 720

export function DoorCode({ meeting, door, expired, offline, onRetry }: CodeProps) {
  if (expired) return <Failed title='网络不通，签到码过期了' note='正在自动重连，连上就出新码。也可以看看网络，再点一下。' onRetry={onRetry} />
  return (
    <>
      <H1>请用微信扫一扫签到</H1>
      <View className='door-qr'><QrImage text={doorText(doorBase(), meeting, door.code)} size={widest} label='签到二维码' /></View>
      <View className='door-bar' {...a11y({ hidden: true })}>
        <LeftOver key={door.code} gone={slotMs - (door.until - door.now)} />
      </View>
      <Small>每 30 秒换一次 · 转发无效</Small>
      <View className='door-digits' {...a11y({ role: 'group', label: `扫不了的，输入数字 ${[...door.digits].join(' ')}` })}>
        <View {...a11y({ hidden: true })}><Small>扫不了？在“我的会议”里输这 6 位数字</Small></View>
        <View className='door-number' {...a11y({ hidden: true })}>{door.digits.slice(0, 3)} {door.digits.slice(3)}</View>
      </View>
      {offline ? <Notice tone='warn'>网络不通，正在重新连接。</Notice> : null}
    </>
  )
}

/** How much of the slot is left, as the server said when this code was new: a later answer must not move the bar again. */
function LeftOver({ gone }: { gone: number }) {
  const [began] = useState(gone)
  return <View className='door-left-over' style={`animation-duration:${slotMs}ms;animation-delay:-${began}ms`} />
}
