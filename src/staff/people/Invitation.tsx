import { useShareAppMessage } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Btn, Card, Failed, Loading, Notice, P, QrImage, Small } from '@/components'
import { previewAddress } from '@/client/address'
import { copy } from '@/client/copy'
import { useView } from '@/client/useView'
import { isWeChat } from '@/client/wechat'
import { invitationCode } from '@/domain/directory/contracts'
import { said } from '@/domain/kernel/calendar'
import type { Invited } from './types'

const pageOf = ({ invitation }: Invited) => `/resident/join/index?i=${encodeURIComponent(invitation)}`

/** WeChat's own code: whoever scans it with WeChat is asked in the mini-program whether it is them. A browser preview has addresses instead. */
function Code({ invited }: { invited: Invited }) {
  const drawn = useView(invitationCode, isWeChat ? { invitation: invited.invitation } : null)
  const label = `给${invited.name}的邀请码`
  if (!isWeChat) return <QrImage text={`${previewAddress()}#${pageOf(invited)}`} size={220} label={label} />
  if (drawn.value) return <QrImage text={invited.invitation} picture={drawn.value.image} size={220} label={label} />
  return drawn.refusal ? <Failed title='微信没有画出码' note='邀请照样有效：点“发给本人”，或者把邀请码抄给本人。' onRetry={drawn.reload} /> : <Loading text='正在取码…' />
}

/** The invitation, shown once: whoever opens it first becomes this person. */
export function Invitation({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  useShareAppMessage(() => ({ title: `请${invited.name}开通议事堂`, path: pageOf(invited) }))
  return (
    <Card title={`给${invited.name}的邀请`}>
      <Notice tone='warn'>只显示这一次，谁先打开就是谁。请当面给本人扫，或者只发给本人。</Notice>
      <View className='s-center'>
        <Code invited={invited} />
        <P>请本人用微信扫一扫</P>
        <Small>{said(invited.until, Date.now())}前有效，用过就失效</Small>
      </View>
      {isWeChat ? <Btn openType='share'>发给本人</Btn> : null}
      <Btn kind='plain' onTap={() => copy(invited.invitation)}>复制邀请码</Btn>
      <Small>扫不了的：本人打开议事堂，在“字号和说明”里点“用邀请码开通”，把邀请码粘贴进去。</Small>
      <Btn kind='quiet' onTap={onClose}>已经给到本人</Btn>
    </Card>
  )
}
