import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidHide, useDidShow, useRouter, useUnload } from '@tarojs/taro'
import { Btn, BtnRow, Failed, Loading, Notice, Page, Snack } from '@/components'
import { keepScreenOn } from '@/client/screenOn'
import { useView } from '@/client/useView'
import { look } from '@/domain/meeting/contracts'
import { Arrivals } from './Arrivals'
import { DoorCode } from './DoorCode'
import { NotOpen } from './NotOpen'
import { RollCall } from './RollCall'
import { useDoorCode } from './useDoorCode'
import { WalkIn } from './WalkIn'
import './door.scss'

/** The screen in the room, for tablet, projector or phone. */
export default function DoorPage() {
  const params = useRouter().params
  const id = params.id ? decodeURIComponent(params.id) : ''
  const { door, refusal, expired, ask } = useDoorCode(id)
  const meeting = useView(look, id ? { id } : null)
  const [sheet, setSheet] = useState<'roll' | 'walkIn' | null>(null)
  const [signed, setSigned] = useState<string | null>(null)
  useDidShow(() => keepScreenOn(true))
  useDidHide(() => keepScreenOn(false))
  useUnload(() => keepScreenOn(false))

  const refresh = async () => {
    await Promise.all([ask(), meeting.reload()])
  }
  const openSheet = (which: 'roll' | 'walkIn') => {
    if (which === 'roll') void meeting.reload()
    setSheet(which)
  }
  const arrived = async (name: string) => {
    setSigned(name)
    await refresh()
  }
  if (!door) {
    return <Page>{refusal ? <Failed title='签到码没有取到' note={refusal.text} onRetry={ask} /> : id ? <Loading text='正在取签到码…' /> : <Notice tone='warn'>这个链接不完整，请从会议里打开。</Notice>}</Page>
  }
  const signing = door.status === 'open'
  const foot = signing ? (
    <BtnRow>
      <Btn kind='plain' onTap={() => openSheet('roll')}>没带手机？点名签到</Btn>
      <Btn kind='plain' onTap={() => openSheet('walkIn')}>现场登记</Btn>
    </BtnRow>
  ) : null
  return (
    <Page tone='white' title={`签到 · ${door.title}`} foot={foot}>
      <View className='door'>
        <View className='door-left'>
          {signing ? <DoorCode meeting={id} door={door} expired={expired} offline={refusal !== null} onRetry={ask} /> : <NotOpen door={door} meeting={meeting.value} onOpened={refresh} />}
        </View>
        <View className='door-right'><Arrivals door={door} /></View>
      </View>
      <RollCall open={sheet === 'roll'} view={meeting} onClose={() => setSheet(null)} onArrived={arrived} onRefresh={refresh} />
      <WalkIn open={sheet === 'walkIn'} meeting={id} onClose={() => setSheet(null)} onArrived={arrived} />
      {signed ? <Snack key={signed} text={`${signed}已签到`} seconds={4} onDone={() => setSigned(null)} /> : null}
    </Page>
  )
}
