import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidHide, useDidShow, useRouter, useUnload } from '@tarojs/taro'
import { Btn, BtnRow, Failed, Loading, Notice, Page, Snack, guarded } from '@/components'
import { keepScreenOn } from '@/client/screenOn'
import { useView } from '@/client/useView'
import { look } from '@/domain/meeting/contracts'
import type { Purpose } from '@/domain/meeting/door/doorCode'
import { Arrivals } from './Arrivals'
import { DoorCode, PackedDoor } from './DoorCode'
import { HandedInSheet } from './HandedInSheet'
import { More, type Other } from './More'
import { NotOpen } from './NotOpen'
import { PackNote } from './PackNote'
import { PaperSheet } from './PaperSheet'
import { PlaceSheet } from './PlaceSheet'
import { RollCall } from './RollCall'
import { useDoorCode, useDoorPack } from './useDoorCode'
import { WalkIn } from './WalkIn'
import './door.scss'

type Open = 'roll' | 'more' | Other

/** The screen in the room, for tablet, projector or phone. */
function DoorPage() {
  const params = useRouter().params
  const id = params.id ? decodeURIComponent(params.id) : ''
  const [purpose, setPurpose] = useState<Purpose>('in')
  const { door, packed, refusal, expired, ask } = useDoorCode(id, purpose)
  const pack = useDoorPack(id, door?.noSignal === true && ['notified', 'postponed', 'open'].includes(door.status))
  const meeting = useView(look, id ? { id } : null)
  const [sheet, setSheet] = useState<Open | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  useDidShow(() => keepScreenOn(true))
  useDidHide(() => keepScreenOn(false))
  useUnload(() => keepScreenOn(false))

  const refresh = async () => {
    await Promise.all([ask(), meeting.reload()])
  }
  const show = (which: Open) => {
    if (which !== 'walkIn' && which !== 'more') void meeting.reload()
    setSheet(which)
  }
  const close = () => setSheet(null)
  const done = async (text: string) => {
    setSaid(text)
    await refresh()
  }
  const over = door?.status === 'closed' || door?.status === 'cancelled'
  if (packed && !over) {
    return (
      <Page tone='white' title={`签到 · ${packed.title}`} foot={<Btn kind='plain' onTap={ask}>有网了？重新连接</Btn>}>
        <View className='door'>
          <View className='door-left'><PackedDoor meeting={id} packed={packed} /></View>
          <View className='door-right'>{door ? <Arrivals door={door} /> : <Notice tone='grey'>没有手机的，请在纸上签到表上签名。有网以后，再打开这一页拍照、勾选。</Notice>}</View>
        </View>
      </Page>
    )
  }
  if (!door) {
    return <Page>{refusal ? <Failed title='签到码没有取到' note={refusal.text} onRetry={ask} /> : id ? <Loading text='正在取签到码…' /> : <Notice tone='warn'>这个链接不完整，请从会议里打开。</Notice>}</Page>
  }
  const signing = door.status === 'open'
  const more = <Btn kind='plain' onTap={() => show('more')}>更多</Btn>
  const foot = signing ? (
    <BtnRow>
      <Btn kind='plain' onTap={() => show('roll')}>没带手机？点名签到</Btn>
      {more}
    </BtnRow>
  ) : door.status === 'closed' || (meeting.value?.can.includes('arrange') ?? false) ? more : null
  const sheetProps = { view: meeting, onClose: close, onDone: done, onRefresh: refresh }
  return (
    <Page tone='white' title={`${door.purpose === 'in' ? '签到' : '签退'} · ${door.title}`} foot={foot}>
      <View className='door'>
        <View className='door-left'>
          {signing ? <DoorCode meeting={id} door={door} expired={expired} offline={refusal !== null} onRetry={ask} /> : <NotOpen door={door} meeting={meeting.value} onOpened={refresh} />}
        </View>
        <View className='door-right'>
          <Arrivals door={door} />
          {door.noSignal && !over ? <PackNote {...pack} /> : null}
        </View>
      </View>
      <RollCall open={sheet === 'roll'} view={meeting} onClose={close} onArrived={(name) => done(`${name}已签到`)} onRefresh={refresh} onWalkIn={() => show('walkIn')} />
      <WalkIn open={sheet === 'walkIn'} meeting={id} onClose={close} onArrived={(name) => done(`${name}已签到`)} />
      <More open={sheet === 'more'} door={door} meeting={meeting.value} onClose={close} onShow={show} onPurpose={setPurpose} />
      <HandedInSheet open={sheet === 'handedIn'} {...sheetProps} />
      <PaperSheet open={sheet === 'paper'} {...sheetProps} />
      <PlaceSheet open={sheet === 'place'} {...sheetProps} />
      {said ? <Snack key={said} text={said} seconds={4} onDone={() => setSaid(null)} /> : null}
    </Page>
  )
}

export default guarded(DoorPage)
