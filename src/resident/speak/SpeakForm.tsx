import { useEffect } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Area, Btn, Field, H1, Line, Link, Notice, Page, Photos, Row, setSize, showField, Small, useSize } from '@/components'
import { uploadTo } from '@/client/call'
import { copyLink, keepRoom, useShareRoom } from '@/client/share'
import { isWeChat } from '@/client/wechat'
import { preloadTemplates } from '@/client/consent'
import { useFocusOnOpen } from '@/client/useFocusOnOpen'
import { goTo } from '@/client/go'
import { clock } from '@/domain/kernel/calendar'
import { photosMost } from '@/domain/kernel/text'
import { textMost, type arrive } from '@/domain/opinion/contracts'
import type { OutputOf } from '@/domain/kernel/contract'
import { LastOne } from './LastOne'
import { Privacy } from './Privacy'
import { handOn } from '../receipt/handedOn'
import { Trouble } from './Trouble'
import { useDraft } from './useDraft'
import { useSending } from './useSending'
import { usePhoneFold } from './usePhoneFold'

export function SpeakForm({ scene, shared, here }: { scene: string; shared: boolean; here: OutputOf<typeof arrive> | null }) {
  const { elder, scale } = useSize()
  const large = elder || scale > 1.2
  const autoFocus = useFocusOnOpen('text')
  const { draft, change, saved, restored, lost, done } = useDraft(scene)
  const sending = useSending(scene, shared, draft, change, (receipt, sent) => {
    done(sent)
    handOn(receipt)
    void Taro.redirectTo({ url: `/resident/receipt/index?id=${encodeURIComponent(receipt.id)}` })
  })
  useEffect(() => {
    if (!here) return
    uploadTo(here.folder)
    keepRoom({ scene, name: here.room.name })
  }, [here, scene])
  const room = here && { scene, name: here.room.name }
  useShareRoom(room)
  const duty = here?.duty ? <Small>今天 {clock(here.duty.startsAt)}–{clock(here.duty.endsAt)}，{here.duty.name}委员在{here.duty.place}，也可以当面说。</Small> : null
  // The question must be ready before the tap that asks it.
  useEffect(() => void preloadTemplates(), [])
  const [phoneOpen, openPhone] = usePhoneFold(draft.phone !== '' || sending.wrong('phone') !== undefined)
  const foot = (
    <>
      {sending.trouble ? <Trouble trouble={sending.trouble} brief={large} /> : <Privacy scene={scene} short={large} />}
      <Btn busy={sending.progress !== null} onTap={sending.tap}>{sending.progress ?? sending.button}</Btn>
    </>
  )
  return (
    <Page title={here?.room.name ?? '议事室'} foot={foot}>
      {here?.last && here.last.word !== 'withdrawn' ? <LastOne last={here.last} brief={large} /> : null}
      <Line><H1>{here?.member ? `写给委员 ${here.member}` : '您想反映什么？'}</H1><Link onTap={() => setSize({ elder: !elder })}>{elder ? '普通版' : '长辈版'}</Link></Line>
      {large ? null : duty}
      {restored ? <Notice tone='grey'>上次没写完的还在，接着写就行。{lost > 0 ? `有 ${lost} 张照片没能留住，请重新选。` : ''}</Notice> : null}
      <View className='speak-words'>
        <Area
          id='text'
          label='您想反映什么'
          hint={large ? '公共的事、小区的事' : '公共的事、小区的事都可以写。不想打字，可以点键盘上的话筒说。'}
          value={draft.text}
          onChange={(text) => change({ text })}
          error={sending.wrong('text')}
          max={textMost}
          rows={5}
          autoFocus={autoFocus}
          count
        />
        <Small>{saved}</Small>
      </View>
      <Photos value={draft.photos} onChange={(photos) => change({ photos: photos.map((photo) => draft.photos.find(({ path }) => path === photo.path) ?? photo) })} max={photosMost} />
      <Notice tone='warn'>举报、打官司、已经信访的事，这里办不了，<Link onTap={() => goTo('/resident/doors/index')}>去哪里办 ›</Link></Notice>
      {phoneOpen ? (
        <Field id='phone' label='电话（选填）' hint='只用来回复您，不填也会办。' kind='phone' value={draft.phone} onChange={(phone) => change({ phone })} error={sending.wrong('phone')} />
      ) : (
        <Row icon='phone' title='想要回复？留个电话' extra='选填' onTap={() => openPhone(() => showField('phone'))} />
      )}
      {large ? duty : null}
      {room ? <Btn kind='quiet' small openType='share' {...(isWeChat ? {} : { onTap: () => copyLink(room) })}>转给邻居</Btn> : null}
    </Page>
  )
}
