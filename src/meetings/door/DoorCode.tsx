import { useState } from 'react'
import { View } from '@tarojs/components'
import { Failed, H1, Notice, QrImage, Small } from '@/components'
import { a11y } from '@/components/a11y'
import { doorBase } from '@/client/door'
import type { PackedCode } from '@/client/doorPacks'
import { doorText, slotMs, type Purpose } from '@/domain/meeting/door/doorCode'
import type { Door } from './useDoorCode'

/** Wider than any screen: the frame around it decides. */
const widest = 1080

interface QrProps {
  meeting: string
  code: string
  /** WeChat's own code, which its scanner opens; without it the plain one is drawn. */
  picture: string | null
  purpose: Purpose
  /** How much of the slot has gone (ms). */
  gone: number
}

function Qr({ meeting, code, picture, purpose, gone }: QrProps) {
  const label = purpose === 'in' ? '签到二维码' : '签退二维码'
  return (
    <>
      <View className='door-qr'><QrImage text={doorText(doorBase(), meeting, code, purpose)} picture={picture} size={widest} label={label} /></View>
      <View className='door-bar' {...a11y({ hidden: true })}><LeftOver key={code} gone={gone} /></View>
    </>
  )
}

interface CodeProps {
  meeting: string
  door: Door
  expired: boolean
  offline: boolean
  onRetry: () => Promise<void>
}

export function DoorCode({ meeting, door: { code, picture, digits, until, now, purpose }, expired, offline, onRetry }: CodeProps) {
  if (expired) return <Failed title='网络不通，签到码过期了' note='正在自动重连，连上就出新码。也可以看看网络，再点一下。' onRetry={onRetry} />
  const what = purpose === 'in' ? '签到' : '签退'
  return (
    <>
      <H1>{picture || doorBase() ? `请用微信扫一扫${what}` : `打开议事堂，点“扫码${what}”`}</H1>
      <Qr meeting={meeting} code={code} picture={picture} purpose={purpose} gone={slotMs - (until - now)} />
      <Small>每 30 秒换一次 · 转发无效</Small>
      <View className='door-digits' {...a11y({ role: 'group', label: `扫不了的，输入数字 ${[...digits].join(' ')}` })}>
        <View {...a11y({ hidden: true })}><Small>扫不了？在“我的会议”里输这 6 位数字</Small></View>
        <View className='door-number' {...a11y({ hidden: true })}>{digits.slice(0, 3)} {digits.slice(3)}</View>
      </View>
      {offline ? <Notice tone='warn'>网络不通，正在重新连接。</Notice> : null}
    </>
  )
}

/** From the codes kept on this device; digits would need a network. */
export function PackedDoor({ meeting, packed: { code, until, now } }: { meeting: string; packed: PackedCode }) {
  return (
    <>
      <H1>打开议事堂，点“扫码签到”</H1>
      <Qr meeting={meeting} code={code} picture={null} purpose='in' gone={slotMs - (until - now)} />
      <Small>没有网络也能签：扫了以后手机会记下来，有网自动交</Small>
      <Notice tone='warn'>现在没有网络，用的是这台设备里存的签到码。要在议事堂里面扫：首页“我的会议”里有“扫码签到”。</Notice>
    </>
  )
}

/** How much of the slot is left, as the server said when this code was new: a later answer must not move the bar again. */
function LeftOver({ gone }: { gone: number }) {
  const [began] = useState(gone)
  return <View className='door-left-over' style={`animation-duration:${slotMs}ms;animation-delay:-${began}ms`} />
}
