import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Failed, Loading, Page, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import type { OutputOf } from '@/domain/kernel/contract'
import { record, rooms } from '@/domain/opinion/intake/behalf'
import { Unanswered } from '../Unanswered'
import { Handed } from './Handed'
import { RecordForm } from './RecordForm'

/** Somebody's words, written down by a member or the room's clerk. `room`, `duty`: come from the duty list. */
function Record() {
  const { room, duty } = useRouter().params
  const view = useView(rooms, { name: null })
  const [handed, setHanded] = useState<OutputOf<typeof record> | null>(null)
  const hand = (receipt: OutputOf<typeof record>) => {
    setHanded(receipt)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  if (handed) return <Handed receipt={handed} onNext={() => setHanded(null)} />
  if (view.value) return <RecordForm near={view.value} room={readParam(room)} duty={Boolean(duty)} onHanded={hand} />
  if (!view.refusal) return <Page><Loading /></Page>
  return (
    <Page>
      {view.refusal.code === 'notAllowed' ? <Failed title='这里是委员和议事室专人用的' note='如果您刚刚上任，请打开政协机关发给您的邀请。' onRetry={view.reload} /> : <Unanswered refusal={view.refusal} onRetry={view.reload} />}
    </Page>
  )
}

export default guarded(Record)
