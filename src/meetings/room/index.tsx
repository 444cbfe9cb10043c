import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidHide, useDidShow, useRouter, useUnload } from '@tarojs/taro'
import { Failed, Loading, Notice, Page, Small, Tabs, guarded } from '@/components'
import { TalkRules } from '@/components/room/TalkRules'
import { readParam } from '@/client/params'
import { keepScreenOn } from '@/client/screenOn'
import { useLive } from '@/client/useLive'
import { hostLook } from '@/domain/floor/contracts'
import type { HostRoomView } from '@/domain/floor/views'
import { Dissents } from './Dissents'
import { Polls } from './Polls'
import { Questions } from './Questions'
import { NowSpeaking, Queue, Spoken } from './Speaking'
import './room.scss'

export interface PartProps {
  room: HostRoomView
  onDone: () => Promise<void>
}
const parts = ['speak', 'ask', 'poll', 'dissent'] as const

/** The room as its host leads it, on a phone or for everybody to see on the big screen. */
function Room() {
  const { params } = useRouter()
  const id = readParam(params.id)
  const { room, refusal, ask, serverNow } = useLive(hostLook, id, 3000)
  const [part, setPart] = useState(parts.find((one) => one === params.part) ?? 'speak')
  useDidShow(() => keepScreenOn(true))
  useDidHide(() => keepScreenOn(false))
  useUnload(() => keepScreenOn(false))
  if (!room) {
    return <Page>{refusal ? <Failed title='没有打开' note={refusal.text} onRetry={ask} /> : id ? <Loading /> : <Notice tone='warn'>这个链接不完整，请从会议里打开。</Notice>}</Page>
  }
  const props = { room, onDone: ask }
  const leads = room.leads && room.stage === 'open'
  const over = room.stage === 'over'
  const counts = { speak: over ? room.spoken.length : room.queue.length, ask: room.questions.filter(({ status }) => over || status === 'asked').length }
  return (
    <Page title={room.title}>
      {refusal ? <Notice tone='warn'>网络不通，正在重新连接。下面是刚才的情况，计时照常走。</Notice> : null}
      {room.stage === 'before' ? <Notice tone='grey'>还没有开始签到。开始以后，到会的人可以在手机上发言、提问、表决。</Notice> : null}
      {over ? <Notice tone='grey'>会议已经结束，这里的内容只能看。</Notice> : null}
      <View className='room'>
        <View className='room-left'>
          <NowSpeaking {...props} serverNow={serverNow} />
          {leads ? <Small>{room.present} 人在场{room.guests.length > 0 ? `，其中 ${room.guests.length} 位不用手机` : ''}</Small> : null}
        </View>
        <View className='room-right'>
          <Tabs
            label='会场'
            items={[{ key: 'speak', label: '发言', count: counts.speak }, { key: 'ask', label: '提问', count: counts.ask }, { key: 'poll', label: '表决', count: room.polls.length }, { key: 'dissent', label: '不同意见', count: room.dissents.length }]}
            value={part}
            onChange={setPart}
          />
          {part === 'speak' ? <><Queue {...props} leads={leads} /><Spoken room={room} /></> : part === 'ask' ? <Questions {...props} /> : part === 'poll' ? <Polls {...props} leads={leads} /> : <Dissents {...props} leads={leads} />}
        </View>
      </View>
      <TalkRules />
    </Page>
  )
}

export default guarded(Room)
